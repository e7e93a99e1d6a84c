/**
 * Web Push through the whole pipeline, against fakes that verify the JWT and decrypt the message.
 */

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pushSentences } from "../../../worker/push/sentences.ts";
import { webpush } from "../../../worker/push/vendors/webpush/index.ts";
import type { FakeAnswer, FakeServer } from "../../vendors/server.ts";
import {
  makeVapid,
  type PushService,
  startWebPush,
  type VapidPair,
  WebPush,
} from "../../vendors/web-push.ts";
import { describeFaults } from "./fault-matrix.ts";
import { createPipeline, type Pipeline } from "./pipeline.ts";
import { expectAuthorizedOnly, expectExplained } from "./rows.ts";

const ORIGINS: Readonly<Record<PushService, string>> = {
  mozilla: "https://updates.push.services.mozilla.com",
  apple: "https://web.push.apple.com",
  google: "https://fcm.googleapis.com",
};
const WINDOWS = "https://db5p.notify.windows.com";
const SUBJECT = "mailto:ops@example.com";

const state = new WebPush();
const servers = new Map<string, FakeServer>();
let vapid: VapidPair;
let pipeline: Pipeline;
let ahead: number;

beforeAll(async () => {
  for (const [service, origin] of Object.entries(ORIGINS) as [PushService, string][])
    servers.set(origin, await startWebPush(state, service, origin));
  servers.set(WINDOWS, await startWebPush(state, "google", WINDOWS));
});
afterAll(async () => {
  for (const server of servers.values()) await server.stop();
});

const subscribe = (service: PushService = "mozilla", key = vapid.publicKey) =>
  state.subscribe(ORIGINS[service], key);

async function certify(change: Readonly<Record<string, string>> = {}): Promise<void> {
  await pipeline.addCertificate(webpush, { ...vapid, subject: SUBJECT, ...change });
}

beforeEach(async () => {
  ahead = 0;
  state.forced = undefined;
  state.shown.length = 0;
  state.jwts.clear();
  state.browsers.clear();
  vapid = makeVapid();
  const overrides = Object.fromEntries(
    [...servers].map(([origin, server]) => [origin, server.origin]),
  );
  pipeline = createPipeline({ overrides, clock: () => Date.now() + ahead });
  await certify();
  await pipeline.addDevice(webpush, subscribe());
});

describe("a good key pair and a good subscription", () => {
  it.each(["mozilla", "apple", "google"] as const)(
    "is accepted by %s, and the browser can read it",
    async (service) => {
      await pipeline.addDevice(webpush, subscribe(service));
      const { record } = await pipeline.check({ title: "推送检查", body: "はい ☂" });
      expect(record).toMatchObject({ verdict: "accepted", code: "push_accepted" });
      expect(record.vendor?.messageId).toMatch(/^[0-9a-f]{16}$/);
      expect(state.shown).toEqual([{ title: "推送检查", body: "はい ☂" }]);
      expect(record.mayStillBeDropped.includes("webpush_drop_ios")).toBe(service === "apple");
      expectExplained(record);
    },
  );

  it("is accepted at any host of Microsoft's", async () => {
    await pipeline.addDevice(webpush, state.subscribe(WINDOWS, vapid.publicKey));
    expect((await pipeline.check()).record.verdict).toBe("accepted");
  });

  it.each(["en", "ja", "zh"] as const)(
    "takes the usual text and the longest of the caller's in %s",
    async (language) => {
      const { text } = pushSentences(language);
      expect((await pipeline.check({ defaultText: text })).record.code).toBe("push_accepted");
      // Four bytes for each of the 200 characters that a request may have.
      const { record } = await pipeline.check({ title: "𠮷".repeat(200), body: "𠮷".repeat(200) });
      expect(record.verdict).toBe("accepted");
      expect(state.shown).toHaveLength(2);
    },
  );

  it("takes keys in the other base64 alphabet", async () => {
    const standard = (text: string) => Buffer.from(text, "base64url").toString("base64");
    await certify({ publicKey: standard(vapid.publicKey), privateKey: standard(vapid.privateKey) });
    expect((await pipeline.check()).record.verdict).toBe("accepted");
  });

  it("uses one JWT for an audience for eleven hours, and another for the next audience", async () => {
    await Promise.all(Array.from({ length: 30 }, () => pipeline.check()));
    expect(state.jwts.size).toBe(1);
    const [jwt = ""] = state.jwts;
    expect(pipeline.stored()).toContain("access-token");
    expect(pipeline.stored()).not.toContain(jwt);
    await pipeline.addDevice(webpush, subscribe("google"));
    await pipeline.check();
    expect(state.jwts.size).toBe(2);
    ahead = 39_700_000;
    await pipeline.check();
    expect(state.jwts.size).toBe(3);
  });
});

const plain = (status: number, body = ""): FakeAnswer => ({ status, body });

describe("answers that say neither yes nor no", () => {
  it("leaves it open whether a gateway's 502 came after the message was taken", async () => {
    state.forced = plain(502, "<html>Bad Gateway</html>");
    expect((await pipeline.check()).record).toMatchObject({
      verdict: "unknown",
      code: "answer_unreadable",
    });
  });

  it.each([
    [200, {}, "unknown"],
    [202, { location: "https://updates.push.services.mozilla.com/m/abc" }, "accepted"],
    [201, {}, "accepted"],
  ])("takes a %d with %j for %s", async (status, headers, verdict) => {
    state.forced = { status, headers, body: "" };
    expect((await pipeline.check()).record.verdict).toBe(verdict);
  });

  it("never follows the redirect of a bridge", async () => {
    state.forced = { status: 301, headers: { location: "https://elsewhere.example/" } };
    expect((await pipeline.check()).record).toMatchObject({
      verdict: "unknown",
      code: "answer_redirected",
    });
  });
});

