/**
 * A sigpost with every fake vendor and a fake Tencent behind it, under the app that the field cases
 * name, and what a case's setup and request do to it.
 */

import { createHash, randomUUID } from "node:crypto";
import { expect } from "vitest";
import { type Answer, PushDeployment } from "../../support/push-deployment.ts";
import type { Runtime } from "../../support/runtimes.ts";
import { change, WEBHOOK_TOKEN } from "../../support/status-server.ts";
import { KEY } from "../../usersig/samples.ts";
import { startFakeTencent } from "../../vendors/tencent/fake.ts";
import type { FakeDevice } from "../../vendors/tencent/world.ts";
import { CASES, huawei, startVendors, vivo, xiaomi } from "../push-vendor-cases.ts";
import { credentialOf, tokenOf } from "./generated.ts";

type Credential = Readonly<Record<string, unknown>>;

/** One step of a case's setup; which members it has says what it does. */
export interface Step {
  readonly certificate?: { readonly vendor: string; readonly credential: string | Credential };
  readonly device?: { readonly token: string; readonly platform?: string };
  readonly fakeAnswer?: {
    readonly origin: string;
    readonly status: number;
    readonly body: unknown;
  };
  readonly fake?: string;
  readonly devices?: readonly Partial<FakeDevice>[];
  readonly webhook?: string;
  readonly action?: string;
  readonly reason?: string;
  readonly secondsAgo?: number;
  readonly presence?: string;
  readonly webhookRaw?: true;
  readonly sdkAppId?: number;
  /** The callback token; none at all where it is `null`. */
  readonly signedWith?: string | null;
  readonly userId?: string;
  readonly platform?: string;
}

export interface Case {
  readonly id: string;
  readonly story: string;
  readonly setup?: readonly Step[];
  readonly request: { readonly method: string; readonly path: string; readonly body?: Credential };
}

const UNIX = () => Math.floor(Date.now() / 1000);
const signature = (token: string) => createHash("sha256").update(`${token}${UNIX()}`).digest("hex");

export async function startField(runtime: Runtime) {
  const push = new PushDeployment(runtime);
  const [vendors, tencent] = [await startVendors(), await startFakeTencent()];
  tencent.world.secretKey = KEY;
  await push.start(
    { SECRET_KEY: KEY, WEBHOOK_TOKEN, VENDOR_DEADLINE_MS: "20000" },
    { ...vendors.overrides, ...JSON.parse(tencent.overrides) },
  );
  const webhooks = `${push.server.url}/v1/webhooks/tencent/`;
  tencent.world.callback = { url: `${webhooks}${push.server.sdkAppId}`, token: WEBHOOK_TOKEN };
  let certificates = 1000;

  async function ask(method: string, path: string, body?: unknown): Promise<Answer> {
    const answer = await fetch(push.server.url + path, {
      method,
      headers: {
        Authorization: `Bearer ${push.server.adminKey}`,
        ...(body !== undefined && { "Content-Type": "application/json" }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, text, json: JSON.parse(text) };
  }

  async function made(answer: Promise<Answer>): Promise<void> {
    const { status, text } = await answer;
    expect([200, 201, 204], text).toContain(status);
  }

  /** An app of its own that hears nothing but callbacks. */
  async function refusedCallback(sdkAppId: number, token: string | null): Promise<void> {
    await made(ask("PUT", `/v1/apps/${sdkAppId}`, { secretKey: KEY, webhookToken: WEBHOOK_TOKEN }));
    const signed = token === null ? "" : `&Sign=${signature(token)}&RequestTime=${UNIX()}`;
    const query = `SdkAppid=${sdkAppId}&CallbackCommand=State.StateChange&contenttype=json`;
    const answer = await ask("POST", `/v1/webhooks/tencent/${sdkAppId}?${query}${signed}`, {});
    expect(answer.status).toBe(401);
  }

  /** Carries out a case. @returns its answer, and whether any vendor saw its token */
  async function run({ setup = [], request }: Case) {
    const user = `u${randomUUID().slice(0, 8)}`;
    const certificateId = String(certificates++);
    let token = "";
    // Of the vendor whose certificate it is: what its fake knows belongs together.
    const own = new Map<string, { credential: Credential; token: string }>();
    const ofVendor = (vendor: string) => {
      const one = own.get(vendor) ?? CASES[vendor]?.() ?? credentialOf(push, vendor);
      own.set(vendor, one);
      return one;
    };
    const fill = (text: string) =>
      text
        .replaceAll("{user}", user)
        .replaceAll("{certificate}", certificateId)
        .replaceAll("{now}", String(UNIX()))
        .replaceAll(/\{sign:([\w-]+)\}/g, (_, token: string) => signature(token));

    for (const step of setup) {
      const { userId: named = user, platform = "Android", secondsAgo = 0 } = step;
      const userId = fill(named);
      if (step.certificate) {
        const { vendor, credential } = step.certificate;
        const stored = credentialOf.form(ofVendor(vendor).credential, credential);
        const path = `/certificates/${certificateId}`;
        await made(push.call("PUT", path, { vendor, credential: stored }));
      }
      // "-" stands for none: the phone is one that only Tencent knows.
      if (step.device && step.device.token !== "-") {
        const { token: form, ...rest } = step.device;
        token = tokenOf(push, form, (vendor) => ofVendor(vendor).token);
        await made(
          push.call("PUT", `/users/${user}/devices/phone`, { certificateId, token, ...rest }),
        );
      }
      if (step.fakeAnswer) {
        const { origin, status, body } = step.fakeAnswer;
        const answer = { status, body: JSON.stringify(body) };
        if (origin.includes("fcm")) push.google.forced.set(token, answer);
        else if (origin.includes("huawei")) huawei.forced.set(token, answer);
        else if (origin.includes("xiaomi")) xiaomi.forced.set(token, answer);
        else if (origin.includes("vivo")) vivo.forced = answer;
        else expect.unreachable(origin);
      }
      if (step.fake) tencent.world.user(userId, ...(step.devices ?? []));
      if (step.webhook) {
        const body = change(
          userId,
          step.action ?? "",
          step.reason ?? "",
          Date.now() - 1000 * secondsAgo,
        );
        await tencent.fire(step.webhook, body, { optPlatform: platform });
      }
      if (step.presence)
        await made(
          push.call("PUT", `/users/${userId}/presence/phone`, { platform, state: step.presence }),
        );
      if (step.webhookRaw)
        await refusedCallback(step.sdkAppId ?? expect.unreachable(), step.signedWith ?? null);
    }
    const { method, path, body } = request;
    const filled = body && (JSON.parse(fill(JSON.stringify(body))) as Record<string, unknown>);
    if (typeof filled?.credential === "string")
      filled.credential = credentialOf.form(
        ofVendor(String(filled.vendor)).credential,
        filled.credential,
      );
    const answer = await ask(method, fill(path), filled);
    vivo.forced = undefined;
    const asked = Object.values(push.servers).flatMap(({ requests }) => requests);
    const sent = asked.some(({ path, body }) => token !== "" && (path + body).includes(token));
    return { answer, sent };
  }

  async function stop(): Promise<void> {
    await push.stop();
    await tencent.close();
    await vendors.stop();
  }

  return { run, stop };
}
