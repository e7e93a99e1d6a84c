/**
 * Field reports (tencent.md §7): what UserSigs and codes that were seen lead to, and what an answer
 * looks like.
 */

import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { OWN_MESSAGE_DROPS } from "../../worker/push/codes.ts";
import { openEvents } from "../support/events.ts";
import { RUNTIMES } from "../support/runtimes.ts";
import { hmac, members, packToken, textToSign } from "../usersig/independent.ts";
import { useDiagnosis } from "./diagnosis-support.ts";

describe.each(RUNTIMES)("diagnosis on $name", (runtime) => {
  const site = useDiagnosis(runtime);
  const { ask, diagnose, first, sign, someone } = site;

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
      const fields = { userId, sdkAppId: site.server.sdkAppId, time, expire: 3600 };
      const signature = hmac(textToSign(fields), Buffer.from(site.secretKey, "hex"));
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

  it("finds nothing certain where everything is right, and says what else to look at", async () => {
    const userId = someone({});
    // Callbacks come.
    await site.fake.fire("State.StateChange", {
      CallbackCommand: "State.StateChange",
      EventTime: Date.now(),
      Info: { Action: "Login", To_Account: someone(), Reason: "Register" },
    });
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
    const url = `${site.server.url}/v1/apps/${site.server.sdkAppId}/users/${userId}/diagnosis`;
    const reader = await openEvents(
      url,
      site.server.adminKey,
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
