/** What the client makes of servers, proxies and networks that do everything wrong. */

import {
  type Client,
  type ClientOptions,
  createClient,
  isSigpostError,
  SigpostError,
  userSigSource,
} from "../../../client/index.ts";
import { type Cases, failureOf, holds, same, until, type World } from "./assert.ts";

interface Tried {
  readonly client: Client;
  /** The name of what the server does, and of who asked for it. */
  readonly app: string;
  /** What the server saw. */
  seen(): Promise<{
    readonly requests: {
      readonly method: string;
      readonly path: string;
      readonly headers: Readonly<Record<string, string>>;
    }[];
    readonly left: number;
  }>;
}

let count = 0;
function against(world: World, trouble: string, options: Partial<ClientOptions> = {}): Tried {
  const app = `${trouble}.${world.place}.${++count}`;
  const url = world.hostile;
  return {
    client: createClient({ url, credential: "key-of-tests", ...options }),
    app,
    seen: async () => (await fetch(`${url}/seen/${app}`)).json(),
  };
}

async function problemOf(promise: Promise<unknown>): Promise<SigpostError> {
  const error = await failureOf(promise);
  if (error instanceof SigpostError) return error;
  throw error;
}

/** A kind of answer -> the code it fails with. */
const CODES = {
  html: ["not_sigpost", 200],
  gateway: ["not_sigpost", 502],
  broken: ["not_sigpost", 200],
  number: ["not_sigpost", 200],
  empty: ["not_sigpost", 204],
} as const;

const answers: Cases = Object.fromEntries(
  Object.entries(CODES).map(([trouble, [code, status]]) => [
    `an answer that is ${trouble} is not sigpost's`,
    async (world: World) => {
      const { client, app } = against(world, trouble);
      const error = await problemOf(client.getApp({ sdkAppId: app }));
      same([error.code, error.status, error.operation], [code, status, "getApp"]);
    },
  ]),
);

