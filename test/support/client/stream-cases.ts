/** Event streams that break, stutter, end and say nothing. */

import type { SigpostError } from "../../../client/index.ts";
import { type Cases, failureOf, holds, same, until } from "./assert.ts";
import { against, problemOf } from "./hostile-cases.ts";

/** The first few of a stream, whose loop is left then. */
async function first<T>(count: number, events: AsyncIterable<T>): Promise<T[]> {
  const taken: T[] = [];
  for await (const event of events) if (taken.push(event) === count) break;
  return taken;
}

export const streamCases: Cases = {
  async "a stream is read as the standard says, byte by byte"(world) {
    const { client, app } = against(world, "bytes");
    const input = { sdkAppId: app, userId: "alice" };
    same(await first(3, client.watchUserStatus(input)), [
      { event: "status", data: { text: "é😀" }, id: "1" },
      { event: "change", data: { seq: 2 }, id: "2" },
      { event: "status", data: "last", id: "3" },
    ]);
  },
  async "a stream that breaks goes on after the last event"(world) {
    const { client, app, seen } = against(world, "breaks");
    const breaks: (string | undefined)[] = [];
    const events = client.watchUserStatus(
      { sdkAppId: app, userId: "alice" },
      { lastEventId: "9", onBreak: (failure) => breaks.push(failure?.code) },
    );
    const ids = (await first(5, events)).map(({ id }) => id);
    same(ids, ["10", "11", "20", "21", "30"]);
    same(
      (await seen()).requests.map(({ headers }) => headers["last-event-id"]),
      ["9", "11", "21"],
    );
    holds(breaks.length === 2, `told of ${breaks.length} breaks`);
  },
  async "the end of a stream's life is no break"(world) {
    const { client, app } = against(world, "ends");
    let breaks = 0;
    const input = { sdkAppId: app, userId: "alice" };
    const events = client.watchUserStatus(input, { onBreak: () => breaks++ });
    same(
      (await first(2, events)).map(({ event, id }) => [event, id]),
      [
        ["status", "1"],
        ["status", "2"],
      ],
    );
    same(breaks, 0);
  },
  async "a stream that falls silent is asked for again"(world) {
    const { client, app, seen } = against(world, "silentOnce");
    const codes: (string | undefined)[] = [];
    const events = client.watchUserStatus(
      { sdkAppId: app, userId: "alice" },
      { timeout: 400, onBreak: (failure) => codes.push(failure?.code) },
    );
    same((await first(1, events))[0]?.id, "2");
    same(codes, ["timeout"]);
    await until("both are closed", async () => (await seen()).left === 2);
  },
  async "leaving the loop closes the connection"(world) {
    const { client, app, seen } = against(world, "silent");
    await first(1, client.watchUserStatus({ sdkAppId: app, userId: "alice" }));
    await until("it is closed", async () => (await seen()).left === 1);
    same((await seen()).requests.length, 1);
  },
  async "the caller's reason ends a stream, also one that waits for its next try"(world) {
    for (const trouble of ["silent", "breaks", "drop"]) {
      const { client, app, seen } = against(world, trouble);
      const control = new AbortController();
      const reason = new Error("left");
      const input = { sdkAppId: app, userId: "alice" };
      const { signal } = control;
      const onBreak = () => control.abort(reason);
      const events = client.watchUserStatus(input, { signal, onBreak });
      const ended = failureOf(first(99, events));
      if (trouble === "silent") {
        await until("it was asked for", async () => (await seen()).requests.length === 1);
        control.abort(reason);
      }
      holds((await ended) === reason, `${trouble}: it is the reason itself`);
      await until("it is closed", async () => (await seen()).left > 0);
    }
  },
  async "a refusal is final"(world) {
    for (const [trouble, code] of [
      ["refused", "scope_missing"],
      ["redirect", "redirected"],
    ] as const) {
      const { client, app, seen } = against(world, trouble);
      const events = client.watchUserStatus({ sdkAppId: app, userId: "alice" });
      same((await problemOf(first(1, events))).code, code);
      same((await seen()).requests.length, 1);
    }
  },
  async "a stream of something else is not sigpost's, and passes"(world) {
    for (const trouble of ["html", "noEvents"]) {
      const { client, app } = against(world, trouble);
      const control = new AbortController();
      const input = { sdkAppId: app, userId: "alice" };
      const codes: (string | undefined)[] = [];
      const onBreak = (failure: SigpostError | undefined) => {
        codes.push(failure?.code);
        control.abort();
      };
      await failureOf(first(1, client.watchUserStatus(input, { signal: control.signal, onBreak })));
      same(codes, ["not_sigpost"]);
    }
  },
  async "a check that breaks goes on, and says nothing twice"(world) {
    const { client, app, seen } = against(world, "runBreaks");
    const input = { sdkAppId: app, userId: "alice", certificateId: "1" };
    const events = await first(99, client.stream("checkPush", input));
    same(
      events.map(({ event, data }) => [event, "stage" in data ? data.stage : data.verdict]),
      [
        ["stage", "device"],
        ["stage", "send"],
        ["result", "accepted"],
      ],
    );
    const { requests } = await seen();
    same(new Set(requests.map(({ headers }) => headers["idempotency-key"])).size, 1);
  },
  async "a diagnosis that breaks is not done again"(world) {
    const { client, app, seen } = against(world, "runBreaks");
    const events = client.stream("diagnoseUser", { sdkAppId: app, userId: "alice" });
    same((await problemOf(first(99, events))).code, "unreachable");
    same((await seen()).requests.length, 1);
  },
  async "a run that the server breaks off fails with its code"(world) {
    const { client, app, seen } = against(world, "runFails");
    const input = { sdkAppId: app, userId: "alice", certificateId: "1" };
    const error = await problemOf(first(99, client.stream("checkPush", input)));
    same([error.code, error.requestId], ["internal_error", "req-9"]);
    same((await seen()).requests.length, 1);
  },
};
