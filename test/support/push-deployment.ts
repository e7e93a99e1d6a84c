/** A deployment with fake vendors behind it, for suites over HTTP. */

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect } from "vitest";
import { type ApnsKey, Apple, startApns } from "../vendors/apns.ts";
import { Google, startGoogle } from "../vendors/google.ts";
import type { FakeServer } from "../vendors/server.ts";
import { makeCertificates, type TestCertificates } from "./certificates.ts";
import type { Runtime } from "./runtimes.ts";
import { type RunningServer, type Settings, testSettings } from "./worker.ts";

export const TOPIC = "com.example.app";

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: the tests look into whatever came
  readonly json: any;
}

export const newToken = () => randomUUID().replaceAll("-", "") + randomUUID().replaceAll("-", "");

/**
 * Everything that one suite on one runtime works with. `start` and `stop` are called by `usePush`.
 */
export class PushDeployment {
  readonly runtime: Runtime;
  readonly apple = new Apple();
  readonly google = new Google();
  readonly key: ApnsKey = this.apple.makeKey();
  /** Every answer's text, for the search for secrets at the end. */
  readonly seen: string[] = [];
  server!: RunningServer;
  servers!: { production: FakeServer; sandbox: FakeServer; oauth: FakeServer; fcm: FakeServer };
  tls!: TestCertificates;

  /** Milliseconds, of a check. */
  readonly #deadline: number;

  constructor(runtime: Runtime, deadline = 1500) {
    this.runtime = runtime;
    this.#deadline = deadline;
  }

  /** @param overrides more of ORIGIN_OVERRIDES */
  async start(
    settings: Settings = {},
    overrides: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    this.tls = makeCertificates();
    // Deno speaks HTTP/2 to a fake that knows nothing else; a local workerd needs its HTTP/1.1
    // front.
    const front = this.runtime.name === "Deno" ? this.tls : undefined;
    this.servers = {
      production: await startApns(this.apple, "production", front),
      sandbox: await startApns(this.apple, "sandbox", front),
      ...(await startGoogle(this.google)),
    };
    this.server = await this.runtime.start({
      ...testSettings(),
      DENO_CERT: this.tls.authority,
      VENDOR_DEADLINE_MS: String(this.#deadline),
      ORIGIN_OVERRIDES: JSON.stringify({
        "https://api.push.apple.com": this.servers.production.origin,
        "https://api.sandbox.push.apple.com": this.servers.sandbox.origin,
        "https://oauth2.googleapis.com": this.servers.oauth.origin,
        "https://fcm.googleapis.com": this.servers.fcm.origin,
        ...overrides,
      }),
      ...settings,
    });
    const put = await this.call("PUT", "/certificates/11", {
      vendor: "apns",
      credential: this.apnsCredential(),
    });
    expect(put.status).toBe(201);
  }

  async stop(): Promise<void> {
    await this.server?.stop();
    for (const fake of Object.values(this.servers)) await fake.stop();
    this.tls.remove();
  }

  /** As the admin key unless the headers say otherwise; the path begins after the app. */
  async call(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const answer = await fetch(`${this.server.url}/v1/apps/${this.server.sdkAppId}${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${this.server.adminKey}`,
        ...(body !== undefined && { "Content-Type": "application/json" }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    this.seen.push(text);
    const isJson = answer.headers.get("Content-Type")?.includes("json");
    return {
      status: answer.status,
      headers: answer.headers,
      text,
      json: isJson ? JSON.parse(text) : undefined,
    };
  }

  apnsCredential() {
    const { privateKey, keyId, teamId } = this.key;
    return { privateKey, keyId, teamId, topic: TOPIC, environment: "production" };
  }

  /** A user of their own, so that no test meets another's limits. */
  async newUser(token = newToken()): Promise<{ user: string; path: string; token: string }> {
    const user = `u${randomUUID().slice(0, 8)}`;
    this.apple.devices.set(token, { topic: TOPIC, environment: "production" });
    const path = `/users/${user}`;
    const put = await this.call("PUT", `${path}/devices/phone`, {
      certificateId: 11,
      token,
      platform: "ios",
    });
    expect(put.status).toBe(201);
    return { user, path, token };
  }

  /** No secret in any answer that was seen, nor in the log. */
  expectNoSecrets(): void {
    const all = [...this.seen, this.server.logs()].join("\n");
    const { apple, google } = this;
    // Sentences name words that apps report in place of a token, such as null.
    for (const token of [...apple.devices.keys(), ...google.tokens.keys()])
      if (token.length > 9) expect(all).not.toContain(token);
    for (const token of [...apple.providerTokens, ...google.accessTokens.keys()])
      expect(all).not.toContain(token);
    expect(all).not.toContain(this.key.privateKey.split("\n")[1]);
    expect(all).not.toContain(this.server.secretKey);
  }
}

/** Starts one for the suite around the call, with certificate 11 for APNs, and stops it. */
export function usePush(runtime: Runtime, deadline?: number): PushDeployment {
  const push = new PushDeployment(runtime, deadline);
  beforeAll(() => push.start());
  afterAll(() => push.stop());
  beforeEach(() => {
    push.apple.forced.clear();
    push.apple.shown.length = 0;
    for (const fake of Object.values(push.servers)) fake.fault = undefined;
  });
  return push;
}
