/** What a code means: a number in any spelling, a name, or an error message with one in it. */

import type { Meaning } from "../codes/shards.ts";
import { CodesUnreadable, findCodes } from "../codes/table.ts";
import { publicRoute } from "../http/route.ts";
import { Failure } from "../problems/failure.ts";
import { readSource } from "../push/code-sources.ts";

/** As much of what was asked for as a refusal repeats. */
const SHOWN_MAXIMUM = 100;

const line = ({ code, name = "", product, cause, remedy, fault }: Meaning): string =>
  `${name === code ? code : `${code} ${name}`.trim()} (${product}): ${cause} ${remedy} [${fault}]`;

export const explainCode = publicRoute({
  operation: "explainCode",
  async handle({ call }) {
    const { deps, language, context } = call;
    const asked = context.req.param("code") ?? "";
    const source = readSource(context.req.query("source"));
    if (source instanceof Failure) return source;
    try {
      const found = await findCodes(asked, { language, source, file: deps.file });
      if (!found) return new Failure("code_unknown", { asked: asked.slice(0, SHOWN_MAXIMUM) });
      return call.wantsText ? call.text(found.matches.map(line)) : call.explained(found);
    } catch (error) {
      if (!(error instanceof CodesUnreadable)) throw error;
      deps.log({ event: "codes_unreadable", requestId: call.requestId });
      return new Failure("codes_unreadable");
    }
  },
});
