/** Push checks, the diagnosis and the test message, with their stages as they end. */

import type { InputOf, StreamEvent, ValueOf } from "../../client/index.ts";
import { ask } from "../builders.ts";
import type { Command, Run } from "../command.ts";
import { CliError, EXIT, type ExitCode } from "../exit.ts";
import { TEXTS } from "../messages/index.ts";
import { printLines, row } from "../output.ts";

type Check = ValueOf<"getPushCheck">;
type Diagnosis = ValueOf<"diagnoseUser">;
type Stage = Extract<
  StreamEvent<"checkPush" | "diagnoseUser">,
  { readonly event: "stage" }
>["data"];

const MARKS = { ok: "✓", warning: "!", failed: "✗", skipped: "–" } as const;

function stageLines(stage: Stage): string[] {
  const took = "durationMs" in stage ? ` (${stage.durationMs} ms)` : "";
  const findings = "findings" in stage ? (stage.findings ?? []) : [];
  return [
    `${MARKS[stage.status]} ${stage.stage.padEnd(11)} ${stage.detail}${took}`,
    ...findings.map(({ code, cause, remedy }) => `    ! ${code}: ${cause} ${remedy}`),
  ];
}

function verdictLines(check: Check): string[] {
  const { verdict, code, cause, remedy, vendor, tokenDead, mayStillBeDropped, nextStep } = check;
  const lines = ["", `${verdict}: ${code}: ${cause}`, `  → ${remedy}`];
  const status = vendor && "httpStatus" in vendor ? ` (HTTP ${vendor.httpStatus})` : "";
  if (vendor?.raw) lines.push(`  ${vendor.name}${status}: ${vendor.raw}`);
  if (tokenDead) lines.push(`  ${TEXTS.notes.tokenDead}`);
  for (const drop of verdict === "accepted" ? mayStillBeDropped : [])
    lines.push(`  ? ${drop.cause} ${drop.remedy}`);
  if (nextStep) lines.push(`  → ${nextStep.text}`);
  return lines;
}

const EXITS: Readonly<Record<Check["verdict"], ExitCode>> = {
  accepted: EXIT.done,
  rejected: EXIT.refused,
  not_sent: EXIT.refused,
  unknown: EXIT.unavailable,
};

/** The result; each stage is printed as it comes. */
async function follow<Id extends "checkPush" | "diagnoseUser">(
  run: Run,
  operation: Id,
): Promise<ValueOf<Id>> {
  const client = await run.connect();
  for await (const { event, data } of client.stream(operation, run.input as InputOf<Id>)) {
    if (event === "result") return data as ValueOf<Id>;
    const stage = data as Stage;
    if (run.globals.format === "text" && stage.stage !== "verdict") printLines(stageLines(stage));
  }
  throw new CliError("check_unfinished", {}, EXIT.unavailable);
}

const pushCheck: Command = {
  usage: "push-check <sdkAppId> <userId> [certificateId]",
  options: [
    "--route <route>",
    "--device <deviceId> = deviceId",
    "--token-file <file>",
    "--platform <platform>",
    "--dry-run",
    "--title <text>",
    "--body <text>",
  ],
  operations: ["checkPush"],
  async run(run) {
    const check = await follow(run, "checkPush");
    run.print(check, verdictLines(check));
    return check.passed ? EXIT.done : EXITS[check.verdict];
  },
};

const causeLines = (causes: Diagnosis["causes"]): string[] =>
  causes.flatMap(({ rank, certainty, code, cause, remedy }) => [
    `${rank}. ${certainty}: ${code}: ${cause}`,
    `  → ${remedy}`,
  ]);

const diagnosis: Command = {
  usage: "diagnosis <sdkAppId> <userId>",
  options: [
    "--push-check",
    "--code <code> = observedCode",
    "--source <source>",
    "--user-sig-file <file>",
  ],
  operations: ["diagnoseUser"],
  async run(run) {
    const found = await follow(run, "diagnoseUser");
    const { causes } = found;
    run.print(found, causes.length > 0 ? ["", ...causeLines(causes)] : ["", TEXTS.notes.noCause]);
    return causes.some(({ certainty }) => certainty === "certain") ? EXIT.refused : EXIT.done;
  },
};

export const PUSH_COMMANDS: readonly Command[] = [
  pushCheck,
  ask("push-check list <sdkAppId> <userId>", "listPushChecks", {
    lines: ({ checks }) => checks.map((check) => row(check, ["at", "id", "verdict", "code"])),
  }),
  ask("push-check show <sdkAppId> <userId> <checkId>", "getPushCheck", {
    lines: (check) => [...check.stages.flatMap(stageLines), ...verdictLines(check)],
  }),
  diagnosis,
  ask("test-message <sdkAppId> <userId>", "sendTestMessage", {
    options: ["--from <userId> = fromUserId", "--text <text>"],
  }),
];
