/**
 * A Tencent on loopback: one server per region, which checks method, query, credential and body as
 * the real one does, and fires signed callbacks. `startFakeTencent` gives the ORIGIN_OVERRIDES that
 * lead a sigpost to it.
 */

import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { REGIONS } from "../../../worker/apps/regions.ts";
import { APIS, type Reply } from "./apis.ts";
import { judgeUserSig } from "./usersig-oracle.ts";
import { World } from "./world.ts";

/** Ways in which a service is not there although something answers. */
export type Trouble = "html" | "garbage" | "hang" | "reset" | "redirect" | "http500" | "huge";

export interface FakeTencent {
  readonly world: World;
  /** For ORIGIN_OVERRIDES. */
  readonly overrides: string;
  /** Calls that passed the door, oldest first. */
  readonly calls: {
    readonly region: string;
    readonly command: string;
    readonly body: Record<string, unknown>;
    readonly at: number;
    readonly random: string;
    readonly lifetime: number;
  }[];
  /**
   * Every call of `command` (or every call) answers this code until the function given back is
   * called.
   */
  failWith(code: number, command?: string): () => void;
  trouble: Trouble | undefined;
  /** Sends a callback as Tencent does. @returns the answer's status and JSON */
  fire(
    command: string,
    body: object,
    options?: FireOptions,
  ): Promise<{ status: number; json: unknown }>;
  /** Callbacks that followed from calls and were not answered with 200. */
  readonly refusedCallbacks: number[];
  close(): Promise<void>;
}

export interface FireOptions {
  readonly optPlatform?: string;
  /** Unix seconds. */
  readonly requestTime?: number;
  readonly token?: string;
  readonly unsigned?: boolean;
  readonly sdkAppId?: number;
}

const BODY_MAXIMUM = 12_288;
const PARAMETERS = ["sdkappid", "identifier", "usersig", "random", "contenttype"];

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

/** The code that refuses the request's query, or 0. */
function judgeQuery(query: URLSearchParams, world: World): { code: number; lifetime: number } {
  const refused = (code: number) => ({ code, lifetime: 0 });
  const names = [...query.keys()];
  if (names.some((name) => !PARAMETERS.includes(name)) || new Set(names).size !== PARAMETERS.length)
    return refused(60025);
  const [sdkappid, identifier, usersig, random, contenttype] = PARAMETERS.map(
    (name) => query.get(name) ?? "",
  ) as [string, string, string, string, string];
  if (contenttype !== "json" || !/^\d{1,10}$/.test(random) || Number(random) > 4_294_967_295)
    return refused(60025);
  if (Number(sdkappid) !== world.sdkAppId) return refused(70020);
  const judged = judgeUserSig(usersig, world.sdkAppId, identifier, world.secretKey);
  if (judged.code !== 0) return refused(judged.code);
  if (!world.admins.has(identifier)) return refused(60010);
  return { code: 0, lifetime: judged.expire ?? 0 };
}

function misbehave(trouble: Trouble, response: ServerResponse): void {
  if (trouble === "hang") return;
  if (trouble === "reset") response.socket?.destroy();
  else if (trouble === "redirect")
    response.writeHead(302, { Location: "http://127.0.0.1:9/" }).end();
  else if (trouble === "html")
    response.writeHead(200, { "Content-Type": "text/html" }).end("<html>captive portal</html>");
  else if (trouble === "http500") response.writeHead(500).end("<h1>500</h1>");
  else if (trouble === "huge") response.writeHead(200).end(" ".repeat(2_000_000));
  else response.writeHead(200).end('{"ErrorCode":');
}

export async function startFakeTencent(): Promise<FakeTencent> {
  const world = new World();
  const failures = new Map<string, number>();
  const lastTrace = { at: 0 };
  const servers: Server[] = [];
  const after = new Set<Promise<unknown>>();

  const fire: FakeTencent["fire"] = async (
    command,
    body,
    { optPlatform, requestTime, token, unsigned, sdkAppId } = {},
  ) => {
    if (world.callback === undefined) throw new Error("no callback URL is set");
    const time = requestTime ?? Math.floor(Date.now() / 1000);
    const query = new URLSearchParams({
      SdkAppid: String(sdkAppId ?? world.sdkAppId),
      CallbackCommand: command,
      contenttype: "json",
    });
    if (optPlatform !== undefined) {
      query.set("ClientIP", "192.0.2.1");
      query.set("OptPlatform", optPlatform);
    }
    if (!unsigned) {
      query.set(
        "Sign",
        createHash("sha256")
          .update(`${token ?? world.callback.token}${time}`)
          .digest("hex"),
      );
      query.set("RequestTime", String(time));
    }
    const answer = await fetch(`${world.callback.url}?${query}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    return { status: answer.status, json: await answer.json().catch(() => undefined) };
  };

  async function answer(
    region: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const text = await readAll(request);
    if (fake.trouble !== undefined) return misbehave(fake.trouble, response);
    const url = new URL(request.url ?? "/", "http://fake");
    const reply = (result: Reply): void => {
      const { code, info = "", body = {} } = result;
      const envelope = {
        ActionStatus: code === 0 ? "OK" : "FAIL",
        ErrorCode: code,
        ErrorInfo: info,
        RequestId: `fake-${fake.calls.length}`,
        ...body,
      };
      response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(envelope));
      for (const { command, body } of world.callback ? (result.after ?? []) : []) {
        const fired = fire(command, body).then(({ status }) => {
          if (status !== 200) fake.refusedCallbacks.push(status);
        });
        after.add(fired.finally(() => after.delete(fired)));
      }
    };
    if (request.method !== "POST") return reply({ code: 60002, info: "POST only" });
    const command = /^\/v4\/([\w/]+)$/.exec(url.pathname)?.[1] ?? "";
    const api = APIS[command];
    if (api === undefined) return reply({ code: 60009, info: "no such path" });
    if (region !== world.region) return reply({ code: 60026, info: "wrong data center" });
    const { code, lifetime } = judgeQuery(url.searchParams, world);
    if (code !== 0)
      return reply({ code, info: `query refused, usersig=${url.searchParams.get("usersig")}` });
    const forced = failures.get(command) ?? failures.get("");
    if (forced !== undefined) return reply({ code: forced, info: "told to fail" });
    if (!/^application\/json/.test(request.headers["content-type"] ?? ""))
      return reply({ code: 60003, info: "content type" });
    if (Buffer.byteLength(text) > BODY_MAXIMUM) return reply({ code: 93000, info: "too large" });
    let body: Record<string, unknown>;
    try {
      body = JSON.parse(text);
    } catch {
      return reply({ code: 60003, info: "not JSON" });
    }
    const now = Date.now();
    fake.calls.push({
      region,
      command,
      body,
      at: now,
      random: url.searchParams.get("random") ?? "",
      lifetime,
    });
    if (command.endsWith("_trace")) {
      if (now - lastTrace.at < 1000) return reply({ code: 60011, info: "1/s" });
      lastTrace.at = now;
    }
    return reply(api(body, world, now));
  }

  const fake: FakeTencent = {
    world,
    overrides: "",
    calls: [],
    trouble: undefined,
    refusedCallbacks: [],
    failWith(code, command = "") {
      failures.set(command, code);
      return () => failures.delete(command);
    },
    fire,
    async close() {
      await Promise.allSettled(after);
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
  const overrides: Record<string, string> = {};
  for (const [region, { host }] of Object.entries(REGIONS)) {
    const server = createServer((request, response) => void answer(region, request, response));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    overrides[`https://${host}`] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    servers.push(server);
  }
  return Object.assign(fake, { overrides: JSON.stringify(overrides) });
}
