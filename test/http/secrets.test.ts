/** Secrets as canaries: they may appear in no answer, no log line and no built file. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp } from "../../worker/app.ts";
import { readConfig } from "../../worker/config.ts";
import { BARE_PORTS } from "../support/bare-ports.ts";
import { RUNTIMES } from "../support/runtimes.ts";
import { type RunningServer, testSettings } from "../support/worker.ts";
import { WORKERS } from "../support/workers.ts";
import { bearer, issuePath, post } from "./client.ts";
import { type Asked, sweep } from "./sweep.ts";

const settings = testSettings();
const CANARIES = [settings.ADMIN_KEY, settings.SECRET_KEY, settings.SEALING_KEY];

/** The spellings in which a secret could slip out. */
const spellings = (secret: string): string[] =>
  [
    secret,
    encodeURIComponent(secret),
    Buffer.from(secret).toString("base64"),
    Buffer.from(secret).toString("hex"),
    Buffer.from(secret, "hex").toString("base64"),
  ].filter((text) => text.length >= 16);

/** Names of the canaries that stand in the text. */
const seenIn = (text: string): number[] =>
  CANARIES.flatMap((secret, index) =>
    spellings(secret).some((spelling) => text.toLowerCase().includes(spelling.toLowerCase()))
      ? [index]
      : [],
  );

it("would be found by this search", () => {
  expect(
    seenIn(
      `x ${settings.SECRET_KEY.toUpperCase()} ${Buffer.from(settings.ADMIN_KEY).toString("base64")}`,
    ),
  ).toEqual([0, 1]);
});

describe.each(RUNTIMES)("on $name", (runtime) => {
  let server: RunningServer;
  let all: Asked[];
  beforeAll(async () => {
    server = await runtime.start(settings);
    all = await sweep(server);
  });
  afterAll(() => server.stop());

  it("stand in no answer, neither in its body nor in its headers", () => {
    for (const { what, answer } of all) {
      expect(seenIn(answer.text), what).toEqual([]);
      expect(seenIn(JSON.stringify([...answer.headers])), what).toEqual([]);
    }
  });

  it("stand in no token that was issued, however it is unpacked", async () => {
    const { userSig } = (
      await post(server, issuePath(server), { userId: "alice" }, bearer(server))
    ).json();
    const standard = (userSig as string)
      .replaceAll("*", "+")
      .replaceAll("-", "/")
      .replaceAll("_", "=");
    expect(seenIn(Buffer.from(standard, "base64").toString("latin1"))).toEqual([]);
  });

  it("stand in no line of the log", () => {
    expect(seenIn(server.logs())).toEqual([]);
  });
});

describe("an exception that quotes a secret", () => {
  it("ends in a 500 and a log line that both keep it", async () => {
    const lines: unknown[] = [];
    const config = readConfig(settings);
    const broken = new Proxy(config, {
      get(target, name, receiver) {
        if (name === "app")
          throw new TypeError(`cannot read ${settings.SECRET_KEY} with ${settings.ADMIN_KEY}`);
        return Reflect.get(target, name, receiver) as unknown;
      },
    });
    const app = createApp({ ...BARE_PORTS, config: broken, log: (line) => lines.push(line) });
    const answer = await app.request("/v1/apps/1400000001/usersigs", {
      method: "POST",
      headers: {
        Authorization: `Bearer ${settings.ADMIN_KEY}`,
        "Content-Type": "application/json",
      },
      body: '{"userId":"alice"}',
    });
    const text = await answer.text();
    expect([answer.status, JSON.parse(text)]).toMatchObject([
      500,
      { code: "internal_error", fault: "operator" },
    ]);
    expect(lines).toMatchObject([
      { event: "internal_error", error: "TypeError", requestId: expect.any(String) },
    ]);
    expect(seenIn(text + JSON.stringify(lines))).toEqual([]);
  });
});

describe("built files", () => {
  const read = (folder: string) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));

  it.each([WORKERS.sigpost.out, "site/dist"])(
    "%s hold neither these secrets nor those of this checkout",
    (folder) => {
      const files = read(folder);
      expect(files.length).toBeGreaterThan(0);
      let own: string[] = [];
      try {
        own = [
          ...readFileSync(".dev.vars", "utf8").matchAll(
            /^(?!SDKAPPID)[A-Z_]+\s*=\s*"?([^"\n]{16,})/gm,
          ),
        ].map((line) => line[1] as string);
      } catch {
        // Nobody has started sigpost in this checkout.
      }
      for (const file of files) {
        const text = readFileSync(file, "latin1");
        expect(seenIn(text), file).toEqual([]);
        expect(
          own.some((secret) => text.includes(secret)),
          file,
        ).toBe(false);
      }
    },
  );
});
