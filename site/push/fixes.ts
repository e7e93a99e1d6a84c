/** What can be done in this page about what a check or a diagnosis found. */

import type { Scope } from "../../worker/access/scopes.ts";
import type { PushTexts } from "../i18n/push/index.ts";
import { routeTo } from "../tool/use-route.ts";
import type { Cause, Check } from "./answers.ts";
import { isDelivered } from "./verdict.ts";

/** Done in this panel. */
export type Act = "replace" | "remove" | "enter" | "direct" | "devices";

export interface Fix {
  readonly label: keyof PushTexts["fix"];
  /** Where it leads, or what it does here. */
  readonly to: { readonly href: string } | { readonly act: Act; readonly deviceId?: string };
}

export interface FixContext {
  readonly userId: string;
  readonly may: (scope: Scope) => boolean;
}

const text = (value: unknown): string | undefined =>
  typeof value === "string" || typeof value === "number" ? String(value) : undefined;

const certificateFix = (certificateId: string | undefined): Fix => ({
  label: certificateId === undefined ? "certificates" : "certificate",
  to: {
    href: routeTo("settings", {
      section: "certificates",
      ...(certificateId !== undefined && { certificate: certificateId }),
    }),
  },
});

const settingsFix = (section: "apps" | "health", label: Fix["label"]): Fix => ({
  label,
  to: { href: routeTo("settings", { section }) },
});

const statusFix = (userId: string): Fix => ({
  label: "status",
  to: { href: routeTo("status", { user: userId }) },
});

/** A token that nothing reaches any more: a new one in its place, or the device goes. */
function deviceFixes(deviceId: string | undefined, { may }: FixContext): Fix[] {
  if (deviceId === undefined || !may("device:write")) return [];
  return [
    { label: "replace", to: { act: "replace", deviceId } },
    { label: "remove", to: { act: "remove", deviceId } },
  ];
}

/** Nothing is stored under the ID that was named, so there is no certificate to be opened. */
const ABSENT: readonly string[] = [
  "certificate_missing",
  "certificate_none",
  "certificate_none_for_token",
];

function fixesOfTencent({ code, stages, certificateId }: Check, context: FixContext): Fix[] {
  const failed = stages.find(({ stage, status }) => status === "failed" && stage !== "verdict");
  if (failed?.stage === "status") return [statusFix(context.userId)];
  if (failed?.stage === "account" || failed?.stage === "send")
    return [settingsFix("health", "health")];
  if (failed?.stage === "vendor")
    return [{ label: "direct", to: { act: "direct" } }, certificateFix(certificateId)];
  return code === "tencent_no_word_without_webhook" ? [settingsFix("health", "health")] : [];
}

/** The first one is the next real step. */
export function fixesOfCheck(check: Check, context: FixContext): Fix[] {
  const { verdict, passed, code, deviceId, evidence, certificateId } = check;
  // A token that was tried alone belongs to no user.
  const isOfUser = check.route === "tencent" || deviceId !== undefined;
  const isOpen = verdict === "accepted" && !isDelivered(check);
  if (passed) return isOpen && isOfUser ? [statusFix(context.userId)] : [];
  if (check.route === "tencent") return fixesOfTencent(check, context);
  const other = text(evidence.otherCertificateId);
  if (ABSENT.includes(code)) return [certificateFix(undefined)];
  switch (check.class) {
    case "token":
      return other === undefined
        ? deviceFixes(deviceId, context)
        : [certificateFix(other), ...deviceFixes(deviceId, context)];
    case "credential":
    case "config":
      return [certificateFix(certificateId)];
    default:
      return [];
  }
}

export function fixesOfCause(cause: Cause, context: FixContext): Fix[] {
  const { stage, code, evidence } = cause;
  if (cause.fault === "transient") return [];
  const deviceId = text(evidence.deviceId);
  switch (stage) {
    case "usersig":
      return code === "observed_code" && evidence.code !== undefined
        ? [{ label: "code", to: { href: routeTo("codes", { code: String(evidence.code) }) } }]
        : [{ label: "verify", to: { href: routeTo("verify", { user: context.userId }) } }];
    case "credentials":
      return [settingsFix("apps", "app")];
    case "status":
      return [statusFix(context.userId)];
    case "devices":
      if (code === "certificate_not_stored") return [certificateFix(undefined)];
      if (code === "notifications_off") return [];
      if (deviceId !== undefined) return deviceFixes(deviceId, context);
      return context.may("device:write") ? [{ label: "enter", to: { act: "enter" } }] : [];
    case "certificates":
      return [certificateFix(text(evidence.certificateId))];
    case "callbacks":
      return [settingsFix("health", "health")];
    case "push":
      return [{ label: "devices", to: { act: "devices" } }];
    default:
      return [];
  }
}
