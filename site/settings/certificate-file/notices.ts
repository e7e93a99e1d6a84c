/** What is to be said of a file's contents, beside the facts. */

import type { Sentence, Severity } from "../../../worker/usersig/index.ts";
import type { CertificateFileTexts } from "../../i18n/certificate-file/index.ts";
import type { Format } from "../../i18n/format.ts";
import type { Contents } from "./read.ts";

export type Said = readonly [Severity, Sentence];

/** The password is not here: it has a field. */
function obstacleOf({ obstacle }: Contents, texts: CertificateFileTexts, format: Format): Said[] {
  const words = texts.obstacle;
  switch (obstacle?.why) {
    case "encryption":
      return [["warning", words.encryption(obstacle.algorithm)]];
    case "rounds":
      return [["warning", words.rounds(obstacle.algorithm, format.number(obstacle.rounds))]];
    case "damaged":
    case "empty":
      return [["warning", words[obstacle.why]]];
    default:
      return [];
  }
}

/** @param now Unix seconds */
export function noticesOf(
  contents: Contents,
  now: number,
  texts: CertificateFileTexts,
  format: Format,
): Said[] {
  const { kind, certificate, hasKey } = contents;
  const said: Said[] = [["error", texts.refused[kind]], ...obstacleOf(contents, texts, format)];
  if (certificate?.isPush === false) said.push(["warning", texts.notPush]);
  if (certificate && certificate.expiresAt <= now) said.push(["warning", texts.expired]);
  if (hasKey) said.push(["info", texts.hasKey]);
  if (certificate && hasKey === false) said.push(["warning", texts.noKey]);
  return said;
}
