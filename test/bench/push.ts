/**
 * What a warm push check adds to the vendor's own time, on workerd: the time of a whole check, less
 * that of a Worker which only sends the same request to the same fake. Shows too that a warm check
 * makes no provider token.
 */

import { randomBytes } from "node:crypto";
import { Apple, startApns } from "../vendors/apns.ts";
import type { Options } from "./options.ts";
import { type Server, withServers } from "./server.ts";
import { startWorker } from "./start.ts";
import { median } from "./statistics.ts";
import { figure, printTable } from "./table.ts";
import type { Figures } from "./targets.ts";

const SDKAPPID = 1400000001;
const TOPIC = "com.example.app";
/** Each with a Durable Object of its own, which the first, unmeasured check makes. */
const USERS = 40;
/** Checks of one user in a minute that stay below the limit, the first of them cold. */
const CHECKS_PER_USER = 6;

type Fake = Awaited<ReturnType<typeof startApns>>;

class Caller {
  readonly #adminKey: string;
  readonly #server: Server;

  constructor(adminKey: string, server: Server) {
    this.#adminKey = adminKey;
    this.#server = server;
  }

  /** @returns milliseconds until the answer was whole */
  async call(method: string, path: string, body: object): Promise<number> {
    const start = performance.now();
    const answer = await fetch(`http://127.0.0.1:${this.#server.port}/v1/apps/${SDKAPPID}${path}`, {
      method,
      headers: { Authorization: `Bearer ${this.#adminKey}`, "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok || (method === "POST" && !text.includes('"verdict":"accepted"')))
      throw new Error(text.slice(0, 300));
    return performance.now() - start;
  }
}

/** Milliseconds of the vendor's fake alone, for the last request that a check sent it. */
async function vendorAlone({ port }: Server, fake: Fake): Promise<number> {
  const { path, headers, body } = fake.requests.at(-1) as Fake["requests"][number];
  const sent = Object.fromEntries(
    Object.entries(headers).filter(([name]) => /^(?:apns-|authorization)/.test(name)),
  );
  const start = performance.now();
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: "POST",
    headers: sent as never,
    body,
  });
  await answer.text();
  if (!answer.ok) throw new Error("the fake refused the plain request");
  return performance.now() - start;
}

/** A certificate, and a device for each user that the vendor knows. */
async function store(apple: Apple, caller: Caller): Promise<string[]> {
  const { privateKey, keyId, teamId } = apple.makeKey();
  const credential = { privateKey, keyId, teamId, topic: TOPIC, environment: "production" };
  await caller.call("PUT", "/certificates/11", { vendor: "apns", credential });
  const users = Array.from({ length: USERS }, (_, index) => `user-${index}`);
  for (const user of users) {
    const token = randomBytes(32).toString("hex");
    apple.devices.set(token, { topic: TOPIC, environment: "production" });
    await caller.call("PUT", `/users/${user}/devices/phone`, { certificateId: 11, token });
  }
  return users;
}

export async function benchPush({ markdown }: Options): Promise<Figures> {
  const apple = new Apple();
  const fake = await startApns(apple, "production");
  const adminKey = randomBytes(24).toString("base64url");
  const settings = {
    ADMIN_KEY: adminKey,
    SDKAPPID: String(SDKAPPID),
    SECRET_KEY: randomBytes(32).toString("hex"),
    SEALING_KEY: randomBytes(32).toString("base64"),
    ORIGIN_OVERRIDES: JSON.stringify({ "https://api.push.apple.com": fake.origin }),
  };
  const starts = {
    push: () =>
      startWorker("push", {
        bindings: settings,
        objects: { RECORDS: "RecordsObject", USERS: "UserObject" },
        reachesLoopback: true,
      }),
    vendor: () =>
      startWorker("vendor-call", { bindings: { VENDOR: fake.origin }, reachesLoopback: true }),
  };
  try {
    return await withServers(starts, async (server) => {
      const caller = new Caller(adminKey, server("push"));
      const users = await store(apple, caller);
      const whole: number[] = [];
      const alone: number[] = [];
      for (let round = 0; round < CHECKS_PER_USER; round++)
        for (const user of users) {
          const body = { certificateId: 11, deviceId: "phone" };
          const time = await caller.call("POST", `/users/${user}/push-checks`, body);
          const plain = await vendorAlone(server("vendor"), fake);
          if (round === 0) continue;
          whole.push(time);
          alone.push(plain);
        }
      const times = [median(whole), median(alone), median(whole) - median(alone)];
      const rows = [
        [
          `${whole.length} checks`,
          ...times.map((ms) => figure(ms, 2)),
          `${apple.providerTokens.size}`,
        ],
      ];
      const columns = ["", "check ms", "vendor alone", "our own work", "provider tokens in all"];
      printTable({ title: "Warm push checks on workerd, medians", columns, rows }, markdown);
      return {};
    });
  } finally {
    await fake.stop();
  }
}
