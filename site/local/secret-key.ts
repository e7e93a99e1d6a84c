/** What can be seen from a SecretKey alone. Only its absence stops anything: a debugging tool warns and lets people try. */

import type { Reader } from "../i18n/texts.ts";
import { error, type Fault, warning } from "../ui/fault.ts";

const LENGTH = 64;
/** A token begins with zlib's header in base64, 78 9C, 78 01 or 78 DA, and is longer than any key. */
const USER_SIG = /^eJ|^eAE|^eNo/;

export function secretKeyFault(secretKey: string, { texts: { faults }, format }: Reader): Fault | undefined {
  if (secretKey.trim() === "") return error(faults.secretKeyMissing);
  if (secretKey.includes("-----BEGIN")) return warning(faults.secretKeyPem);
  if (secretKey.trim() !== secretKey) return warning(faults.secretKeySpaces);
  if (USER_SIG.test(secretKey) && secretKey.length > LENGTH) return warning(faults.secretKeyUserSig);
  const odd = /[^0-9a-f]/i.exec(secretKey);
  if (odd) return warning(faults.secretKeyCharacter(String.fromCodePoint(secretKey.codePointAt(odd.index) ?? 0), format.number(odd.index + 1)));
  if (secretKey.length !== LENGTH) return warning(faults.secretKeyLength(format.number(secretKey.length)));
  return /[A-F]/.test(secretKey) ? warning(faults.secretKeyCase) : undefined;
}
