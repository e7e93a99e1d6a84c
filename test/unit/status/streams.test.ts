import { describe, expect, it } from "vitest";
import { eventStream, frame, type StreamEvent } from "../../../worker/http/event-stream.ts";
import { EMPTY_LOG } from "../../../worker/status/log.ts";
import { readLines, statusEvents } from "../../../worker/status/stream.ts";
import { Watchers } from "../../../worker/users/watchers.ts";

const text = (stream: ReadableStream<Uint8Array>) => new Response(stream).text();

describe("event streams", () => {
  it("frame events as the standard wants them", () => {
    expect(frame({ event: "status", id: 7, data: { line: "a\nb" } })).toBe(
      'event: status\nid: 7\ndata: {"line":"a\\nb"}\n\n',
    );
  });

  it("end after their life and tell the reader to come back, heartbeats in between", async () => {
    let closed = 0;
    async function* quiet(): AsyncGenerator<StreamEvent, void> {
      yield { event: "status", data: 1 };
      await new Promise(() => {});
    }
    const all = await text(
      eventStream(quiet(), () => closed++, { heartbeatMs: 10, lifetimeMs: 45 }),
    );
    expect(all).toMatch(
      /^retry: 1000\n\nevent: status\ndata: 1\n\n(: \n\n)+event: end\ndata: {"reason":"lifetime"}\n\n$/,
    );
    expect(closed).toBe(1);
  });

  it("tell their source once that the reader went away", async () => {
    const watchers = new Watchers(() => 0);
    const { lines, close } = readLines(watchers.open({}, []));
    async function* events(): AsyncGenerator<StreamEvent, void> {
      for await (const data of lines) yield { event: "line", data };
    }
    const reader = eventStream(events(), close).getReader();
    await reader.read();
    await reader.read();
    expect(watchers.size).toBe(1);
    await reader.cancel();
    await new Promise((resolve) => setImmediate(resolve));
    expect(watchers.size).toBe(0);
  });

  it("end with their source, and say so when it breaks", async () => {
    async function* breaks(): AsyncGenerator<StreamEvent, void> {
      yield { event: "a", data: 1 };
      throw new Error("secret");
    }
    expect(await text(eventStream(breaks(), () => {}))).toBe(
      'retry: 1000\n\nevent: a\ndata: 1\n\nevent: end\ndata: {"reason":"interrupted"}\n\n',
    );
  });
});

describe("status events", () => {
  const line = (seq: number, ...entries: number[]) =>
    JSON.stringify({
      state: { log: EMPTY_LOG, seq },
      entries: entries.map((one) => ({
        kind: "expiry",
        platform: "Web",
        at: 0,
        receivedAt: 0,
        seq: one,
      })),
      watchers: 1,
    });
  async function* lines(all: readonly string[]): AsyncGenerator<string, void> {
    yield* all;
  }
  const told = async (all: readonly string[], lastEventId?: number) => {
    const reader = {
      userId: "a",
      language: "en" as const,
      clock: () => 0,
      ...(lastEventId && { lastEventId }),
    };
    const events: string[] = [];
    for await (const event of statusEvents(lines(all), reader))
      if (typeof event !== "string") events.push(`${event.event} ${event.id}`);
    return events;
  };

  it("are told once and in order, whatever lines say twice or too late", async () => {
    expect(
      await told([line(2, 1, 2), line(4, 3, 4), line(3, 3), line(4, 3, 4), line(5, 4, 5)]),
    ).toEqual(["status 2", "change 3", "change 4", "status 4", "change 5", "status 5"]);
  });

  it("begin with the picture, also for a reader who says to have seen more", async () => {
    expect(await told([line(2, 1, 2), line(3, 3)], 9)).toEqual([
      "status 2",
      "change 3",
      "status 3",
    ]);
  });

  it("end with the process", async () => {
    const closing = new AbortController();
    async function* quiet(): AsyncGenerator<StreamEvent, void> {
      yield { event: "status", data: 1 };
      await new Promise(() => {});
    }
    let closed = 0;
    const all = text(eventStream(quiet(), () => closed++, { closing: closing.signal }));
    closing.abort();
    expect(await all).toMatch(/event: end\ndata: {"reason":"shutdown"}\n\n$/);
    expect(closed).toBe(1);
  });
});

describe("watchers", () => {
  const first = async (stream: ReadableStream<Uint8Array>) =>
    (await readLines(stream).lines.next()).value;

  it("get the picture at once, and each change as one line", async () => {
    const watchers = new Watchers(() => 0);
    const { lines, close } = readLines(watchers.open({ n: 1 }, ["old"]));
    expect(JSON.parse((await lines.next()).value as string)).toEqual({
      state: { n: 1 },
      entries: ["old"],
      watchers: 1,
    });
    watchers.send({ n: 2 }, ["new"]);
    expect(JSON.parse((await lines.next()).value as string)).toEqual({
      state: { n: 2 },
      entries: ["new"],
      watchers: 1,
    });
    close();
    expect((await lines.next()).done).toBe(true);
    expect(watchers.size).toBe(0);
  });

  it("that go away are forgotten at once", async () => {
    const watchers = new Watchers(() => 0);
    const streams = Array.from({ length: 200 }, () => watchers.open({}, []));
    expect(watchers.size).toBe(200);
    await Promise.all(streams.map((stream) => stream.cancel()));
    expect(watchers.size).toBe(0);
  });

  it("that stop reading are forgotten by their unread lines", () => {
    const watchers = new Watchers(() => 0);
    watchers.open({}, []);
    for (let i = 0; i < 102; i++) watchers.send({}, [i]);
    expect(watchers.size).toBe(0);
  });

  it("that left without a word are forgotten by their age", async () => {
    let now = 0;
    const watchers = new Watchers(() => now);
    await first(watchers.open({}, []));
    watchers.open({}, []);
    now = 400_000;
    await first(watchers.open({}, []));
    expect(watchers.size).toBeLessThanOrEqual(1);
  });

  it("are written to now and then, so that a dead connection shows", async () => {
    const watchers = new Watchers(() => 0, undefined, 5);
    const reader = watchers.open({}, []).getReader();
    await reader.read();
    const beat = await Promise.race([
      reader.read(),
      new Promise<never>((_, reject) => setTimeout(reject, 2000)),
    ]);
    expect(new TextDecoder().decode(beat.value)).toBe("\n");
    await reader.cancel();
    expect(watchers.size).toBe(0);
  });
});
