/** `sigpost push-check`: the push check with its stages as they end. */

import type { ExplainedCheck, ExplainedStage } from "../../worker/push/explain.ts";
import { type Command, given, optionText, positional } from "./command.ts";
import { CliError, EXIT, type ExitCode } from "./exit.ts";
import { printLines } from "./output.ts";

const MARKS = { ok: "✓", warning: "!", failed: "✗", skipped: "–" } as const;

function stageLines({
  stage,
  status,
  detail = "",
  findings = [],
  durationMs,
}: ExplainedStage): string[] {
  const first = `${MARKS[status]} ${stage.padEnd(11)} ${detail} (${durationMs} ms)`;
  return [first, ...findings.map(({ code, cause, remedy }) => `    ! ${code}: ${cause} ${remedy}`)];
}

function verdictLines(result: ExplainedCheck): string[] {
  const { verdict, code, cause, remedy, vendor, tokenDead, mayStillBeDropped, nextStep } = result;
  const lines = ["", `${verdict}: ${code}: ${cause}`, `  → ${remedy}`];
  if (vendor?.raw) lines.push(`  ${vendor.name} answered ${vendor.httpStatus}: ${vendor.raw}`);
  if (tokenDead) lines.push("  The token is marked as dead.");
  for (const drop of verdict === "accepted" ? mayStillBeDropped : [])
    lines.push(`  ? ${drop.cause} ${drop.remedy}`);
  if (nextStep) lines.push(`  → ${nextStep.text}`);
  return lines;
}

const EXITS: Readonly<Record<ExplainedCheck["verdict"], ExitCode>> = {
  accepted: EXIT.done,
  rejected: EXIT.refused,
  not_sent: EXIT.refused,
  unknown: EXIT.unavailable,
};

const pushCheck: Command = {
  usage: "push-check <sdkAppId> <userId> <certificateId>",
  summary:
    "Sends one test notification to a user's device and explains the answer. Ends with 1 when it was refused.",
  options: [
    ["--device <deviceId>", "default: the one that reported last with this certificate"],
    ["--dry-run", "sends no visible notification"],
    ["--title <text>", "in place of the default title"],
    ["--body <text>", "in place of the default text"],
  ],
  parse: {
    device: { type: "string" },
    "dry-run": { type: "boolean" },
    title: { type: "string" },
    body: { type: "string" },
  },
  async run(run) {
    const app = encodeURIComponent(positional(run, 0, "sdkAppId"));
    const userId = encodeURIComponent(positional(run, 1, "userId"));
    const certificateId = positional(run, 2, "certificateId");
    const { values, client } = run;
    const body = given({
      certificateId,
      deviceId: optionText(values, "device"),
      dryRun: values["dry-run"] === true ? true : undefined,
      title: optionText(values, "title"),
      body: optionText(values, "body"),
    });
    let result: ExplainedCheck | undefined;
    await client.stream(`/v1/apps/${app}/users/${userId}/push-checks`, body, (name, data) => {
      if (name === "result") result = data as ExplainedCheck;
      else if (name === "stage" && data.stage !== "verdict" && !values.json)
        printLines(stageLines(data as ExplainedStage));
    });
    if (result === undefined)
      throw new CliError(
        EXIT.unavailable,
        "check_unfinished",
        "The connection was lost before the verdict.",
        "Look at the phone, then at the check history.",
      );
    run.print(result, verdictLines(result));
    return result.passed ? EXIT.done : EXITS[result.verdict];
  },
};

export const PUSH_COMMANDS: readonly Command[] = [pushCheck];
