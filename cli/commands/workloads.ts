/**
 * `sigpost workload …`: build pipelines and machines that need no secret. Each changes one entry of
 * an app's settings, and nothing that somebody else changed meanwhile.
 */

import { type Client, isSigpostError, type ValueOf } from "../../client/index.ts";
import { labelOf } from "../../worker/apps/workloads/pins.ts";
import type { Command } from "../command.ts";
import { asked } from "../connect.ts";
import { CliError, EXIT, type ExitCode } from "../exit.ts";
import { fill, TEXTS } from "../messages/index.ts";
import { type Line, printNotes } from "../output.ts";
import { confirm } from "../prompts.ts";
import {
  cellsOf,
  inWords,
  type NewWorkload,
  providerOf,
  type Workload,
  workloadFrom,
} from "../workload.ts";
import { settingsOf } from "./apps.ts";

type App = ValueOf<"getApp">;

/** Somebody else may be faster once; who is twice is told. */
async function change(
  client: Client,
  sdkAppId: number,
  make: (workloads: readonly Workload[]) => readonly NewWorkload[],
): Promise<{ before: App; after: App }> {
  for (let tries = 1; ; tries++) {
    const { value: before, etag } = await client.request("getApp", { sdkAppId });
    const workloads = make(before.workloads);
    try {
      const input = { ...settingsOf(before), sdkAppId, workloads };
      return { before, after: await client.putApp(input, { ifMatch: etag }) };
    } catch (error) {
      if (tries > 1 || !isSigpostError(error) || error.code !== "version_changed") throw error;
    }
  }
}

/** What deserves a look since the change. */
function newFindings({ before, after }: { before: App; after: App }): Line[] {
  const known = new Set(before.findings.map(({ cause }) => cause));
  return after.findings
    .filter(({ field, cause }) => field === "workloads" && !known.has(cause))
    .map(({ severity, code, cause, remedy }) => `${severity}: ${code}: ${cause} ${remedy}`);
}

/** Whether the issuer's keys can be had, as the service sees it; told, and not undone. */
async function tellIssuer(client: Client, sdkAppId: number, issuer: string): Promise<ExitCode> {
  const { findings } = await client.getAppHealth({ sdkAppId });
  const bad = findings.filter(
    (one) => "issuer" in one && one.issuer === issuer && one.status !== "ok",
  );
  printNotes(
    bad.map(({ status, code, cause, remedy }) => `${status}: ${code}: ${cause} ${remedy}`),
  );
  return bad.some(({ status }) => status === "failed") ? EXIT.refused : EXIT.done;
}

const addWorkload: Command = {
  usage: "workload add <sdkAppId>",
  options: [
    "--github <owner/name>",
    "--gitlab <group/project>",
    "--id <number> = number",
    "--ref <ref>",
    "--environment <name>",
    "--issuer <url>",
    "--audience <text>",
    "--claim <name=pattern>…",
    "--scope <scope>… = scopes",
    "--user <pattern>… = userIds",
    "--max-expire <duration>",
    "--name <name>",
  ],
  operations: ["getApp", "putApp", "getAppHealth"],
  async run({ input, connect, print }) {
    const { sdkAppId } = input;
    const provider = providerOf(input);
    const client = await connect();
    const workload = workloadFrom(input, asked() ?? "");
    const changed = await change(client, sdkAppId, (workloads) => [...workloads, workload]);
    const { after } = changed;
    const saved = after.workloads.at(-1) as Workload;
    print(after, [
      fill(TEXTS.notes.workloadSaved, { name: saved.name, sdkAppId }),
      ...inWords(saved),
      ...newFindings(changed),
    ]);
    if (provider && input.number === undefined)
      printNotes([fill(TEXTS.notes[`${provider}Id`], { path: input[provider] })]);
    return tellIssuer(client, sdkAppId, saved.issuer);
  },
};

const listWorkloads: Command = {
  usage: "workload list <sdkAppId>",
  operations: ["getApp"],
  async run({ input: { sdkAppId }, connect, print }) {
    const { workloads } = await (await connect()).getApp({ sdkAppId });
    print(
      { workloads },
      workloads.map((one, at) => cellsOf(one, labelOf(one, at))),
    );
    return EXIT.done;
  },
};

const removeWorkload: Command = {
  usage: "workload remove <sdkAppId> <workload>",
  options: ["--yes"],
  operations: ["getApp", "putApp"],
  async run({ input: { sdkAppId, workload, yes }, connect, print }) {
    await confirm(yes, fill(TEXTS.questions.removeWorkload, { workload, sdkAppId }));
    const { after } = await change(await connect(), sdkAppId, (workloads) => {
      const labels = workloads.map(labelOf);
      if (labels.includes(workload)) return workloads.filter((_, at) => labels[at] !== workload);
      throw new CliError("workload_unknown", { workload, known: labels.join(", ") || "–" });
    });
    print(after, [`removed ${workload}`]);
    return EXIT.done;
  },
};

export const WORKLOAD_COMMANDS: readonly Command[] = [addWorkload, listWorkloads, removeWorkload];
