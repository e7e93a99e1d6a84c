/** Push checks over HTTP, on every runtime, against strict fake vendors. */

import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { newToken, TOPIC, usePush } from "../support/push-deployment.ts";
import { RUNTIMES } from "../support/runtimes.ts";

describe.each(RUNTIMES)("on $name", (runtime) => {
  const push = usePush(runtime);

  describe("the check", () => {
    it("answers as JSON, keeps a history, and notes it with the certificate", async () => {
      const { path } = await push.newUser();
      const { status, json } = await push.call("POST", `${path}/push-checks`, {
        certificateId: 11,
      });
      expect(status).toBe(200);
      expect(json).toMatchObject({ verdict: "accepted", code: "push_accepted", tokenDead: false });
      expect(json.stages.map(({ stage }: { stage: string }) => stage)).toEqual([
        "certificate",
        "device",
        "credential",
        "authorize",
        "send",
        "verdict",
      ]);
      expect(push.apple.shown).toHaveLength(1);
      const history = await push.call("GET", `${path}/push-checks`);
      expect(history.json.checks.map(({ id }: { id: string }) => id)).toEqual([json.id]);
      await expect
        .poll(async () => (await push.call("GET", "/certificates/11")).json.lastCheck?.verdict)
        .toBe("accepted");
    });

    it("makes one provider token for ten first checks at the same moment", async () => {
      const other = push.apple.makeKey();
      const { privateKey, keyId, teamId } = other;
      const credential = { privateKey, keyId, teamId, topic: TOPIC };
      await push.call("PUT", "/certificates/31", { vendor: "apns", credential });
      const users = await Promise.all(
        Array.from({ length: 10 }, async () => {
          const { path } = await push.newUser();
          const token = newToken();
          push.apple.devices.set(token, { topic: TOPIC, environment: "production" });
          await push.call("PUT", `${path}/devices/ipad`, { certificateId: 31, token });
          return path;
        }),
      );
      const before = push.apple.providerTokens.size;
      const answers = await Promise.all(
        users.map((path) => push.call("POST", `${path}/push-checks`, { certificateId: 31 })),
      );
      expect(answers.map(({ json }) => json.verdict)).toEqual(Array(10).fill("accepted"));
      expect(push.apple.providerTokens.size - before).toBe(1);
    });

    it("streams the stages as they end", async () => {
      const { path } = await push.newUser();
      const { headers, text } = await push.call(
        "POST",
        `${path}/push-checks`,
        { certificateId: 11 },
        { Accept: "text/event-stream" },
      );
      expect(headers.get("Content-Type")).toBe("text/event-stream");
      const events = text.trim().split("\n\n");
      expect(events.map((event) => event.split("\n")[0])).toEqual([
        ...Array(6).fill("event: stage"),
        "event: result",
      ]);
      expect(JSON.parse(events.at(-1)?.split("data: ")[1] ?? "").verdict).toBe("accepted");
    });

    it("reports early stages while the vendor is still silent", async () => {
      const { path } = await push.newUser();
      push.servers.production.fault = "hang";
      const answer = await fetch(
        `${push.server.url}/v1/apps/${push.server.sdkAppId}${path}/push-checks`,
        {
          method: "POST",
          headers: {
            Authorization: `Bearer ${push.server.adminKey}`,
            "Content-Type": "application/json",
            Accept: "text/event-stream",
          },
          body: JSON.stringify({ certificateId: 11 }),
        },
      );
      const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
      let text = "";
      let early = "";
      for (;;) {
        const { done, value } = await reader.read();
        if (done) break;
        text += new TextDecoder().decode(value);
        if (text.includes('"authorize"')) early ||= text;
      }
      expect(early).not.toBe("");
      expect(early).not.toMatch(/"stage":"send"|"verdict":/);
      expect(text).toContain('"verdict":"unknown"');
    });

    it.each([
      ["accepted", {}, undefined, 200],
      ["rejected", {}, { status: 403, reason: "InvalidProviderToken" }, 422],
      ["not_sent", { dryRun: true }, undefined, 200],
      ["not_sent", { certificateId: 77 }, undefined, 422],
    ])(
      "gives curl -f a status and a last line for %s %j",
      async (verdict, change, forced, status) => {
        const { path, token } = await push.newUser();
        if (forced) push.apple.forced.set(token, forced);
        const answer = await push.call(
          "POST",
          `${path}/push-checks`,
          { certificateId: 11, ...change },
          { Accept: "text/plain" },
        );
        expect(answer.status).toBe(status);
        expect(answer.text.trim().split("\n").at(-1)).toMatch(new RegExp(`^${verdict}: \\w+: `));
      },
    );

    it("streams lines of text when asked to", async () => {
      const { path } = await push.newUser();
      const { text } = await push.call(
        "POST",
        `${path}/push-checks?stream=true`,
        { certificateId: 11 },
        { Accept: "text/plain" },
      );
      expect(text.split("\n")[0]).toMatch(/^certificate +ok/);
      expect(text.trim().split("\n").at(-1)).toMatch(/^accepted: /);
    });

    it("marks exactly the dead token, clears the mark with a new one, and keeps the others", async () => {
      const { path, token } = await push.newUser();
      const tablet = newToken();
      await push.call("PUT", `${path}/devices/tablet`, { certificateId: 11, token: tablet });
      push.apple.forced.set(token, {
        status: 410,
        reason: "Unregistered",
        timestamp: Date.now() + 60_000,
      });
      const { json } = await push.call("POST", `${path}/push-checks`, {
        certificateId: 11,
        deviceId: "phone",
      });
      expect(json).toMatchObject({
        verdict: "rejected",
        code: "apns_unregistered",
        tokenDead: true,
      });
      const dead = async () =>
        Object.fromEntries(
          (await push.call("GET", `${path}/devices`)).json.devices.map(
            (one: { deviceId: string; tokenDead: boolean }) => [one.deviceId, one.tokenDead],
          ),
        );
      expect(await dead()).toEqual({ phone: true, tablet: false });
      await push.call("PUT", `${path}/devices/phone`, { certificateId: 11, token });
      expect((await dead()).phone).toBe(true);
      await push.call("PUT", `${path}/devices/phone`, { certificateId: 11, token: newToken() });
      expect((await dead()).phone).toBe(false);
    });

    it("repeats the answer for a repeated Idempotency-Key, and sends once", async () => {
      const { path } = await push.newUser();
      const headers = { "Idempotency-Key": randomUUID() };
      const first = await push.call("POST", `${path}/push-checks`, { certificateId: 11 }, headers);
      const again = await push.call("POST", `${path}/push-checks`, { certificateId: 11 }, headers);
      expect(again.json).toEqual(first.json);
      expect(push.apple.shown).toHaveLength(1);
      const other = await push.call(
        "POST",
        `${path}/push-checks`,
        { certificateId: 11, dryRun: true },
        headers,
      );
      expect(other).toMatchObject({ status: 409, json: { code: "idempotency_key_reused" } });
    });

    it("repeats it also after more other checks than the history keeps", async () => {
      const { path } = await push.newUser();
      const headers = { "Idempotency-Key": randomUUID() };
      const first = await push.call("POST", `${path}/push-checks`, { certificateId: 11 }, headers);
      for (let i = 0; i < 101; i++)
        await push.call(
          "POST",
          `${path}/push-checks`,
          { certificateId: 77 },
          {
            "Idempotency-Key": `other-${i}`,
          },
        );
      const again = await push.call("POST", `${path}/push-checks`, { certificateId: 11 }, headers);
      expect(again.json).toEqual(first.json);
      expect(push.apple.shown).toHaveLength(1);
    });

    it("lets only one of ten requests with the same key send", async () => {
      const { path } = await push.newUser();
      const headers = { "Idempotency-Key": randomUUID() };
      const answers = await Promise.all(
        Array.from({ length: 10 }, () =>
          push.call("POST", `${path}/push-checks`, { certificateId: 11 }, headers),
        ),
      );
      expect(push.apple.shown).toHaveLength(1);
      expect(
        answers.every(({ status, json }) => status === 200 || json.code === "check_unfinished"),
      ).toBe(true);
    });

    it("stops at six notifications a minute for one user, and says how long to wait", async () => {
      const { path } = await push.newUser();
      const answers = await Promise.all(
        Array.from({ length: 8 }, () =>
          push.call("POST", `${path}/push-checks`, { certificateId: 11 }),
        ),
      );
      expect(push.apple.shown).toHaveLength(6);
      const limited = answers.filter(({ status }) => status === 429);
      expect(limited).toHaveLength(2);
      expect(Number(limited[0]?.headers.get("Retry-After"))).toBeGreaterThan(50);
      expect(
        (await push.call("POST", `${path}/push-checks`, { certificateId: 11, dryRun: true }))
          .status,
      ).toBe(200);
    });

    it("does not count what sent nothing", async () => {
      const { path } = await push.newUser();
      for (let i = 0; i < 8; i++)
        expect((await push.call("POST", `${path}/push-checks`, { certificateId: 77 })).status).toBe(
          200,
        );
    });

    it("keeps the last fifty", async () => {
      const { path } = await push.newUser();
      for (let i = 0; i < 53; i++)
        await push.call("POST", `${path}/push-checks`, { certificateId: 77 });
      expect((await push.call("GET", `${path}/push-checks`)).json.checks).toHaveLength(50);
    });

    it("explains in the reader's language, also out of the history", async () => {
      const { path, token } = await push.newUser();
      push.apple.forced.set(token, { status: 403, reason: "InvalidProviderToken" });
      await push.call("POST", `${path}/push-checks`, { certificateId: 11 });
      const cause = async (language: string) =>
        (await push.call("GET", `${path}/push-checks`, undefined, { "Accept-Language": language }))
          .json.checks[0].cause;
      expect(await cause("en")).toMatch(/Apple/);
      expect(await cause("ja")).toMatch(/[ぁ-ん]/);
      expect(await cause("zh")).toMatch(/[\u4e00-\u9fff]/);
    });

    it("checks an Android phone through FCM", async () => {
      const account = push.google.makeAccount();
      const token = push.google.makeToken(account);
      const { path } = await push.newUser();
      await push.call("PUT", "/certificates/21", {
        vendor: "fcm",
        credential: { serviceAccount: account.file },
      });
      await push.call("PUT", `${path}/devices/pixel`, {
        certificateId: 21,
        token,
        platform: "android",
      });
      const { json } = await push.call("POST", `${path}/push-checks`, { certificateId: 21 });
      expect(json).toMatchObject({ verdict: "accepted", vendor: { name: "fcm" } });
      expect(push.google.shown).toEqual([token]);
    });

    it.each(["reset-before-headers", "hang", "html-500"] as const)(
      "a vendor that does %s leaves it unknown, after one try",
      async (fault) => {
        const { path } = await push.newUser();
        push.servers.production.fault = fault;
        const before = push.servers.production.requests.length;
        const { json } = await push.call("POST", `${path}/push-checks`, { certificateId: 11 });
        expect(json.verdict).toBe("unknown");
        expect(push.servers.production.requests.length - before).toBe(1);
        if (runtime.name === "workerd" && fault !== "html-500")
          expect(json.code).toBe("network_http_version");
      },
    );
  });

  it("kept every secret out of every answer and the log", () => {
    expect(push.seen.length).toBeGreaterThan(100);
    push.expectNoSecrets();
  });
});
