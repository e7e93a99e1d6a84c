/** Reads a Dockerfile: its stages with their steps, in the few instructions that ours uses. */

export interface Step {
  readonly instruction: string;
  readonly text: string;
}

export interface Stage {
  readonly base: string;
  readonly name: string;
  readonly steps: readonly Step[];
}

/** Comments are no lines, and a backslash at the end joins two. */
const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .filter((line) => !line.trimStart().startsWith("#"))
    .join("\n")
    .replace(/\\\n\s*/g, "")
    .split("\n")
    .filter((line) => line.trim() !== "");

export function readDockerfile(text: string): Stage[] {
  const stages: { base: string; name: string; steps: Step[] }[] = [];
  for (const line of linesOf(text)) {
    const [, instruction = "", rest = ""] = /^([A-Z]+) (.*)$/.exec(line) ?? [];
    if (instruction === "FROM") {
      const words = rest.split(" ").filter((word) => !word.startsWith("--"));
      stages.push({ base: words[0] ?? "", name: words[2] ?? "", steps: [] });
      continue;
    }
    const stage = stages.at(-1);
    if (stage === undefined) throw new Error(`before the first FROM: ${line}`);
    stage.steps.push({ instruction, text: rest });
  }
  return stages;
}

/** What the last such instruction of a stage says. */
export const said = ({ steps }: Stage, instruction: string): string =>
  steps.findLast((step) => step.instruction === instruction)?.text ?? "";

export const variablesOf = ({ steps }: Stage): Record<string, string> =>
  Object.fromEntries(
    steps
      .filter(({ instruction }) => instruction === "ENV")
      .flatMap(({ text }) => text.split(" ").map((pair) => pair.split("=", 2))),
  );
