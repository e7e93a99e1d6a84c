/** An app's form as typed, and the body that it amounts to. A PUT replaces every setting but the secrets that it leaves out. */

import { wholeNumber } from "../generate/form.ts";
import type { SettingsTexts } from "../i18n/settings/index.ts";
import { error, type Fault } from "../ui/fault.ts";
import type { App } from "./answers.ts";

export interface AppDraft {
  readonly sdkAppId: string;
  readonly name: string;
  readonly secretKey: string;
  readonly endRotation: boolean;
  readonly region: string;
  readonly adminUserId: string;
  readonly webhookToken: string;
  readonly userIdPolicy: string;
  readonly maxExpire: string;
  readonly exchangeExpire: string;
  readonly origins: string;
  readonly identityProviders: string;
}

export const draftOf = (app?: App): AppDraft => ({
  sdkAppId: app ? String(app.sdkAppId) : "",
  name: app?.name ?? "",
  secretKey: "",
  endRotation: false,
  region: app?.region ?? "china",
  adminUserId: app?.adminUserId ?? "administrator",
  webhookToken: "",
  userIdPolicy: app?.userIdPolicy ?? "printable",
  maxExpire: app?.maxExpire === undefined ? "" : String(app.maxExpire),
  exchangeExpire: String(app?.exchangeExpire ?? 86_400),
  origins: app?.origins.join("\n") ?? "",
  identityProviders: JSON.stringify(app?.identityProviders ?? []),
});

/** Lines or commas; blanks do not count. */
export const listOf = (text: string): string[] =>
  text
    .split(/[\n,]/)
    .map((item) => item.trim())
    .filter((item) => item !== "");

function readProviders(text: string): unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text.trim() === "" ? "[]" : text);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export type AppFaults = Partial<Record<keyof AppDraft, Fault>>;

export function faultsOf(draft: AppDraft, isNew: boolean, { apps }: SettingsTexts): AppFaults {
  const faults: AppFaults = {};
  const id = wholeNumber(draft.sdkAppId);
  if (id === undefined || id < 1 || id > 0xffff_ffff) faults.sdkAppId = error(apps.sdkAppIdWrong);
  if (isNew && draft.secretKey.trim() === "") faults.secretKey = error(apps.secretKeyMissing);
  if (draft.maxExpire.trim() !== "" && !wholeNumber(draft.maxExpire)) faults.maxExpire = error(apps.numberWrong);
  if (draft.exchangeExpire.trim() !== "" && !wholeNumber(draft.exchangeExpire))
    faults.exchangeExpire = error(apps.numberWrong);
  if (!readProviders(draft.identityProviders)) faults.identityProviders = error(apps.providersWrong);
  return faults;
}

/** @param draft one without faults */
export function bodyOf(draft: AppDraft): Readonly<Record<string, unknown>> {
  const { name, secretKey, endRotation, webhookToken, region, adminUserId, userIdPolicy } = draft;
  const maxExpire = wholeNumber(draft.maxExpire);
  const exchangeExpire = wholeNumber(draft.exchangeExpire);
  return {
    ...(name.trim() !== "" && { name: name.trim() }),
    // As typed: spaces and line breaks are findings of the server's, not ours to hide.
    ...(secretKey !== "" && { secretKey }),
    ...(endRotation && { previousSecretKey: null }),
    ...(webhookToken !== "" && { webhookToken }),
    region,
    adminUserId,
    userIdPolicy,
    ...(maxExpire !== undefined && { maxExpire }),
    ...(exchangeExpire !== undefined && { exchangeExpire }),
    origins: listOf(draft.origins),
    identityProviders: readProviders(draft.identityProviders),
  };
}
