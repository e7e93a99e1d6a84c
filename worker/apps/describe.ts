/**
 * An app as its operators read it: every setting, and of the secrets only fingerprints, dates and
 * findings.
 */

import type { Sealer } from "../access/sealing.ts";
import { sha256Hex } from "../bytes/digest.ts";
import { Failure } from "../problems/failure.ts";
import { rfc3339 } from "../usersig/index.ts";
import { fillSentence } from "../usersig/sentences.ts";
import type { App } from "./app.ts";
import {
  type AppFinding,
  type AppFindingSentences,
  providerFindings,
  regionFinding,
  secretKeyFinding,
} from "./findings.ts";
import { REGIONS } from "./regions.ts";
import { openSecret, SECRET_FIELD_NAMES, type SecretField, type StoredApp } from "./stored-app.ts";
import { workloadsFindings } from "./workloads/findings.ts";

/**
 * The first 8 hex digits of SHA-256: enough to compare two keys (`printf %s "$KEY" | sha256sum`),
 * too few to find one.
 */
const fingerprint = (secret: string): Promise<string> => sha256Hex(secret, 4);

interface SecretView {
  /** Not of webhook tokens: those may be short enough to be guessed from it. */
  readonly fingerprint?: string;
  readonly setAt?: string;
}

async function describeSecret(
  field: SecretField,
  text: string,
  findings: AppFinding[],
): Promise<SecretView> {
  if (field === "webhookToken") return {};
  const finding = secretKeyFinding(field, text);
  if (finding) findings.push(finding);
  return { fingerprint: await fingerprint(text) };
}

const explain = (findings: readonly AppFinding[], sentences: AppFindingSentences) =>
  findings.map(({ code, severity, field, evidence }) => {
    const shown = Object.fromEntries(
      Object.entries({ ...evidence, field }).map(([name, value]) => [name, String(value)]),
    );
    const [cause, remedy] = fillSentence(sentences[code], shown);
    return { code, severity, field, cause, remedy };
  });

type Settings = Pick<
  App,
  | "sdkAppId"
  | "name"
  | "region"
  | "adminUserId"
  | "userIdPolicy"
  | "maxExpire"
  | "exchangeExpire"
  | "origins"
  | "identityProviders"
> &
  Partial<Pick<App, "workloads">>;

const describeSettings = (app: Settings) => ({
  sdkAppId: app.sdkAppId,
  ...(app.name !== undefined && { name: app.name }),
  region: app.region,
  host: REGIONS[app.region].host,
  adminUserId: app.adminUserId,
  userIdPolicy: app.userIdPolicy,
  ...(app.maxExpire !== undefined && { maxExpire: app.maxExpire }),
  exchangeExpire: app.exchangeExpire,
  origins: app.origins,
  identityProviders: app.identityProviders,
  workloads: app.workloads ?? [],
});

export async function describeEnvironmentApp(app: App, sentences: AppFindingSentences) {
  const findings: AppFinding[] = [];
  const secrets: Partial<Record<SecretField, SecretView>> = {};
  for (const field of SECRET_FIELD_NAMES) {
    const text = app[field];
    if (text !== undefined) secrets[field] = await describeSecret(field, text, findings);
  }
  return {
    ...describeSettings(app),
    source: app.source,
    ...secrets,
    findings: explain(findings, sentences),
  };
}

export async function describeStoredApp(
  stored: StoredApp,
  sealer: Sealer,
  sentences: AppFindingSentences,
) {
  const findings: AppFinding[] = [];
  const secrets: Partial<Record<SecretField, SecretView>> = {};
  for (const field of SECRET_FIELD_NAMES) {
    const text = await openSecret(sealer, stored, field);
    if (text === undefined) continue;
    const setAt = rfc3339(stored.secrets[field]?.setAt ?? 0);
    if (text instanceof Failure) {
      findings.push({ code: "secret_unreadable", severity: "error", field, evidence: {} });
      secrets[field] = { setAt };
    } else secrets[field] = { ...(await describeSecret(field, text, findings)), setAt };
  }
  const previous = stored.secrets.previousSecretKey;
  if (previous) {
    const evidence = { since: rfc3339(previous.setAt) };
    findings.push({
      code: "rotation_open",
      severity: "info",
      field: "previousSecretKey",
      evidence,
    });
  }
  const region = regionFinding(stored.region);
  if (region) findings.push(region);
  findings.push(...providerFindings(stored.identityProviders));
  findings.push(...workloadsFindings(stored.workloads ?? []));
  return {
    ...describeSettings(stored),
    source: "stored" as const,
    ...secrets,
    findings: explain(findings, sentences),
    createdAt: rfc3339(stored.createdAt),
    updatedAt: rfc3339(stored.updatedAt),
  };
}
