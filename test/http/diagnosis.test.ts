/**
 * Field reports (tencent.md §7) and the causes that a server can see (§4.5): each leads to its root
 * cause.
 */

import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { OWN_MESSAGE_DROPS } from "../../worker/push/codes.ts";
import { signUserSig } from "../../worker/usersig/index.ts";
import { openEvents } from "../support/events.ts";
import { RUNTIMES } from "../support/runtimes.ts";
import { type RunningServer, testSettings } from "../support/worker.ts";
import { hmac, members, packToken, textToSign } from "../usersig/independent.ts";
import { type FakeTencent, startFakeTencent } from "../vendors/tencent/fake.ts";
import type { FakeDevice } from "../vendors/tencent/world.ts";

describe.each(RUNTIMES)("diagnosis on $name", ({ start }) => {
  let server: RunningServer;
  let fake: FakeTencent;
  let secretKey: string;
  let user = 0;

  beforeAll(async () => {
    fake = await startFakeTencent();
    const settings = {
      ...testSettings(),
      WEBHOOK_TOKEN: "t",
      ORIGIN_OVERRIDES: fake.overrides,
      VENDOR_DEADLINE_MS: "2500",
    };
    secretKey = settings.SECRET_KEY;
    fake.world.secretKey = secretKey;
    server = await start(settings);
    fake.world.callback = {
      url: `${server.url}/v1/webhooks/tencent/${server.sdkAppId}`,
      token: "t",
    };
  });
  afterAll(async () => {
    await server?.stop();
    await fake?.close();
  });

  const someone = (...devices: Partial<FakeDevice>[]): string => {
    const userId = `story${++user}`;
    fake.world.user(userId, ...devices);
    return userId;
  };
  const ask = (userId: string, body: object, headers: Record<string, string> = {}) =>
    fetch(`${server.url}/v1/apps/${server.sdkAppId}/users/${userId}/diagnosis`, {
      method: "POST",
      headers: {
        Authorization: `Bearer ${server.adminKey}`,
        "Content-Type": "application/json",
        ...headers,
      },
      body: JSON.stringify(body),
    });
  // biome-ignore lint/suspicious/noExplicitAny: an answer whose shape the expectations state
  const diagnose = async (userId: string, body: object = {}): Promise<any> =>
    (await ask(userId, body)).json();
  const first = async (userId: string, body: object = {}): Promise<string> => {
    const { causes } = await diagnose(userId, body);
    const [cause] = causes;
    if (cause) for (const text of [cause.cause, cause.remedy]) expect(text).toMatch(/^[^{}]+$/);
    return cause ? `${cause.certainty} ${cause.stage} ${cause.code}` : "nothing";
  };
  const sign = (userId: string, rest: object = {}) =>
    signUserSig({
      sdkAppId: server.sdkAppId,
      secretKey,
      userId,
      expire: 3600,
      now: Date.now() / 1000,
      ...rest,
    });

  describe("of UserSigs", () => {
    it("1: 70009 with another key", async () => {
      const userId = someone({});
      const userSig = await sign(userId, { secretKey: randomBytes(32).toString("hex") });
      expect(await first(userId, { userSig, observedCode: 70009 })).toBe(
        "certain usersig sig_mismatch",
      );
    });
    it("2 and 3: a UserSig of another app", async () => {
      const userId = someone({});
      expect(await first(userId, { userSig: await sign(userId, { sdkAppId: 1400000002 }) })).toBe(
        "certain usersig sdkappid_mismatch",
      );
    });
    it("4: cut off on its way", async () => {
      const userId = someone({});
      const userSig = (await sign(userId)).slice(0, -40);
      expect(await first(userId, { userSig })).toMatch(
        /^certain usersig (truncated|bad_zlib|missing_padding)$/,
      );
    });
    it("5: a hand-written signer that hex-decodes the key", async () => {
      const userId = someone({});
      const time = Math.floor(Date.now() / 1000);
      const fields = { userId, sdkAppId: server.sdkAppId, time, expire: 3600 };
      const signature = hmac(textToSign(fields), Buffer.from(secretKey, "hex"));
      const userSig = packToken(JSON.stringify(members(fields, signature)));
      expect(await first(userId, { userSig })).toBe("certain usersig key_hex_decoded");
      // The issuing server's mistake, not that of the user who shows what it gave.
      expect((await diagnose(userId, { userSig })).causes[0].fault).toBe("operator");
      const cut = { userSig: userSig.slice(0, -30) };
      expect((await diagnose(userId, cut)).causes[0].fault).toBe("caller");
    });
    it.each([6206, -10003, 70001])(
      "6, 7 and 8: good here, refused with %i",
      async (observedCode) => {
        const userId = someone({});
        expect(await first(userId, { userSig: await sign(userId), observedCode })).toBe(
          "likely usersig usersig_good_but_refused",
        );
      },
    );
    it("expired, signed for somebody else", async () => {
      const userId = someone({});
      expect(
        await first(userId, { userSig: await sign(userId, { now: Date.now() / 1000 - 9999 }) }),
      ).toBe("certain usersig expired");
      expect(await first(userId, { userSig: await sign("another") })).toBe(
        "certain usersig userid_mismatch",
      );
    });
  });

  it.each([
    [-10005, "not_logged_in"],
    [21005, "token_before_login"],
    [22001, "no_certificate"],
    [800016, "permission_refused"],
    [6208, "kicked_by_device"],
    [3000, "aps_entitlement"],
  ])("10: the code %i of the SDK", async (observedCode, code) => {
    expect(await first(someone({}), { observedCode })).toBe(`likely usersig ${code}`);
  });

  describe("of a code that was seen", () => {
    // Field reports D01, D03, D05 and D08.
    it.each([
      [-100018, /UserSig/],
      [70346, /UserSig|signature/],
      [-100013, /suspended|arrears|minutes|plan/],
    ])("%i is in the table, and what it means comes first", async (observedCode, cause) => {
      const userId = someone({});
      const { causes } = await diagnose(userId, { observedCode });
      // biome-ignore lint/suspicious/noExplicitAny: as above
      expect(causes.map(({ code }: any) => code)).not.toContain("unknown_code");
      expect(causes[0].cause).toMatch(cause);
    });
    it.each([
      [70009, "signature_wrong"],
      [6208, "kicked_by_device"],
    ])("%i is explained before the phone that is online", async (observedCode, code) => {
      const userId = someone({ status: "Online" });
      expect(await first(userId, { observedCode })).toBe(`likely usersig ${code}`);
    });
    it("the verdict on the UserSig explains it better still", async () => {
      const userId = someone({ status: "Online" });
      const userSig = await sign(userId, { secretKey: randomBytes(32).toString("hex") });
      const { causes } = await diagnose(userId, { userSig, observedCode: 70009 });
      // biome-ignore lint/suspicious/noExplicitAny: as above
      expect(causes.slice(0, 2).map(({ code }: any) => code)).toEqual([
        "sig_mismatch",
        "signature_wrong",
      ]);
    });
    it("takes a whole message, and asks the product only where it matters", async () => {
      const userId = someone({});
      const message = "login failed, code: 3000";
      const { causes } = await diagnose(userId, { observedCode: message });
      expect(causes.slice(0, 2)).toMatchObject([
        { code: "aps_entitlement", certainty: "likely", evidence: { code: 3000, source: "push" } },
        { code: "login_in_progress", certainty: "possible", evidence: { source: "im-web" } },
      ]);
      expect(await first(userId, { observedCode: message, source: "im-web" })).toBe(
        "likely usersig login_in_progress",
      );
    });
    it("says when nobody uses the code, and refuses a product that there is not", async () => {
      const userId = someone({});
      expect(await first(userId, { observedCode: 999_999_999 })).toBe(
        "possible usersig unknown_code",
      );
      const answer = await ask(userId, { observedCode: 70009, source: "wechat" });
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ code: "code_source_unknown" });
    });
  });

  describe("of the app", () => {
    it.each<[string, () => void, string]>([
      [
        "wrong key",
        () => {
          fake.world.secretKey = "x";
        },
        "certain credentials signature_wrong",
      ],
      [
        "wrong region",
        () => {
          fake.world.region = "korea";
        },
        "certain credentials region_other",
      ],
      [
        "wrong administrator",
        () => {
          fake.world.admins = new Set(["boss"]);
        },
        "certain credentials not_admin",
      ],
    ])("%s", async (_title, breakIt, expected) => {
      const userId = someone({});
      breakIt();
      const answer = await diagnose(userId);
      fake.world.secretKey = secretKey;
      fake.world.region = "china";
      fake.world.admins = new Set(["administrator"]);
      expect(
        `${answer.causes[0].certainty} ${answer.causes[0].stage} ${answer.causes[0].code}`,
      ).toBe(expected);
      expect(
        answer.stages.filter(({ code }: { code: string }) => code === "left_out").length,
      ).toBeGreaterThan(2);
    });
  });

  describe("of the status", () => {
    it.each<[string, Partial<FakeDevice>[], string]>([
      ["cause 1: the app is open", [{ status: "Online" }], "certain status phone_online"],
      [
        "both: the phone waits, the web is open",
        [{}, { platform: "Web", status: "Online" }],
        "possible status other_client_online",
      ],
      ["only a browser", [{ platform: "Web", status: "Online" }], "certain status no_phone"],
    ])("%s", async (_title, devices, expected) => {
      expect(await first(someone(...devices))).toBe(expected);
    });
    it("cause 2: logged out", async () => {
      const userId = someone();
      const body = {
        CallbackCommand: "State.StateChange",
        EventTime: Date.now() - 100,
        Info: { Action: "Logout", To_Account: userId, Reason: "Unregister" },
      };
      await fake.fire("State.StateChange", body, { optPlatform: "Android" });
      expect(await first(userId)).toBe("certain status logged_out");
    });
    it("cause 3: a UserID that Tencent does not have", async () => {
      expect(await first("misspelt")).toBe("certain account not_imported");
    });
    it("14: imported in a batch, never on a device", async () => {
      expect(await first(someone())).toBe("certain devices never_on_a_device");
    });
  });

  describe("of the push", () => {
    const pushCheck = true;
    const iPhone = { platform: "iPhone", vendor: 1 };
    const said = (code: number, info = "") => ({ vendorError: { code, info } });
    it.each<[string, Partial<FakeDevice>, string]>([
      ["11: killed, and the token or certificate ID is wrong", said(-201), "token_or_certificate"],
      ["12: the vendor refuses what was built", { vendor: 6, ...said(-202) }, "push_object"],
      ["13 and 15: no token is bound to a certificate", { token: "" }, "tencent_no_token"],
      [
        "15: an iPhone with the other environment's token",
        { ...iPhone, ...said(-198, "BadDeviceToken") },
        "apns_bad_device_token",
      ],
    ])("%s", async (_, device, code) => {
      expect(await first(someone(device), { pushCheck })).toBe(`certain push ${code}`);
    });
    it("17 and 24: notifications off, versions that differ, from the trace", async () => {
      fake.world.callback = undefined;
      const { causes } = await diagnose(
        someone({ notifications: false, pushVersion: "7.9.5668" }),
        { pushCheck },
      );
      fake.world.callback = {
        url: `${server.url}/v1/webhooks/tencent/${server.sdkAppId}`,
        token: "t",
      };
      expect(causes.map(({ code }: { code: string }) => code)).toEqual(
        expect.arrayContaining(["notifications_off", "versions_differ"]),
      );
      expect(causes[0].code).toBe("notifications_off");
    });
    it("20: Push is not active", async () => {
      fake.world.pushActive = false;
      const stop = fake.failWith(90045, "openim/sendmsg");
      const answer = await first(someone({}), { pushCheck });
      stop();
      fake.world.pushActive = true;
      expect(answer).toBe("certain push push_not_active");
    });
  });

  it("finds nothing certain where everything is right, and says what else to look at", async () => {
    const userId = someone({});
    const answer = await diagnose(userId, { pushCheck: true });
    // The test arrives: what is left is what real messages may lack.
    const own = OWN_MESSAGE_DROPS.filter((code) => code !== "own_message_online");
    expect(answer.causes).toMatchObject(
      ["no_device_reported", ...own].map((code) => ({ certainty: "possible", code })),
    );
    for (const { cause, remedy } of answer.causes) expect([cause, remedy]).not.toContain("");
    expect(
      answer.stages.map(({ stage, status }: Record<string, string>) => `${stage} ${status}`),
    ).toEqual([
      "credentials ok",
      "account ok",
      "status ok",
      "devices warning",
      "certificates ok",
      "callbacks ok",
      "push ok",
    ]);
    expect(answer.status.offlinePush.verdict).toBe("can_receive");
  });

  it("streams its progress, and answers a shell", async () => {
    const userId = someone({ status: "Online" });
    const url = `${server.url}/v1/apps/${server.sdkAppId}/users/${userId}/diagnosis`;
    const reader = await openEvents(
      url,
      server.adminKey,
      { "Content-Type": "application/json", "Accept-Language": "ja" },
      { method: "POST", body: "{}" },
    );
    const seen: string[] = [];
    for (;;) {
      const { event, data } = await reader.next();
      seen.push((data as { stage?: string }).stage ?? event);
      if (event === "result") break;
    }
    reader.close();
    expect(seen).toEqual([
      "credentials",
      "account",
      "status",
      "devices",
      "certificates",
      "callbacks",
      "result",
    ]);
    const text = await ask(userId, {}, { Accept: "text/plain" });
    expect(text.status).toBe(422);
    expect((await text.text()).split("\n")).toContainEqual(
      expect.stringMatching(/^1\. certain: phone_online: /),
    );
  });
});
