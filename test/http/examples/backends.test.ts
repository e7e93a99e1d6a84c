/**
 * The example backends, run as they stand in examples/ against a real sigpost and against what may
 * stand in its place. A language that this machine lacks is named, not skipped: `npm test` says so
 * too.
 */

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  BACKENDS,
  type Backend,
  isHere,
  type RunningBackend,
  session,
  startBackend,
} from "../../support/examples/backends.ts";
import { type Strange, startStrange } from "../../support/examples/strange.ts";
import { RUNTIMES } from "../../support/runtimes.ts";
import { type RunningServer, testSettings } from "../../support/worker.ts";
import { holds, tokenFields } from "../../usersig/independent.ts";

const FOLDER = resolve(`dist/examples-${process.pid}`);
const SESSION_SECRET = "a-secret-of-the-app-that-signs-its-sessions";
const SOON = Math.floor(Date.now() / 1000) + 600;
const START_MS = 300_000;
/** Every character that needs care in JSON, in a form, in an address. */
const ODD = 'alice "q" \\ & + % = /';

const servers = new Map<string, RunningServer>();
const keys = new Map<string, string>();
let strange: Strange;

/** Issues for alice and her like, and does nothing else. */
async function makeKey({ url, adminKey }: RunningServer): Promise<string> {
  const answer = await fetch(`${url}/v1/api-keys`, {
    method: "POST",
    headers: { Authorization: `Bearer ${adminKey}`, "Content-Type": "application/json" },
    body: JSON.stringify({ name: "app", scopes: ["usersig:issue"], userIds: ["alice*"] }),
  });
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { key: string }).key;
}

const get = (url: string, Cookie?: string) =>
  fetch(`${url}/usersig`, { redirect: "manual", ...(Cookie && { headers: { Cookie } }) });

const HERE = BACKENDS.filter(isHere);
const STRANGE = "strange";
const running = new Map<string, RunningBackend>();
const at = (backend: Backend, sigpost: string) =>
  running.get(`${backend.name} ${sigpost}`) as RunningBackend;
/** Of each backend: what it answers where sigpost hangs, redirects, or is something else. */
const stranded = new Map<string, Promise<{ answers: Response[]; milliseconds: number }>>();

async function strand(backend: Backend) {
  const begun = Date.now();
  const ask = (userId: string) =>
    get(at(backend, STRANGE).url, session(SESSION_SECRET, userId, SOON));
  const answers = await Promise.all(["hang", `redirect-${backend.name}`, "page", "break"].map(ask));
  return { answers, milliseconds: Date.now() - begun };
}

async function startAll(backend: Backend): Promise<void> {
  const folder = join(FOLDER, backend.name);
  mkdirSync(folder, { recursive: true });
  await backend.make?.(folder);
  for (const [name, { url }] of [...servers, [STRANGE, strange] as const]) {
    // The key comes from a file, as it should.
    const file = join(folder, `key-${name}`);
    writeFileSync(file, `${keys.get(name)}\n`);
    const settings = {
      SIGPOST_URL: `${url}/`,
      SIGPOST_APP: "1400000001",
      SIGPOST_KEY_FILE: file,
      SESSION_SECRET,
    };
    running.set(`${backend.name} ${name}`, await startBackend(backend, folder, settings));
  }
  stranded.set(backend.name, strand(backend));
}

beforeAll(async () => {
  strange = await startStrange();
  keys.set(STRANGE, "sgp_a-key-that-nobody-may-see");
  for (const { name, start } of RUNTIMES) {
    const server = await start(testSettings());
    servers.set(name, server);
    keys.set(name, await makeKey(server));
  }
  await Promise.all(HERE.map(startAll));
}, START_MS);
afterAll(async () => {
  for (const one of running.values()) one.stop();
  strange?.stop();
  for (const server of servers.values()) await server.stop();
  rmSync(FOLDER, { recursive: true, force: true });
});

it("run here at least in the language that comes with sigpost", () => {
  expect(HERE.map(({ name }) => name)).toContain("backend-node");
});

