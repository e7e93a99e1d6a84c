/** What the server answers about a user's status, and about the push checks of the user. */

import type { StreamEvent, ValueOf } from "../../client/index.ts";

type Event = StreamEvent<"watchUserStatus">;
/** One row of the history. */
export type StatusRow = Extract<Event, { readonly event: "change" }>["data"];
export type Status = Extract<Event, { readonly event: "status" }>["data"] & {
  /** Not in live events. */
  readonly history?: readonly StatusRow[];
};
export type Client = Status["clients"][number];
export type SourceState = Status["sources"][number];
/** A refusal of Tencent's, or why nothing came of asking. */
export type Refusal = NonNullable<SourceState["error"]>;
export type Sent = ValueOf<"sendTestMessage">;
export type Check = ValueOf<"listPushChecks">["checks"][number];