const requests: Cases = {
  async "a server that never answers ends at the deadline"(world) {
    const { client, app, seen } = against(world, "never", { timeout: 2000 });
    same((await problemOf(client.getApp({ sdkAppId: app }))).code, "timeout");
    same((await seen()).requests.length, 1);
  },
  async "an answer that never ends ends at the deadline, and its connection is closed"(world) {
    const { client, app, seen } = against(world, "slow", { timeout: 2000 });
    same((await problemOf(client.getApp({ sdkAppId: app }))).code, "timeout");
    await until("the connection is closed", async () => (await seen()).left === 1);
  },
  async "a credential that never comes ends at the deadline"(world) {
    const credential = () => new Promise<string>(() => {});
    const { client, app, seen } = against(world, "fine", { timeout: 200, credential });
    same((await problemOf(client.getApp({ sdkAppId: app }))).code, "timeout");
    same((await seen()).requests.length, 0);
  },
  async "the caller's own reason comes back, and the connection is closed"(world) {
    const { client, app, seen } = against(world, "never");
    const control = new AbortController();
    const failed = failureOf(client.getApp({ sdkAppId: app }, { signal: control.signal }));
    await until("it was asked", async () => (await seen()).requests.length === 1);
    const reason = new Error("left");
    control.abort(reason);
    holds((await failed) === reason, "it is the reason itself");
    await until("the connection is closed", async () => (await seen()).left === 1);
    const { client: other, app: unasked, seen: none } = against(world, "fine");
    const before = other.getApp({ sdkAppId: unasked }, { signal: control.signal });
    holds((await failureOf(before)) === reason, "so it is when it was over before");
    same((await none()).requests.length, 0);
  },
  async "half an answer is no answer, and asked for again"(world) {
    for (const trouble of ["half", "halfChunked"]) {
      const { client, app, seen } = against(world, trouble);
      const { code } = await problemOf(client.getApp({ sdkAppId: app }));
      holds(["unreachable", "not_sigpost"].includes(code), `${trouble} fails, with ${code}`);
      if (code === "unreachable") same((await seen()).requests.length, 3);
    }
  },
  async "a redirect is not followed"(world) {
    const { client, app } = against(world, "redirect");
    same((await problemOf(client.putApp({ sdkAppId: app, secretKey: "x" }))).code, "redirected");
    const target = await fetch(`${world.hostile}/seen/target.of.redirects`);
    same(((await target.json()) as { requests: [] }).requests.length, 0);
  },
  async "nobody listens there"() {
    const client = createClient({ url: "http://127.0.0.1:1", credential: "k" });
    const error = await problemOf(client.getApp({ sdkAppId: 1 }));
    same([error.code, error.status], ["unreachable", undefined]);
  },
  async "a refusal brings everything that it said"(world) {
    const { client, app } = against(world, "refused");
    const error = await problemOf(client.getApp({ sdkAppId: app }));
    const { code, status, detail, remedy, fault, requestId, message, problem } = error;
    same(
      [code, status, detail, remedy, fault, requestId, message, problem?.maximum],
      ["scope_missing", 403, "So it is.", "Do it.", "caller", "req-1", "So it is. Do it.", 5],
    );
    holds(isSigpostError(error, "getApp") && !isSigpostError(error, "putApp"), "of its operation");
  },
  async "too many requests: asked again after the time that was said"(world) {
    const { client, app, seen } = against(world, "busyOnce");
    const begun = Date.now();
    const { value, etag } = await client.request("getApp", { sdkAppId: app });
    same([value, etag], [{ times: 2 }, '"7"']);
    holds(Date.now() - begun > 900, "it waited");
    same((await seen()).requests.length, 2);
  },
  async "a longer wait than there is time is said at once"(world) {
    const { client, app, seen } = against(world, "busy");
    const error = await problemOf(client.getApp({ sdkAppId: app }));
    same([error.code, error.retryAfter], ["rate_limited", 60]);
    same((await seen()).requests.length, 1);
  },
  async "what is safe is asked again"(world) {
    for (const trouble of ["downOnce", "dropOnce"]) {
      const get = against(world, trouble);
      same(await get.client.getApp({ sdkAppId: get.app }), { times: 2 });
      const put = against(world, trouble);
      same(await put.client.putApp({ sdkAppId: put.app }), { times: 2 });
      const issue = against(world, trouble);
      const input = { sdkAppId: issue.app, userId: "alice" };
      same(await issue.client.issueUserSigs(input), { times: 2 });
    }
  },
  async "what is not safe is asked once"(world) {
    const alice = { userId: "alice" };
    for (const [call, times] of [
      [(c, sdkAppId) => c.deleteUser({ sdkAppId, ...alice }), 1],
      [(c, sdkAppId) => c.putApp({ sdkAppId }, { ifMatch: '"1"' }), 1],
      [(c, sdkAppId) => c.diagnoseUser({ sdkAppId, ...alice }), 1],
    ] as [(client: Client, app: string) => Promise<unknown>, number][]) {
      const { client, app, seen } = against(world, "downOnce");
      same((await problemOf(call(client, app))).status, 503);
      same((await seen()).requests.length, times);
    }
  },
  async "a check or message that is asked for again has the same key"(world) {
    const input = { userId: "alice", certificateId: "1" };
    for (const call of [
      (c, sdkAppId) => c.checkPush({ sdkAppId, ...input }),
      (c, sdkAppId) => c.sendTestMessage({ sdkAppId, userId: "alice" }),
    ] as ((client: Client, app: string) => Promise<unknown>)[]) {
      const { client, app, seen } = against(world, "dropOnce");
      await call(client, app);
      const { requests } = await seen();
      const keys = new Set(requests.map(({ headers }) => headers["idempotency-key"]));
      holds(requests.length >= 2 && keys.size === 1, `one key in ${requests.length} requests`);
      holds(
        [...keys].every((key) => /^[0-9a-f]{32}$/.test(key ?? "")),
        "a random one",
      );
    }
  },
  async "a list is read page by page"(world) {
    const { client, app, seen } = against(world, "pages");
    const read: unknown[] = [];
    for await (const page of client.pages("listCertificates", { sdkAppId: app, limit: 1 }))
      read.push(page);
    same(read.length, 3);
    same(
      (await seen()).requests.map(({ path }) => path.split("?")[1]),
      ["limit=1", "limit=1&cursor=after+1", "limit=1&cursor=after+2"],
    );
  },
  async "a credential is asked for each time"(world) {
    const given: string[] = [];
    const credential = async () => {
      given.push("asked");
      return given.length > 1 ? { userSig: "sig" } : "key";
    };
    const { client, app, seen } = against(world, "fine", { credential });
    await client.getApp({ sdkAppId: app });
    await client.getApp({ sdkAppId: app });
    await client.getApp({ sdkAppId: app }, { credential: "other", language: "ja" });
    const sent = (await seen()).requests.map(({ headers }) => headers);
    same(
      sent.map(({ authorization }) => authorization),
      ["Bearer key", "UserSig sig", "Bearer other"],
    );
    same(sent[2]?.["accept-language"], "ja");
  },
  async "a UserSig that was refused is not given again"(world) {
    let asked = 0;
    const credential = userSigSource(async () => ({
      userSig: `sig-${++asked}`,
      expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
    }));
    const { client, app, seen } = against(world, "refusesOnce", { credential });
    same((await problemOf(client.getApp({ sdkAppId: app }))).code, "usersig_refused");
    await client.getApp({ sdkAppId: app });
    await client.getApp({ sdkAppId: app });
    same(
      (await seen()).requests.map(({ headers }) => headers.authorization),
      ["UserSig sig-1", "UserSig sig-2", "UserSig sig-2"],
    );
  },
  async "a credential that no header can carry is not told"(world) {
    for (const credential of ["", "secret\nkey", "秘密", { userSig: "se cret" }]) {
      const { client, app, seen } = against(world, "fine", { credential });
      const error = await problemOf(client.getApp({ sdkAppId: app }));
      same(error.code, "credential_malformed");
      holds(!/secret|se cret|秘密/.test(`${error.stack}${JSON.stringify(error)}`), "not a word");
      same((await seen()).requests.length, 0);
    }
  },
  async "a path never leads to another one"(world) {
    const { client, app } = against(world, "fine");
    for (const userId of [".", "..", ""])
      same((await problemOf(client.deleteUser({ sdkAppId: app, userId }))).code, "unaddressable");
  },
};

export const hostileCases: Cases = { ...answers, ...requests };
export { against, problemOf };
