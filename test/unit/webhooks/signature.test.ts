import { describe, expect, it } from "vitest";
import { signatureFault, signRequestTime } from "../../../worker/tencent/webhooks/signature.ts";

/** Tencent's published digest, which belongs to the token xxxxyyyy (tencent.md §3.4). */
const TOKEN = "xxxxyyyy";
const TIME = "1669872112";
const SIGN = "17773bc39a671d7b9aa835458704d2a6db81360a5940292b587d6d760d484061";

const fault = (
  sign: string | undefined,
  requestTime: string | undefined,
  now = Number(TIME),
  token = TOKEN,
) => signatureFault(token, { sign, requestTime }, now);

describe("callback signature", () => {
  it("gives Tencent's published digest", async () => {
    expect(await signRequestTime(TOKEN, TIME)).toBe(SIGN);
    expect(await signRequestTime("xxxyyy", TIME)).not.toBe(SIGN);
  });

  it.each([
    ["a good one", SIGN, TIME, 0, undefined],
    ["one in upper case", SIGN.toUpperCase(), TIME, 0, undefined],
    ["one at the end of the minute", SIGN, TIME, 60, undefined],
    ["one from a clock that is a minute ahead", SIGN, TIME, -60, undefined],
    ["one after the minute", SIGN, TIME, 61, "webhook_stale"],
    ["one from the future", SIGN, TIME, -61, "webhook_stale"],
    ["none", undefined, TIME, 0, "webhook_unsigned"],
    ["one without its time", SIGN, undefined, 0, "webhook_unsigned"],
    ["an empty one", "", TIME, 0, "webhook_signature_wrong"],
    ["one of another second", SIGN, "1669872113", 0, "webhook_signature_wrong"],
    ["one that is longer", `${SIGN}00`, TIME, 0, "webhook_signature_wrong"],
    ["one that is cut off", SIGN.slice(0, 63), TIME, 0, "webhook_signature_wrong"],
  ])("judges %s", async (_title, sign, time, later, expected) => {
    expect(await fault(sign, time, Number(TIME) + later)).toBe(expected);
  });

  it("refuses another token, and a time that is not a number even when it is signed", async () => {
    expect(await fault(SIGN, TIME, Number(TIME), "other")).toBe("webhook_signature_wrong");
    expect(await fault(await signRequestTime(TOKEN, "1e9"), "1e9", 1e9)).toBe(
      "webhook_signature_wrong",
    );
  });
});
