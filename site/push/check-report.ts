/** A check as words: its verdict, and the whole as a report for somebody else. */

import type { PushTexts } from "../i18n/push/index.ts";
import { writeReport } from "../ui/report.ts";
import type { Check } from "./answers.ts";
import { outcomeOf } from "./verdict.ts";

export const verdictOf = (check: Check, push: PushTexts): string => push.verdict[outcomeOf(check)];

interface ReportContext {
  readonly push: PushTexts;
  readonly sdkAppId: number;
  readonly userId: string;
}

export const reportOf = (check: Check, { push, sdkAppId, userId }: ReportContext): string =>
  writeReport({
    title: verdictOf(check, push),
    lines: [
      { name: "SDKAppID", value: sdkAppId },
      { name: "UserID", value: userId },
      {
        name: push.certificate(check.certificateId ?? ""),
        value: check.certificateId && check.vendor?.name,
      },
      { name: check.code, value: `${check.cause} ${check.remedy}` },
      {
        name: push.turn,
        value: check.passed || !check.fault ? undefined : push.fault[check.fault],
      },
      { name: push.httpStatus, value: check.vendor?.httpStatus },
      { name: push.raw, value: check.vendor?.raw },
      { name: push.messageId, value: check.vendor?.messageId },
      { name: push.doneAt, value: check.at },
    ],
    parts: [
      [
        push.steps,
        check.stages.map(({ stage, status, detail, findings = [] }) =>
          [
            `${stage} ${status}: ${detail ?? ""}`,
            ...findings.map(({ code, cause }) => `${code}: ${cause}`),
          ].join(" / "),
        ),
      ],
    ],
  });
