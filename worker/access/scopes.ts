/** What a credential may do. Names are part of the contract. */

export const SCOPES = [
  "usersig:issue",
  "usersig:issue-admin",
  "usersig:verify",
  "device:write",
  "device:read",
  "device:reveal",
  "push:check",
  "status:read",
  "status:write",
  "message:send",
  "admin",
] as const;
export const isScope = (name: string): name is Scope =>
  (SCOPES as readonly string[]).includes(name);
export type Scope = (typeof SCOPES)[number];

/** Who is asking, after the credential was found good. */
export interface Principal {
  readonly kind: "admin-key" | "api-key" | "access" | "user" | "workload";
  /** Names the credential in the audit log; never the credential. */
  readonly id: string;
  /** What its maker called an API key or a workload. */
  readonly name?: string;
  /** `all` is the bootstrap key. */
  readonly scopes: "all" | ReadonlySet<Scope>;
  /** The apps it may see; `all` sees every one. */
  readonly sdkAppIds: "all" | ReadonlySet<number>;
  /** Whether it may act for a UserID. */
  readonly allowsUser: (userId: string) => boolean;
  /** The patterns behind `allowsUser`, where there are any. */
  readonly userIds?: readonly string[];
  /** Seconds; the longest lifetime it may issue. */
  readonly maxExpire?: number;
  /** Unix seconds. */
  readonly expiresAt?: number;
  /** Whose requests count as one, where that is not `id`. */
  readonly limitedAs?: string;
  /** Unix seconds: the end of the grace of a key that was rotated. */
  readonly validUntil?: number;
}

export const hasScope = ({ scopes }: Principal, scope: Scope): boolean =>
  scopes === "all" || scopes.has(scope);

export const seesApp = ({ sdkAppIds }: Principal, sdkAppId: number): boolean =>
  sdkAppIds === "all" || sdkAppIds.has(sdkAppId);
