/** Which code a text is about, however it is written. */

import { describe, expect, it } from "vitest";
import { readCodes } from "../../../worker/codes/spelling.ts";

const firstIn = (text: string): string | undefined => readCodes(text)[0]?.key;

describe("a number alone", () => {
  it.each([
    ["70009", "70009"],
    [" 70009 ", "70009"],
    ["+70009", "70009"],
    ["-100018", "-100018"],
    ["−100018", "-100018"],
    ["–100018", "-100018"],
    ["－１０００１８", "-100018"],
    ["(-100018)", "-100018"],
    ["#70009", "70009"],
    ["70,009", "70009"],
    ["70009.0", "70009"],
    ["0x4004", "16388"],
    ["0X4004", "16388"],
    ["0xFFFE794E", "-100018"],
    ["4294867278", "-100018"],
    ["18446744073709451598", "-100018"],
    ["0xfffffffffffe794e", "-100018"],
    ["0", "0"],
    ["-0", "0"],
  ])("%j is %s", (text, key) => {
    expect(readCodes(text)).toEqual([{ key, kind: "number", place: "all" }]);
  });

  it.each(["", "   ", "…", "123456789012345678901", "1".repeat(4000)])("%j is none", (text) => {
    expect(readCodes(text)).toEqual([]);
  });
});

describe("a name alone", () => {
  it.each([
    ["BadDeviceToken", "baddevicetoken"],
    ["BAD_DEVICE_TOKEN", "baddevicetoken"],
    ["ERR_SVR_ACCOUNT_USERSIG_EXPIRED", "errsvraccountusersigexpired"],
    ["unregistered", "unregistered"],
    ["messaging/registration-token-not-registered", "messagingregistrationtokennotregistered"],
  ])("%j is %s", (text, key) => {
    expect(firstIn(text)).toBe(key);
  });
});

describe("a message", () => {
  it.each([
    ["code: 70009", "70009"],
    ["errCode=-100018", "-100018"],
    ["code-70009", "70009"],
    ["code:-100018", "-100018"],
    ['{"ActionStatus":"FAIL","ErrorInfo":"x 12345","ErrorCode":60006}', "60006"],
    ['{\\"code\\":70009}', "70009"],
    ["错误码：６２０８，请重试", "6208"],
    ["エラーコード 70001 が返されました", "70001"],
    ["error code is 80001 for request 1234567", "80001"],
    ["2025-03-01 12:00:01.123 login failed, errorCode: 70001, SDK 3.6.6", "70001"],
    ["status code: 410, BadDeviceToken", "baddevicetoken"],
    ["RtcError: join failed <SIGNAL_CHANNEL_SETUP_FAILED 0x4001> code 70009", "70009"],
    ["10.0.0.1 answered 80300007", "80300007"],
    ["onError(-3301, enter room failed)", "-3301"],
    ["V2TIMErrCode 6014", "6014"],
  ])("%j is about %s", (text, key) => {
    expect(firstIn(text)).toBe(key);
  });

  it("doubts numbers of three digits", () => {
    expect(readCodes("at line 12 of file 345")).toEqual([
      { key: "12", kind: "number", place: "loose" },
      { key: "345", kind: "number", place: "loose" },
    ]);
  });

  it("stops after the first codes of a log", () => {
    const log = Array.from({ length: 500 }, (_, line) => `E${line} ${70_000 + line}`).join("\n");
    expect(readCodes(log).length).toBeLessThanOrEqual(26);
  });
});
