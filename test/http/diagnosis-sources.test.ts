/**
 * The causes that a server can see (tencent.md §4.5) of the app, the status and the push: each leads
 * to its root cause.
 */

import { describe, expect, it } from "vitest";
import { RUNTIMES } from "../support/runtimes.ts";
import type { FakeDevice } from "../vendors/tencent/world.ts";
import { useDiagnosis } from "./diagnosis-support.ts";

describe.each(RUNTIMES)("a diagnosis on $name", (runtime) => {
  const site = useDiagnosis(runtime);
  const { diagnose, first, someone } = site;

  describe("of the app", () => {
    it.each<[string, () => void, string]>([
      [
        "wrong key",
        () => {
          site.fake.world.secretKey = "x";
        },
        "certain credentials signature_wrong",
      ],
      [
        "wrong region",
        () => {
          site.fake.world.region = "korea";
        },
        "certain credentials region_other",
      ],
      [
        "wrong administrator",
        () => {
          site.fake.world.admins = new Set(["boss"]);
        },
        "certain credentials not_admin",
      ],
    ])("%s", async (_title, breakIt, expected) => {
      const userId = someone({});
      breakIt();
      const answer = await diagnose(userId);
      site.fake.world.secretKey = site.secretKey;
      site.fake.world.region = "china";
      site.fake.world.admins = new Set(["administrator"]);
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
      await site.fake.fire("State.StateChange", body, { optPlatform: "Android" });
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
      site.fake.world.callback = undefined;
      const { causes } = await diagnose(
        someone({ notifications: false, pushVersion: "7.9.5668" }),
        { pushCheck },
      );
      site.fake.world.callback = {
        url: `${site.server.url}/v1/webhooks/tencent/${site.server.sdkAppId}`,
        token: "t",
      };
      expect(causes.map(({ code }: { code: string }) => code)).toEqual(
        expect.arrayContaining(["notifications_off", "versions_differ"]),
      );
      expect(causes[0].code).toBe("notifications_off");
    });
    it("20: Push is not active", async () => {
      site.fake.world.pushActive = false;
      const stop = site.fake.failWith(90045, "openim/sendmsg");
      const answer = await first(someone({}), { pushCheck });
      stop();
      site.fake.world.pushActive = true;
      expect(answer).toBe("certain push push_not_active");
    });
  });
});
