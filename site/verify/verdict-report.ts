/**
 * A verdict as one line for a shell, and as a report for somebody else, who must not get the token.
 */

import type { Reader } from "../i18n/texts.ts";
import type { VerifyTexts } from "../i18n/verify/index.ts";
import { writeReport } from "../ui/report.ts";
import type { Question, Verdict } from "../workbench.ts";

export const verdictLine = ({ state, code, cause, remedy, fault }: Verdict): string =>
  `${state}: ${code}: ${cause} ${remedy}${fault === undefined ? "" : ` fault=${fault}`}`.trim();

export function reportOf(
  verdict: Verdict,
  { text }: Question,
  { own: verify, texts: { shell } }: Reader<VerifyTexts>,
): string {
  const { state, code, cause, remedy, tencentCodes, claims, stages, findings, keyId, cleaned } =
    verdict;
  const { fault, madeBy, signedText } = verdict;
  return writeReport({
    title: verify[state],
    lines: [
      { name: code, value: `${cause} ${remedy}` },
      { name: "fault", value: fault },
      { name: verify.madeBy, value: madeBy?.library },
      { name: verify.tencentCodes, value: tencentCodes.join(", ") || undefined },
      { name: "SDKAppID", value: claims?.sdkAppId },
      { name: "UserID", value: claims?.userId },
      { name: "issuedAt", value: claims?.issuedAt },
      { name: "expiresAt", value: claims?.expiresAt },
      { name: "keyId", value: keyId },
      { name: "UserSig", value: cleaned ?? text.trim() },
    ],
    parts: [
      [
        verify.stages,
        stages.map(({ stage, status }) =>
          shell.labelled(verify.stage[stage], verify.status[status]),
        ),
      ],
      [verify.signedText, signedText?.expected.trimEnd().split("\n") ?? []],
      [verify.findings, findings.map((one) => `${one.code}: ${one.cause}`)],
    ],
    secrets: [text.trim(), cleaned ?? ""],
  });
}
