/**
 * What a change of an app gives, in the terms of a key's rights, so that a limited key cannot get
 * around its limits by way of an app's settings. Whoever sets a SecretKey knows it, and UserSigs
 * signed with it are believed here; an identity provider of one's own makes users; a workload
 * is a credential; a longer lifetime is one for everybody. Pure.
 */

import { exceedingField, type Grant } from "../access/grants.ts";
import { hasScope, type Principal } from "../access/scopes.ts";
import { Failure } from "../problems/failure.ts";
import { EXPIRE_MAXIMUM } from "../usersig/index.ts";
import type { IdentityProvider, Workload } from "./app.ts";
import type { AppChange, SecretChange } from "./change-app.ts";
import type { StoredApp } from "./stored-app.ts";

/** Without `userIds` every UserID. */
type Rights = Omit<Grant, "sdkAppIds">;

/** Nothing is issued, and nothing works on after the credential that made the change has ended. */
const PASSING = { scopes: [], maxExpire: 0, expiresAt: 0 } as const satisfies Rights;
/** For every UserID, for the longest lifetime, without an end. */
const EVERYBODY = {
  scopes: ["usersig:issue"],
  maxExpire: EXPIRE_MAXIMUM,
} as const satisfies Rights;

interface Step {
  readonly before: StoredApp | undefined;
  readonly change: AppChange;
}
type Gives = (step: Step) => readonly Rights[];

/** A change of what holds for every user; in a new app there is nothing to change. */
const onChange =
  (
    field: keyof StoredApp & keyof AppChange,
    rights: (change: AppChange) => Rights = () => PASSING,
  ): Gives =>
  ({ before, change }) =>
    before === undefined || JSON.stringify(before[field]) === JSON.stringify(change[field])
      ? []
      : [rights(change)];

function ofSecret(text: SecretChange, rights: Rights): Rights[] {
  if (text === undefined) return [];
  return text === null || text === "" ? [PASSING] : [rights];
}

const longest = ({ maxExpire = EXPIRE_MAXIMUM }: AppChange): number => maxExpire;
const longestExchange = (change: AppChange): number =>
  Math.min(change.exchangeExpire, longest(change));

const identityOf = ({ issuer, audience, claim, prefix }: IdentityProvider): string =>
  JSON.stringify([issuer, audience, claim, prefix]);
const usersOf = ({ prefix = "" }: IdentityProvider): readonly string[] => [`${prefix}*`];

function ofProviders({ before, change }: Step): Rights[] {
  const [old, now] = [before?.identityProviders ?? [], change.identityProviders];
  const missing = (from: readonly IdentityProvider[]) => {
    const known = new Set(from.map(identityOf));
    return (provider: IdentityProvider) => !known.has(identityOf(provider));
  };
  const maxExpire = longestExchange(change);
  return [
    ...now
      .filter(missing(old))
      .map((added) => ({ scopes: EVERYBODY.scopes, userIds: usersOf(added), maxExpire })),
    ...old.filter(missing(now)).map((gone) => ({ ...PASSING, userIds: usersOf(gone) })),
  ];
}

/** A workload by another name is the same one. */
const workloadOf = ({ name: _, ...rest }: Workload): string => JSON.stringify(rest);

function ofWorkloads({ before, change }: Step): Rights[] {
  const [old, now] = [before?.workloads ?? [], change.workloads ?? []];
  const missing = (from: readonly Workload[]) => {
    const known = new Set(from.map(workloadOf));
    return (workload: Workload) => !known.has(workloadOf(workload));
  };
  const rightsOf = ({ scopes, userIds, maxExpire }: Workload) => ({
    scopes,
    ...(userIds && { userIds }),
    maxExpire: Math.min(maxExpire, longest(change)),
  });
  return [
    ...now.filter(missing(old)).map(rightsOf),
    // Like a stronger key: whoever has less does not end it.
    ...old.filter(missing(now)).map((gone) => ({ ...rightsOf(gone), expiresAt: 0 })),
  ];
}

/** Every setting but the name. */
const GIVES: Readonly<Partial<Record<keyof AppChange, Gives>>> = {
  secretKey: ({ change }) => ofSecret(change.secretKey, EVERYBODY),
  previousSecretKey: ({ change }) => ofSecret(change.previousSecretKey, EVERYBODY),
  // Callbacks signed with it are believed about every user's status.
  webhookToken: ({ change }) =>
    ofSecret(change.webhookToken, { scopes: ["status:write"], maxExpire: 0 }),
  // The one who was it becomes a user like others.
  adminUserId: onChange("adminUserId", () => ({
    ...PASSING,
    scopes: ["usersig:issue-admin"],
    maxExpire: EXPIRE_MAXIMUM,
  })),
  identityProviders: ofProviders,
  workloads: ofWorkloads,
  maxExpire: onChange("maxExpire", (change) => ({ ...PASSING, maxExpire: longest(change) })),
  exchangeExpire: onChange("exchangeExpire", (change) => ({
    ...PASSING,
    maxExpire: longestExchange(change),
  })),
  userIdPolicy: onChange("userIdPolicy"),
  origins: onChange("origins"),
  region: onChange("region"),
};

/** What of the field a key would need, to show to people: names, patterns and numbers only. */
function neededOf(field: keyof Grant, rights: Rights, principal: Principal): string {
  if (field === "scopes")
    return rights.scopes.filter((scope) => !hasScope(principal, scope)).join(", ");
  if (field === "userIds") return (rights.userIds ?? ["*"]).join(", ");
  return field === "maxExpire" ? String(rights.maxExpire) : "null";
}

function refusal(
  principal: Principal,
  sdkAppId: number,
  setting: string,
  rights: Rights,
): Failure | undefined {
  const field = exceedingField(principal, { ...rights, sdkAppIds: [sdkAppId] });
  return (
    field &&
    new Failure("app_exceeds_key", { setting, field, needed: neededOf(field, rights, principal) })
  );
}

/** The first setting whose change would give more than the principal has. */
export function exceedingChange(
  principal: Principal,
  before: StoredApp | undefined,
  change: AppChange,
): Failure | undefined {
  for (const [setting, gives] of Object.entries(GIVES))
    for (const rights of gives({ before, change })) {
      const refused = refusal(principal, change.sdkAppId, setting, rights);
      if (refused) return refused;
    }
  return undefined;
}

/**
 * Without its app nobody has anything; what is stored in its place later is held against the rights
 * of whoever stores it.
 */
export const exceedingRemoval = (principal: Principal, sdkAppId: number): Failure | undefined =>
  refusal(principal, sdkAppId, "app", PASSING);
