/** An API key's form as typed, what is wrong with it, and the body that it amounts to. */

import type { InputOf } from "../../client/index.ts";
import type { Scope } from "../../worker/access/scopes.ts";
import { wholeNumber } from "../generate/form.ts";
import type { SettingsTexts } from "../i18n/settings/index.ts";
import { may, type Who } from "../server/tool-context.ts";
import { error, type Fault } from "../ui/fault.ts";
import { listOf } from "./app-body.ts";

export const PRESETS = {
  backend: ["usersig:issue", "device:write", "status:write"],
  pipeline: ["usersig:issue", "usersig:verify"],
  support: ["usersig:verify", "device:read", "push:check", "status:read"],
  own: [],
} as const satisfies Readonly<Record<string, readonly Scope[]>>;
export type Preset = keyof typeof PRESETS;
export const PRESET_NAMES = Object.keys(PRESETS) as Preset[];

export const SCOPE_GROUPS = {
  usersig: ["usersig:issue", "usersig:verify", "usersig:issue-admin"],
  device: ["device:read", "device:write", "device:reveal"],
  push: ["push:check", "status:read", "status:write", "message:send"],
  admin: ["admin"],
} as const satisfies Readonly<Record<string, readonly Scope[]>>;

/** They open what all the others together do not. */
export const POWERFUL: readonly Scope[] = ["usersig:issue-admin", "admin"];

export interface KeyDraft {
  readonly name: string;
  readonly preset: Preset;
  readonly scopes: readonly Scope[];
  readonly reach: "these" | "every";
  readonly sdkAppIds: readonly number[];
  readonly users: string;
  readonly maxExpire: string;
  readonly days: string;
}

/** Nothing that its maker lacks: that would be refused. */
export const grantable = (scopes: readonly Scope[], who: Who | undefined): readonly Scope[] =>
  scopes.filter((scope) => may(who, scope));

/** No further than the chosen app and the maker's own limits, until the reader says so. */
export const emptyKey = (sdkAppId: number | undefined, who: Who | undefined): KeyDraft => ({
  name: "",
  preset: "backend",
  scopes: grantable(PRESETS.backend, who),
  reach: sdkAppId === undefined && !who?.sdkAppIds ? "every" : "these",
  sdkAppIds: sdkAppId === undefined ? [] : [sdkAppId],
  users: who?.userIds?.join("\n") ?? "",
  maxExpire: who?.maxExpire === undefined ? "" : String(who.maxExpire),
  days: "",
});

const DAY_MS = 86_400_000;
const DAYS_MAXIMUM = 3650;

/**
 * Milliseconds since the epoch at which a key made now would end; `undefined` for never or for no
 * number.
 */
export const endOf = ({ days }: KeyDraft, now: number): number | undefined => {
  const count = wholeNumber(days);
  return count === undefined || count < 1 || count > DAYS_MAXIMUM
    ? undefined
    : now + count * DAY_MS;
};

type KeyFault = "name" | "scopes" | "apps" | "days" | "maxExpire";

export function faultsOf(
  draft: KeyDraft,
  { keys, apps }: SettingsTexts,
): Readonly<Partial<Record<KeyFault, Fault>>> {
  const { name, scopes, reach, sdkAppIds, days, maxExpire } = draft;
  return {
    ...(name.trim() === "" && { name: error(keys.nameMissing) }),
    ...(scopes.length === 0 && { scopes: error(keys.scopesNone) }),
    ...(reach === "these" && sdkAppIds.length === 0 && { apps: error(keys.appsNone) }),
    // A slip here would make a key that never ends.
    ...(days.trim() !== "" && endOf(draft, 0) === undefined && { days: error(keys.daysWrong) }),
    ...(maxExpire.trim() !== "" &&
      !wholeNumber(maxExpire) && { maxExpire: error(apps.numberWrong) }),
  };
}

/** @param draft one without faults; @param now milliseconds since the epoch */
export function bodyOf(draft: KeyDraft, now: number): InputOf<"createApiKey"> {
  const { name, scopes, reach, sdkAppIds, users } = draft;
  const userIds = listOf(users);
  const maxExpire = wholeNumber(draft.maxExpire);
  const end = endOf(draft, now);
  return {
    name: name.trim(),
    scopes,
    ...(reach === "these" && { sdkAppIds }),
    ...(userIds.length > 0 && { userIds }),
    ...(maxExpire !== undefined && { maxExpire }),
    ...(end !== undefined && { expiresAt: new Date(end).toISOString() }),
  };
}
