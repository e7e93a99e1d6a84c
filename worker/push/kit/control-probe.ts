/**
 * Asking about a credential by sending to a token that belongs to nobody: vendors judge who asks
 * before they judge the token.
 */

import type { Reading, Sender } from "../vendor.ts";

/**
 * @param aboutToken the vendor's codes for a token that it does not take; an answer with one of
 *   them is the good end
 */
export function readProbe(read: Sender["read"], aboutToken: readonly string[]): Sender["read"] {
  return (answer): Reading => {
    const reading = read(answer);
    const { code } = reading.outcome === "refused" ? reading.signal : {};
    return code !== undefined && aboutToken.includes(code)
      ? { outcome: "accepted", code }
      : reading;
  };
}
