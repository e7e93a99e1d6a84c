/**
 * Which addresses may be asked for an issuer's keys. Names on the internet with https, and this
 * machine only where the operator allows it for development. What a name resolves to is not seen
 * here: the platform's `fetch` does that.
 */

import { lookUp } from "../bytes/look-up.ts";
import { hasPublicName, isLoopback, type Permits } from "../outbound/index.ts";

export const issuerPermits =
  (allowLoopback: boolean): Permits =>
  (url) =>
    isLoopback(url) ? allowLoopback : url.protocol === "https:" && hasPublicName(url);

/** Issuers that publish their keys on another domain: host of the issuer -> host of its keys. */
const KEYS_ELSEWHERE: Readonly<Record<string, string>> = {
  // https://accounts.google.com/.well-known/openid-configuration: /oauth2/v3/certs
  "accounts.google.com": "www.googleapis.com",
  // Firebase, https://securetoken.google.com/{project}/.well-known/openid-configuration:
  // /service_accounts/v1/jwk/…
  "securetoken.google.com": "www.googleapis.com",
  // Entra's tokens of version 1.0: /common/discovery/keys of the cloud's sign-in host, or of
  // login.windows.net and login.chinacloudapi.cn, which are on the issuer's domain
  // (https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud)
  "sts.windows.net": "login.microsoftonline.com",
  "sts.chinacloudapi.cn": "login.partner.microsoftonline.cn",
};

/**
 * The domain that somebody registered, as far as it can be told without the public suffix list: the
 * last two labels, or three where the last two are an ending such as `co.uk` or `com.cn`.
 */
function domainOf(hostname: string): string {
  const labels = hostname.replace(/\.$/, "").split(".");
  const [second = "", top = ""] = labels.slice(-2);
  return labels.slice(top.length === 2 && second.length <= 3 ? -3 : -2).join(".");
}

/**
 * Whether an issuer's discovery document may send us to this address for its keys: the same host or
 * domain, or a known other one.
 */
export function mayHoldKeysOf(issuer: URL, keys: URL): boolean {
  if (keys.hostname === issuer.hostname) return true;
  if (lookUp(KEYS_ELSEWHERE, issuer.hostname) === keys.hostname) return true;
  return hasPublicName(issuer) && domainOf(keys.hostname) === domainOf(issuer.hostname);
}
