/** What is wrong with a UserID that is to be signed, or unusual about it, in a sentence. */

import type { Sentence } from "../../worker/usersig/index.ts";
import { type InputCode, userIdFault } from "../../worker/usersig/input.ts";
import type { Reader } from "../i18n/texts.ts";
import { error, type Fault, warning } from "../ui/fault.ts";

export function userIdProblem(
  userId: string,
  { texts: { faults }, format }: Reader,
): Fault | undefined {
  const fault = userIdFault(userId);
  const evidence = fault?.evidence ?? {};
  const sentences: Partial<Record<InputCode, Sentence>> = {
    userid_empty: faults.userIdMissing,
    userid_too_long: faults.userIdLong(format.number(Number(evidence.bytes))),
    userid_control_character: faults.userIdControl(
      String(evidence.character),
      String(evidence.position),
    ),
    userid_lone_surrogate: faults.userIdSurrogate,
  };
  if (fault) return error(sentences[fault.code] ?? faults.userIdMissing);
  if (userId.trim() !== userId) return warning(faults.userIdSpaces);
  return userIdFault(userId, "printable") && warning(faults.userIdNotAscii);
}
