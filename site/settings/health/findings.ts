/** What was found about an app's health: in which order it is shown, and where it is put right. Pure. */

import { routeTo } from "../../tool/use-route.ts";
import type { Finding } from "../../ui/steps.tsx";
import type { Tone } from "../../ui/tone.tsx";
import type { App, Health } from "../answers.ts";

export type Found = Health["findings"][number];

/** Worst first; what could not be seen comes before what is right. */
const STATUSES = ["failed", "warning", "unknown", "ok"] as const;
export type Status = (typeof STATUSES)[number];

export const TONES: Readonly<Record<Status, Tone>> = {
  failed: "bad",
  warning: "warning",
  unknown: "plain",
  ok: "good",
};

export const statusOf = ({ status }: Found): Status =>
  STATUSES.find((name) => name === status) ?? "unknown";

export const isProblem = ({ status }: Found): boolean =>
  status === "failed" || status === "warning";

export const worstFirst = (findings: readonly Found[]): readonly Found[] =>
  STATUSES.flatMap((status) => findings.filter((found) => statusOf(found) === status));

export const issuerOf = (found: Found): string | undefined =>
  "issuer" in found ? found.issuer : undefined;

/** As the tables count findings. */
export const severitiesOf = ({ findings }: Health): readonly Pick<Finding, "severity">[] =>
  findings
    .filter(isProblem)
    .map(({ status }) => ({ severity: status === "failed" ? "error" : "warning" }));

export interface Fix {
  /** What is there, as its label calls it. */
  readonly place: "region" | "secretKey" | "adminUserId" | "webhookToken" | "webhookUrl" | "issuer";
  readonly href: string;
}

const FIELDS: Readonly<Record<string, Fix["place"]>> = {
  region: "region",
  key: "secretKey",
  administrator: "adminUserId",
};
/** What depends on the token that is stored here. */
const OF_TOKEN: readonly string[] = [
  "webhook_without_token",
  "webhook_token_missing",
  "webhook_signature_wrong",
];
/** What is set in Tencent's console, with the address that this page shows. */
const OF_CONSOLE: readonly string[] = [
  "webhook_never",
  "webhook_quiet",
  "webhook_unsigned",
  "webhook_app_mismatch",
];

/**
 * Nothing where it cannot be put right in this page: a plan, a clock, a network.
 * @param app once it is known, to tell whose issuer it is
 */
export function fixOf(found: Found, sdkAppId: number, app: App | undefined): Fix | undefined {
  const { check, code } = found;
  const ofApp = { app: String(sdkAppId) };
  const field = (place: Fix["place"], edit: string = place): Fix => ({
    place,
    href: routeTo("settings", { section: "apps", ...ofApp, edit }),
  });
  if (OF_TOKEN.includes(code)) return field("webhookToken");
  if (OF_CONSOLE.includes(code))
    return { place: "webhookUrl", href: routeTo("settings", { section: "apps", ...ofApp }) };
  const issuer = issuerOf(found);
  if (issuer !== undefined && app) {
    const at = app.identityProviders.findIndex((one) => one.issuer === issuer);
    if (at >= 0) return field("issuer", `issuer-${at}`);
    const workload = app.workloads.findIndex((one) => one.issuer === issuer);
    const name = app.workloads[workload]?.name ?? `#${workload + 1}`;
    const href = routeTo("settings", { section: "workloads", ...ofApp, workload: name });
    return { place: "issuer", href };
  }
  const place = FIELDS[check];
  return place && field(place);
}
