/**
 * A device token as a request brings it. A text that is none is taken all the same, so that the
 * device's list and its check can say what the app reports; a secret is not, for it would be stored
 * as a token and sent to a vendor.
 */

import type { App } from "../../apps/app.ts";
import { Failure } from "../../problems/failure.ts";
import { formOf } from "../token-forms.ts";
import { TOKEN_MAXIMUM } from "./device.ts";

export function readToken(
  given: string,
  { secretKey, previousSecretKey }: Pick<App, "secretKey" | "previousSecretKey">,
): string | Failure {
  const token = given.trim();
  const bytes = new TextEncoder().encode(token).length;
  if (bytes === 0) return new Failure("device_token_empty");
  if (bytes > TOKEN_MAXIMUM)
    return new Failure("device_token_too_long", { bytes, maximum: TOKEN_MAXIMUM });
  const isSecret =
    token === secretKey ||
    token === previousSecretKey ||
    formOf(token) === "device_token_is_secret";
  return isSecret ? new Failure("device_token_secret") : token;
}
