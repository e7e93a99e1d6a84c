/** What a code means, over HTTP: every spelling, every product, three languages. */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NODE_COMPILE_CACHE } from "../support/checkout.ts";
import { RUNTIMES } from "../support/runtimes.ts";
import { type RunningServer, testSettings } from "../support/worker.ts";

interface Match {
  readonly source: string;
  readonly product: string;
  readonly code: number | string;
  readonly name?: string;
  readonly cause: string;
  readonly remedy: string;
  readonly fault: string;
}

describe.each(RUNTIMES)("codes on $name", ({ start }) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server?.stop());

  const ask = (text: string, query = "", headers: Record<string, string> = {}) =>
    fetch(`${server.url}/v1/codes/${encodeURIComponent(text)}${query}`, { headers });
  const matchesOf = async (text: string, query = "", headers = {}): Promise<Match[]> =>
    ((await (await ask(text, query, headers)).json()) as { matches: Match[] }).matches;

  it("tells what a number means, without a key", async () => {
    const answer = await ask("70009");
    expect(answer.status).toBe(200);
    expect(answer.headers.get("Content-Language")).toBe("en");
    expect(await answer.json()).toEqual({
      code: 70009,
      matches: [
        {
          source: "im-rest",
          product: "Chat server (REST API)",
          code: 70009,
          name: "ERR_SVR_ACCOUNT_USERSIG_MISMATCH_PUBLICKEY",
          cause: expect.stringContaining("SecretKey"),
          remedy: expect.stringContaining("SecretKey"),
          fault: "operator",
          about: "usersig",
          reason: "signature_wrong",
        },
      ],
    });
  });

  it.each([
    ["-100018", "trtc", -100018],
    ["−100018", "trtc", -100018],
    ["4294867278", "trtc", -100018],
    ["100018", "call-kit", 100018],
    ["enterRoom failed: code = -100018, get tinyid error", "trtc", -100018],
    ["0x4004", "trtc-web", "0x4004"],
    ["16388", "trtc-web", "0x4004"],
    ["BadDeviceToken", "apns", "BadDeviceToken"],
    ["err_svr_account_usersig_expired", "im-rest", 70001],
    ['HTTP/1.1 410 Gone {"reason":"Unregistered"}', "apns", "Unregistered"],
    ['{"ActionStatus":"FAIL","ErrorInfo":"invalid","ErrorCode":60006}', "im-rest", 60006],
    ["80300007", "huawei", 80300007],
    ["NSP_STATUS: 31204", "huawei", 31204],
    ["FirebaseError: messaging/mismatched-credential", "fcm", "SENDER_ID_MISMATCH"],
    ["MismatchSenderId", "fcm", "MismatchSenderId"],
    ["错误码：６２０８", "im-sdk", 6208],
    ["/path/with/slash?code=800001&x", "push", 800001],
  ])("reads %j", async (text, source, code) => {
    const [first] = await matchesOf(text);
    expect(first).toMatchObject({ source, code });
  });

  it("shows every product's meaning, and narrows to one", async () => {
    expect((await matchesOf("60006")).map(({ source }) => source)).toEqual(["im-rest", "call-kit"]);
    expect((await matchesOf("60006", "?source=call-kit")).map(({ source }) => source)).toEqual([
      "call-kit",
    ]);
    expect((await matchesOf("3000", "?source=Chat")).map(({ source }) => source)).toEqual([
      "push",
      "im-web",
    ]);
  });

  it.each(["ja", "zh"])("answers in %s", async (language) => {
    const headers = { "Accept-Language": language };
    const answer = await ask("70009", "", headers);
    expect(answer.headers.get("Content-Language")).toBe(language);
    const [english] = await matchesOf("70009");
    const [match] = await matchesOf("70009", "", headers);
    expect(match?.cause).not.toBe(english?.cause);
    expect(match?.remedy).not.toBe(english?.remedy);
  });

  it("answers in lines", async () => {
    const answer = await ask("60006", "", { Accept: "text/plain" });
    expect((await answer.text()).trimEnd().split("\n")).toEqual([
      expect.stringMatching(/^60006 ERR_SVR_COMM_INVALID_SDKAPPID \(Chat server \(REST API\)\): /),
      expect.stringMatching(/^60006 NOT_SUPPORT \(TUICallKit.*\[caller\]$/),
    ]);
  });

  it.each([
    ["a number that nobody uses", "999999999", "", 404, "code_unknown"],
    ["words", "nothing works", "", 404, "code_unknown"],
    ["another product's", "BadDeviceToken", "?source=im-rest", 404, "code_unknown"],
    ["a product that is none", "70009", "?source=wechat", 400, "code_source_unknown"],
    ["what objects inherit", "constructor", "", 404, "code_unknown"],
    ["what objects inherit", "__proto__", "", 404, "code_unknown"],
  ])("refuses %s: %s%s", async (_, text, query, status, code) => {
    const answer = await ask(text, query);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ code, remedy: expect.stringMatching(/./) });
  });

  it.each([
    [["-100018"], 0, /^-100018 ERR_SERVER_INFO_ECDH_GET_TINYID, .*UserSig.*\n {2}→ \S/],
    [["code:", "70009"], 0, /^70009 ERR_SVR_/],
    [["60006", "--source", "call-kit"], 0, /^60006 NOT_SUPPORT, .*\n {2}→ .*\n$/],
    [["999999999"], 1, /^$/],
    [[], 2, /^$/],
  ])("sigpost code %j, without a key", async (words, exit, printed) => {
    const { PATH = "" } = process.env;
    const child = spawn(process.execPath, ["cli/main.ts", "code", ...words], {
      env: { PATH, NODE_COMPILE_CACHE, SIGPOST_URL: server.url },
      stdio: ["ignore", "pipe", "ignore"],
    });
    let out = "";
    child.stdout.on("data", (chunk) => (out += chunk));
    const [ended] = await once(child, "close");
    expect([ended, out]).toEqual([exit, expect.stringMatching(printed)]);
  });

  it("refuses an address that asks too often, as every open route does", async () => {
    const limited = await start({ ...testSettings(), PUBLIC_REQUESTS_PER_MINUTE: "3" });
    try {
      const codes = [];
      for (let i = 0; i < 4; i++) codes.push((await fetch(`${limited.url}/v1/codes/70009`)).status);
      expect(codes).toEqual([200, 200, 200, 429]);
    } finally {
      await limited.stop();
    }
  });
});