describe("mistakes that the fakes themselves find", () => {
  it.each(["mozilla", "apple", "google"] as const)(
    "a subscription made with another key, at %s",
    async (service) => {
      await pipeline.addDevice(webpush, subscribe(service, makeVapid().publicKey));
      const { record } = await pipeline.check();
      expect(record).toMatchObject({
        code: "webpush_key_mismatch",
        class: "credential",
        tokenDead: false,
      });
    },
  );

  it.each(["mozilla", "google"] as const)("a subscription that ended, at %s", async (service) => {
    await pipeline.addDevice(webpush, subscribe(service));
    for (const browser of state.browsers.values()) browser.gone = true;
    expect((await pipeline.check()).record).toMatchObject({
      code: "webpush_gone",
      tokenDead: true,
    });
  });

  it("a clock that is a day ahead", async () => {
    ahead = 86_400_000;
    expect((await pipeline.check()).record.code).toBe("webpush_vapid_refused");
  });

  it("a subject that Apple does not believe, and that was warned about", async () => {
    await certify({ subject: "mailto:ops@laptop.local" });
    await pipeline.addDevice(webpush, subscribe("apple"));
    const { record, reported } = await pipeline.check();
    expect(reported.find(({ stage }) => stage === "credential")?.findings?.[0]?.code).toBe(
      "webpush_subject_local",
    );
    expect(record.code).toBe("webpush_vapid_refused");
  });
});

describe("a token that is no subscription is never sent anywhere", () => {
  const good = () => JSON.parse(subscribe()) as { endpoint: string; keys: Record<string, string> };

  it.each([
    ["text", () => "hello", "webpush_subscription"],
    ["an endpoint alone", () => good().endpoint, "webpush_subscription"],
    [
      "a subscription without keys",
      () => JSON.stringify({ endpoint: good().endpoint }),
      "webpush_subscription_keys",
    ],
    [
      "a compressed point",
      () => JSON.stringify({ ...good(), keys: { ...good().keys, p256dh: `A${"A".repeat(43)}` } }),
      "webpush_subscription_keys",
    ],
    [
      "a point that is not on the curve",
      () => {
        const { endpoint, keys } = good();
        const point = Buffer.from(keys.p256dh ?? "", "base64url");
        point.writeUInt8((point.readUInt8(64) + 1) % 256, 64);
        return JSON.stringify({ endpoint, keys: { ...keys, p256dh: point.toString("base64url") } });
      },
      "webpush_subscription_keys",
    ],
    ["an APNs token", () => "ab".repeat(32), "device_token_of_other_vendor"],
    [
      "a host inside",
      () => JSON.stringify({ ...good(), endpoint: "https://10.0.0.1/x" }),
      "webpush_service_unknown",
    ],
    [
      "plain http",
      () => JSON.stringify({ ...good(), endpoint: "http://fcm.googleapis.com/x" }),
      "webpush_service_unknown",
    ],
    [
      "a host that only begins well",
      () => JSON.stringify({ ...good(), endpoint: "https://fcm.googleapis.com.example/x" }),
      "webpush_service_unknown",
    ],
    [
      "a host that only ends well",
      () => JSON.stringify({ ...good(), endpoint: "https://evilnotify.windows.com/x" }),
      "webpush_service_unknown",
    ],
    [
      "a name and a password",
      () => JSON.stringify({ ...good(), endpoint: "https://a:b@fcm.googleapis.com/x" }),
      "network_not_permitted",
    ],
  ])("%s", async (_, makeToken, code) => {
    await pipeline.addDevice(webpush, makeToken());
    const before = [...servers.values()].reduce((sum, { requests }) => sum + requests.length, 0);
    const { record } = await pipeline.check();
    expect(record).toMatchObject({ verdict: "not_sent", code });
    expect([...servers.values()].reduce((sum, { requests }) => sum + requests.length, 0)).toBe(
      before,
    );
    expectExplained(record);
  });
});

it("keeps endpoint, keys and JWT out of the record, also when the service echoes them", async () => {
  await pipeline.check();
  const [jwt = ""] = state.jwts;
  const token = subscribe();
  await pipeline.addDevice(webpush, token);
  const { endpoint, keys } = JSON.parse(token) as {
    endpoint: string;
    keys: Record<string, string>;
  };
  state.forced = plain(400, `${jwt} ${token} ${endpoint} ${keys.auth} ${vapid.privateKey}`);
  const text = JSON.stringify((await pipeline.check()).record);
  const secrets = [
    jwt.split(".")[2],
    new URL(endpoint).pathname.slice(1),
    keys.auth,
    keys.p256dh,
    vapid.privateKey,
  ];
  for (const secret of secrets) expect(text).not.toContain(secret);
});

it("ends a dry run after the JWT, because any message may show something", async () => {
  const { record } = await pipeline.check({ dryRun: true });
  expectAuthorizedOnly(record);
  expect(state.shown).toEqual([]);
});

describeFaults("Web Push", async () => ({
  pipeline,
  sending: servers.get(ORIGINS.mozilla) as FakeServer,
}));
