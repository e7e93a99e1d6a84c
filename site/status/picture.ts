/** The newest that is known, of what was asked for and what came live. */

import type { SourceState, Status } from "./answers.ts";

/** Tencent's refusal stays beside what came live after it, until Tencent has answered somebody. */
function withRefusal(live: Status, asked: Status): readonly SourceState[] {
  const refused = asked.sources.find(({ error }) => error);
  const query = live.sources.find(({ source }) => source === "query");
  const answered = query?.lastHeardAt !== undefined && query.lastHeardAt >= asked.observedAt;
  if (!refused?.error || answered) return live.sources;
  const others = live.sources.filter((one) => one !== query);
  return [...others, { source: "query", ...query, error: refused.error }];
}

/** Times are RFC 3339 UTC in whole seconds, so their text sorts as they do. */
export function newestPicture(
  asked: Status | undefined,
  live: Status | undefined,
): Status | undefined {
  if (!asked || !live || live.observedAt < asked.observedAt) return asked;
  return { ...live, sources: withRefusal(live, asked) };
}
