/** Live events over HTTP: pushed, for how many, resumed and ended, on every runtime. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openEvents } from "../support/events.ts";
import { RUNTIMES } from "../support/runtimes.ts";
import { type StatusServer, startStatusServer } from "../support/status-server.ts";
import type { RunningServer } from "../support/worker.ts";

describe.each(RUNTIMES)("live events on $name", (runtime) => {
  let running: StatusServer;
  let server: RunningServer;
  let at: StatusServer["at"];
  let fire: StatusServer["fire"];
  beforeAll(async () => {
    running = await startStatusServer(runtime);
    ({ server, at, fire } = running);
  });
  afterAll(() => running?.stop());

  it("are pushed when a callback comes, and resume by the last event's ID", async () => {
    const status = () =>
      fetch(at("henry/status?live=false"), {
        headers: { Authorization: `Bearer ${server.adminKey}` },
      });
    await fire("henry", "Login", "Register", "Android", Date.now() - 9000);
    const stream = await openEvents(at("henry/status/events"), server.adminKey);
    expect(await stream.next("status")).toMatchObject({ id: "1", data: { status: "Online" } });
    let pushed = 0;
    for (let i = 0; i < 9; i++) {
      await fire(
        "henry",
        i % 2 ? "Login" : "Disconnect",
        i % 2 ? "Register" : "LinkClose",
        "Android",
        Date.now() - 8000 + i * 10,
      );
      let come = false;
      const event = stream.next("status").finally(() => {
        come = true;
      });
      // A poll would have to come as often as a few requests do.
      for (let read = 0; read < 10 && !come; read++) await (await status()).text();
      if (come) pushed += 1;
      expect(await event).toMatchObject({
        id: String(i + 2),
        data: { status: i % 2 ? "Online" : "PushOnline" },
      });
    }
    stream.close();
    expect(pushed).toBeGreaterThanOrEqual(5);
    const again = await openEvents(at("henry/status/events"), server.adminKey, {
      "Last-Event-ID": "8",
    });
    expect([await again.next(), await again.next(), await again.next()]).toMatchObject([
      { event: "change", id: "9" },
      { event: "change", id: "10" },
      { event: "status", id: "10" },
    ]);
    again.close();
  });

  it("reach 200 watchers of one user, and forget those that went away", async () => {
    const watchers = await Promise.all(
      Array.from({ length: 200 }, () => openEvents(at("ivy/status/events"), server.adminKey)),
    );
    await Promise.all(watchers.map((watcher) => watcher.next("status")));
    await fire("ivy", "Login", "Register");
    const seen = await Promise.all(watchers.map((watcher) => watcher.next("status")));
    expect(seen.every(({ data }) => (data as { status: string }).status === "Online")).toBe(true);
    for (const watcher of watchers) watcher.close();
    let left = Number.POSITIVE_INFINITY;
    for (let i = 0; i < 50 && left > 1; i++) {
      // Where the platform does not tell of a closed connection, the next line that cannot be
      // written does.
      await fire("ivy", i % 2 ? "Login" : "Disconnect", i % 2 ? "Register" : "LinkClose");
      const probe = await openEvents(at("ivy/status/events"), server.adminKey);
      await probe.next("status");
      left = Number(/watchers (\d+)/.exec(probe.comments())?.[1]);
      probe.close();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(left).toBe(1);
  }, 60_000);

  it("need the scope, like everything else", async () => {
    expect((await fetch(at("ivy/status/events"))).status).toBe(401);
  });

  it("shows the end of the seven days when it comes, by an alarm", async () => {
    const week = 7 * 86_400_000;
    const stream = await openEvents(at("liam/status/events"), server.adminKey);
    await stream.next("status");
    const ends = Date.now() + 1500;
    await fire("liam", "Disconnect", "LinkClose", "Android", ends - week);
    expect(await stream.next("status")).toMatchObject({ data: { status: "PushOnline" } });
    expect(await stream.next("change")).toMatchObject({
      data: { kind: "expiry", platform: "Android" },
    });
    expect(await stream.next("status")).toMatchObject({
      data: { status: "Offline", offlinePush: { code: "seven_days" } },
    });
    stream.close();
  });
});
