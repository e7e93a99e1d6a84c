/** Handlers whose answers the contract does not have do not compile: `npm run types` checks this. */

import { describe, expect, it } from "vitest";
import type { EventOf } from "../../../worker/contract/typed.ts";
import type { Call } from "../../../worker/http/call.ts";
import { publicRoute } from "../../../worker/http/route.ts";

type Liveness = Call<"getLiveness">;

describe("an event", () => {
  it("compiles only as one of its operation's", () => {
    const events: EventOf<"watchUserStatus">[] = [
      { event: "end", data: { reason: "shutdown" } },
      // @ts-expect-error there is no such event
      { event: "tick", data: {} },
      // @ts-expect-error there is no such reason
      { event: "end", data: { reason: "boredom" } },
    ];
    expect(events).toHaveLength(3);
  });
});

describe("a handler", () => {
  it("compiles only with an answer of its operation", () => {
    const routes = [
      publicRoute({ operation: "getLiveness", handle: ({ call }) => call.json({ status: "ok" }) }),
      publicRoute({ operation: "getLiveness", handle: ({ call }) => call.text("ok") }),
      publicRoute({
        operation: "getLiveness",
        // @ts-expect-error a field is missing
        handle: ({ call }) => call.json({}),
      }),
      publicRoute({
        operation: "getLiveness",
        // @ts-expect-error a field has another type
        handle: ({ call }) => call.json({ status: true }),
      }),
      publicRoute({
        operation: "getLiveness",
        // @ts-expect-error there is no such status
        handle: ({ call }) => call.json({ status: "ok" }, 201),
      }),
      publicRoute({
        operation: "getLiveness",
        // @ts-expect-error a text has no such status
        handle: ({ call }) => call.text("no", 422),
      }),
      publicRoute({
        operation: "listVendors",
        // @ts-expect-error it does not answer in lines
        handle: ({ call }) => call.text("huawei"),
      }),
      publicRoute({
        operation: "listVendors",
        // @ts-expect-error an answer of another operation
        handle: ({ call }) => (call as unknown as Liveness).json({ status: "ok" }),
      }),
      publicRoute({
        operation: "getLiveness",
        // @ts-expect-error an answer of no operation
        handle: () => new Response("ok"),
      }),
    ];
    expect(routes.map(({ access }) => access)).not.toContain("key");
  });
});
