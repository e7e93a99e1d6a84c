/** What the server answers about its settings. */

import type { ValueOf } from "../../client/index.ts";

export type App = ValueOf<"getApp">;
type Provider = App["identityProviders"][number];
/** As it is typed: the usual claim may be left out. */
export type IdentityProvider = Omit<Provider, "claim"> & Partial<Pick<Provider, "claim">>;
export type Health = ValueOf<"getAppHealth">;
export type VendorForm = ValueOf<"listVendors">["vendors"][number];
export type VendorField = VendorForm["fields"][number];
export type Certificate = ValueOf<"listCertificates">["certificates"][number];
export type ApiKey = ValueOf<"listApiKeys">["keys"][number];
export type MadeKey = ValueOf<"createApiKey"> | ValueOf<"rotateApiKey">;
export type AuditEntry = ValueOf<"listAuditEntries">["entries"][number];
