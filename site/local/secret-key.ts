/**
 * What can be seen from a SecretKey alone. Only its absence stops anything: a debugging tool warns
 * and lets people try.
 */

import type { LocalTexts } from "../i18n/local/index.ts";
import type { Reader } from "../i18n/texts.ts";
import { error, type Fault, warning } from "../ui/fault.ts";

const LENGTH = 64;

export function secretKeyFault(
  secretKey: string,
  { own: { faults }, format }: Reader<LocalTexts>,
): Fault | undefined {
  if (secretKey.trim() === "") return error(faults.secretKeyMissing);
  if (secretKey.includes("-----BEGIN")) return warning(faults.secretKeyPem);
  if (secretKey.trim() !== secretKey) return warning(faults.secretKeySpaces);
  const odd = /[^0-9a-f]/i.exec(secretKey);
  if (odd)
    return warning(
      faults.secretKeyCharacter(
        String.fromCodePoint(secretKey.codePointAt(odd.index) ?? 0),
        format.number(odd.index + 1),
      ),
    );
  if (secretKey.length !== LENGTH)
    return warning(faults.secretKeyLength(format.number(secretKey.length)));
  return /[A-F]/.test(secretKey) ? warning(faults.secretKeyCase) : undefined;
}