describe.each(HERE)("$name", (backend: Backend) => {
  describe.each(RUNTIMES)("with sigpost on $name", ({ name }) => {
    it.each(["alice", ODD])("gives %s a UserSig", async (userId) => {
      const answer = await get(at(backend, name).url, session(SESSION_SECRET, userId, SOON));
      expect([answer.status, answer.headers.get("Cache-Control")]).toEqual([200, "no-store"]);
      expect(answer.headers.get("Content-Type")).toMatch(/^application\/json/);
      const given = (await answer.json()) as Record<string, string>;
      expect(Object.keys(given).sort()).toEqual(
        ["expire", "expiresAt", "issuedAt", "sdkAppId", "userId", "userSig"].sort(),
      );
      expect(given).toMatchObject({ userId, sdkAppId: 1400000001, expire: 86_400 });
      const { secretKey } = servers.get(name) as RunningServer;
      expect(holds(given.userSig as string, secretKey)).toBe(true);
      expect(tokenFields(given.userSig as string)["TLS.identifier"]).toBe(userId);
    });

    it("keeps a refusal and its remedy for its own log", async () => {
      const answer = await get(at(backend, name).url, session(SESSION_SECRET, "bob", SOON));
      const text = await answer.text();
      expect([answer.status, JSON.parse(text)]).toEqual([
        502,
        { error: "usersig_unavailable", requestId: expect.stringMatching(/^[\w-]{8,}$/) },
      ]);
      await expect.poll(() => at(backend, name).logs()).toContain("userid_not_allowed");
      expect(at(backend, name).logs()).toContain("Use a UserID that the userIds of the API key");
      for (const shown of [text, at(backend, name).logs()]) {
        expect(shown).not.toContain(keys.get(name));
        expect(shown).not.toContain(SESSION_SECRET);
      }
    });
  });

  const good = session(SESSION_SECRET, "alice", SOON);
  it.each([
    ["nobody", undefined],
    ["a session of another's making", session("another secret", "alice", SOON)],
    ["a session that is over", session(SESSION_SECRET, "alice", SOON - 601)],
    ["another user under the same signature", good.replace(/=\w+/, "=Ym9i")],
    ["a later end under the same signature", good.replace(String(SOON), String(SOON + 1))],
    ["a signature that is cut off", good.slice(0, -2)],
    ["no signature", good.replace(/\w+$/, "")],
    ["a cookie that is no session", "session=alice"],
  ])("gives nothing to %s", async (_, cookie) => {
    const answer = await get(at(backend, "workerd").url, cookie);
    expect([answer.status, await answer.json()]).toEqual([401, { error: "sign_in" }]);
  });

  it("waits for no sigpost that hangs, follows no redirect, takes no page for an answer", async () => {
    const waiting = stranded.get(backend.name) as ReturnType<typeof strand>;
    const { answers, milliseconds } = await waiting;
    expect(answers.map(({ status }) => status)).toEqual([502, 502, 502, 502]);
    // One that hangs, on a machine that does much else.
    expect(milliseconds).toBeLessThan(14_000);
    for (const answer of answers)
      expect(await answer.json()).toMatchObject({ error: "usersig_unavailable" });
    expect(strange.followed).not.toContain(`/elsewhere/${backend.name}`);
    expect(at(backend, STRANGE).logs()).not.toContain("sgp_");
  }, 60_000);

  it("says which setting is missing", async () => {
    const bare = await startBackend(backend, join(FOLDER, backend.name), {
      SIGPOST_APP: "1400000001",
    });
    try {
      if (backend.readsLate) expect((await get(bare.url, good)).status).toBe(500);
      await expect
        .poll(bare.logs)
        .toMatch(/Set (SIGPOST_URL|SESSION_SECRET), or \1_FILE to a file/);
      if (!backend.readsLate) await expect.poll(bare.exitCode).toBe(1);
    } finally {
      bare.stop();
    }
  }, 60_000);
});
