/**
 * An app's form as typed, and the body that it amounts to. A PUT replaces every setting but the
 * secrets that it leaves out.
 */

import type { InputOf } from "../../client/index.ts";
import { secretKeyFinding } from "../../worker/apps/findings.ts";
import { fillSentence } from "../../worker/usersig/sentences.ts";
import { wholeNumber } from "../generate/form.ts";
import type { SettingsTexts } from "../i18n/settings/index.ts";
import { error, type Fault, warning } from "../ui/fault.ts";
import type { App, IdentityProvider } from "./answers.ts";
import { secretIn } from "./secret-curl.ts";

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
  readonly identityProviders: readonly IdentityProvider[];
  /** As they are: the form does not change them. */
  readonly workloads: App["workloads"];
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
  identityProviders: app?.identityProviders ?? [],
  workloads: app?.workloads ?? [],
});

/** Lines or commas; blanks do not count. */
export const listOf = (text: string): string[] =>
  text
    .split(/[\n,]/)
    .map((item) => item.trim())
    .filter((item) => item !== "");

/** By the name of their field; providers' by `issuer 0`, `audience 0`. */
export type AppFaults = Readonly<Partial<Record<string, Fault>>>;

/** Enough to tell an address from a name; the server has the last word. */
export const isIssuer = (text: string): boolean =>
  URL.canParse(text.trim()) && /^https?:\/\/[^?#]+$/.test(text.trim());

function secretKeyFault(
  secretKey: string,
  isNew: boolean,
  { apps, appFindings }: SettingsTexts,
): Fault | undefined {
  if (secretKey.trim() === "")
    return isNew || secretKey !== "" ? error(apps.secretKeyMissing) : undefined;
  const finding = secretKeyFinding("secretKey", secretKey);
  return (
    finding &&
    warning(
      fillSentence(appFindings[finding.code], { field: "SecretKey", length: secretKey.length }),
    )
  );
}

/** Digits of an SDKAppID that have been seen: Tencent publishes no range. */
const LENGTHS: readonly number[] = [8, 10];

/** @param taken SDKAppIDs that are here already */
export function faultsOf(
  draft: AppDraft,
  taken: readonly number[] | undefined,
  texts: SettingsTexts,
): AppFaults {
  const { apps, missing } = texts;
  const id = wholeNumber(draft.sdkAppId);
  const seconds = (text: string) =>
    text.trim() === "" || wholeNumber(text) ? undefined : error(apps.numberWrong);
  const found: Record<string, Fault | undefined> = {
    sdkAppId:
      draft.sdkAppId.trim() === ""
        ? error(apps.sdkAppIdMissing)
        : id === undefined || id < 1 || id > 0xffff_ffff
          ? error(apps.sdkAppIdWrong)
          : taken?.includes(id)
            ? error(apps.sdkAppIdTaken)
            : taken && !LENGTHS.includes(String(id).length)
              ? warning(apps.sdkAppIdLength(String(String(id).length)))
              : undefined,
    secretKey: secretKeyFault(draft.secretKey, taken !== undefined, texts),
    adminUserId: draft.adminUserId === "" ? error(missing(apps.adminUserId)) : undefined,
    maxExpire: seconds(draft.maxExpire),
    exchangeExpire: seconds(draft.exchangeExpire),
  };
  draft.identityProviders.forEach(({ issuer, audience }, place) => {
    if (!isIssuer(issuer)) found[`issuer ${place}`] = error(apps.issuerWrong);
    if (audience.trim() === "") found[`audience ${place}`] = error(missing(apps.audience));
  });
  return found as AppFaults;
}

/** Trimmed, and without what is empty: an empty claim is `sub`, an empty prefix none. */
const providerOf = (provider: IdentityProvider): IdentityProvider =>
  Object.fromEntries(
    Object.entries(provider)
      .map(([name, text]) => [name, name === "prefix" ? text : text.trim()])
      .filter(([, text]) => text !== ""),
  ) as unknown as IdentityProvider;

export type AppBody = Omit<InputOf<"putApp">, "sdkAppId">;

/** @param draft one without errors */
export function bodyOf(draft: AppDraft): AppBody {
  const { name, secretKey, endRotation, webhookToken, region, adminUserId, userIdPolicy } = draft;
  const maxExpire = wholeNumber(draft.maxExpire);
  const exchangeExpire = wholeNumber(draft.exchangeExpire);
  return {
    ...(name.trim() !== "" && { name: name.trim() }),
    // As typed: what is odd about it is named, and stored all the same.
    ...(secretKey !== "" && { secretKey }),
    // A new SecretKey makes the current one the previous; ending what was open before would forget
    // it at once.
    ...(endRotation && secretKey === "" && { previousSecretKey: null }),
    ...(webhookToken !== "" && { webhookToken }),
    region: region as App["region"],
    adminUserId,
    userIdPolicy: userIdPolicy as App["userIdPolicy"],
    ...(maxExpire !== undefined && { maxExpire }),
    ...(exchangeExpire !== undefined && { exchangeExpire }),
    origins: listOf(draft.origins),
    identityProviders: draft.identityProviders.map(providerOf),
    ...(draft.workloads.length > 0 && { workloads: draft.workloads }),
  };
}

/** The same body for a shell line: names of secrets in place of secrets. */
export const shellBodyOf = (draft: AppDraft): AppBody => ({
  ...bodyOf(draft),
  ...(draft.secretKey !== "" && { secretKey: secretIn("secretKey") }),
  ...(draft.webhookToken !== "" && { webhookToken: secretIn("webhookToken") }),
});
