/** What the server answers about its settings, as far as the page reads it. */

import type { KeyState } from "../../worker/access/api-key.ts";
import type { Scope } from "../../worker/access/scopes.ts";
import type { AppSummary } from "../server/app-summary.ts";
import type { Finding } from "../ui/steps.tsx";

interface SecretView {
  readonly fingerprint?: string;
  readonly setAt?: string;
}

export interface IdentityProvider {
  readonly issuer: string;
  readonly audience: string;
  readonly claim?: string;
  readonly prefix?: string;
}

export interface App {
  readonly sdkAppId: number;
  readonly name?: string;
  readonly region: string;
  readonly host: string;
  readonly adminUserId: string;
  readonly userIdPolicy: "printable" | "narrow" | "wide";
  readonly maxExpire?: number;
  readonly exchangeExpire: number;
  readonly origins: readonly string[];
  readonly identityProviders: readonly IdentityProvider[];
  readonly source: "stored" | "environment";
  readonly secretKey?: SecretView;
  readonly previousSecretKey?: SecretView;
  readonly webhookToken?: SecretView;
  readonly findings: readonly Finding[];
  readonly updatedAt?: string;
}

export interface Apps {
  readonly apps: readonly AppSummary[];
}

export interface Health {
  readonly healthy: boolean;
  readonly checkedAt: string;
  readonly findings: readonly {
    readonly check: string;
    readonly status: string;
    readonly code: string;
    readonly cause: string;
    readonly remedy: string;
  }[];
}

export interface VendorField {
  readonly name: string;
  readonly secret?: true;
  readonly multiline?: true;
  readonly optional?: true;
  readonly choices?: readonly string[];
  readonly pattern?: string;
  readonly label: string;
  readonly description: string;
}

export interface VendorForm {
  readonly vendor: string;
  readonly title: string;
  readonly fields: readonly VendorField[];
}

export interface Certificate {
  readonly certificateId: string;
  readonly vendor: string;
  readonly title: string;
  readonly name?: string;
  readonly fingerprint: string;
  readonly summary: Readonly<Record<string, string>>;
  readonly findings: readonly Finding[];
  readonly updatedAt: string;
  readonly lastCheck?: { readonly at: string; readonly verdict: string; readonly code: string };
}

export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly sdkAppIds?: readonly number[];
  readonly userIds?: readonly string[];
  readonly maxExpire?: number;
  readonly expiresAt?: string;
  readonly validUntil?: string;
  readonly state: KeyState;
  readonly lastUsedOn?: string;
  readonly rotatedTo?: string;
  readonly revokedBy?: string;
  readonly createdBy?: string;
}

export interface ApiKeys {
  readonly keys: readonly ApiKey[];
  readonly cursor?: string;
}

export interface MadeKey {
  readonly id: string;
  readonly name: string;
  readonly key: string;
}

export interface AuditEntry {
  readonly at: string;
  readonly lastAt: string;
  readonly count: number;
  readonly actor: { readonly kind: string; readonly id: string };
  readonly action: string;
  readonly sdkAppId?: number;
  readonly userIds: readonly string[];
  readonly moreUserIds?: number;
  readonly outcome: string;
  readonly requestId: string;
}

export interface Audit {
  readonly entries: readonly AuditEntry[];
  readonly cursor?: string;
}

export const isApp = ({ region, findings }: Partial<App>): boolean =>
  typeof region === "string" && Array.isArray(findings);
export const areApps = ({ apps }: Partial<Apps>): boolean => Array.isArray(apps);
export const isHealth = ({ findings }: Partial<Health>): boolean => Array.isArray(findings);
export const areVendors = ({ vendors }: Partial<{ vendors: readonly VendorForm[] }>): boolean =>
  Array.isArray(vendors);
export const areCertificates = ({
  certificates,
}: Partial<{ certificates: readonly Certificate[] }>): boolean => Array.isArray(certificates);
export const areKeys = ({ keys }: Partial<ApiKeys>): boolean => Array.isArray(keys);
export const isMadeKey = ({ key }: Partial<MadeKey>): boolean => typeof key === "string";
export const isAudit = ({ entries }: Partial<Audit>): boolean => Array.isArray(entries);
export const isAnything = (): boolean => true;
