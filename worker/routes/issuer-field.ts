/** An issuer in the body of an app: of people, or of build pipelines and machines. */

import * as v from "valibot";
import { hasPublicName, isLoopback } from "../outbound/index.ts";

/**
 * OpenID Connect Discovery §2: an https URL without query and fragment. This machine, also with
 * http, is taken for development.
 */
function isIssuer(value: string): boolean {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || url.search || url.hash || url.username || url.password || value.length > 500)
    return false;
  return isLoopback(url)
    ? /^https?:$/.test(url.protocol)
    : url.protocol === "https:" && hasPublicName(url);
}

export const issuerField = v.pipe(v.string(), v.check(isIssuer, "https://name.example/…"));
