/** `sigpost code`: what a code or an error message means. */

import type { Meaning } from "../../worker/codes/shards.ts";
import { type Command, optionText, positional } from "./command.ts";
import { EXIT } from "./exit.ts";
import type { Line } from "./output.ts";

function linesOf({ code, name = "", product, cause, remedy, fault }: Meaning): Line[] {
  const shown = name === code ? code : `${code} ${name}`.trim();
  return [`${shown}, ${product}, ${fault}: ${cause}`, `  → ${remedy}`];
}

const code: Command = {
  usage: "code <codeOrMessage>…",
  summary: "Explains an error code: a number, a name or a whole error message. Needs no key.",
  options: [
    ["--source <source>", "only the meaning in this product: im-rest, trtc, push, apns, …"],
  ],
  parse: { source: { type: "string" } },
  open: true,
  async run(run) {
    positional(run, 0, "codeOrMessage");
    const asked = encodeURIComponent(run.positionals.join(" "));
    const source = optionText(run.values, "source");
    const query = source === undefined ? "" : `?${new URLSearchParams({ source })}`;
    const answer = await run.client.request("GET", `/v1/codes/${asked}${query}`);
    run.print(answer, (answer.matches as Meaning[]).flatMap(linesOf));
    return EXIT.done;
  },
};

export const CODE_COMMANDS: readonly Command[] = [code];
