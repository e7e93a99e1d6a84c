/** The worked example of a callback's signature: its numbers are right, and its code runs. */

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { signatureFault, signRequestTime } from "../../../worker/tencent/webhooks/signature.ts";

const DOCUMENT = readFileSync("docs/webhooks.md", "utf8");
const start = DOCUMENT.indexOf("### The signature, worked out");
const SECTION = DOCUMENT.slice(start, DOCUMENT.indexOf("\n### ", start + 1));
const cell = (name: string) =>
  SECTION.match(new RegExp(`^\\| ${name} \\| \`([^\`]+)\` \\|$`, "m"))?.[1] ?? "";
const blocks = (language: string) =>
  [...SECTION.matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)].flatMap(([, kind, code = ""]) =>
    kind === language ? [code] : [],
  );
const [token, requestTime, sign] = [cell("token"), cell("`RequestTime`"), cell("`Sign`")];

it("has the right numbers", async () => {
  expect(token.length).toBeGreaterThan(8);
  expect(cell("text")).toBe(token + requestTime);
  expect(sign).toBe(await signRequestTime(token, requestTime));
  const given = { sign, requestTime };
  expect(await signatureFault(token, given, Number(requestTime) + 60)).toBe(undefined);
});

it("has a shell line that prints them", () => {
  const [code = "exit 1"] = blocks("sh");
  expect(execFileSync("bash", ["-euc", code], { encoding: "utf8" }).trim()).toBe(sign);
});

it("has code that takes what is right and nothing else", async () => {
  const [code = ""] = blocks("js");
  const isFromTencent = new Function(`${code}; return isFromTencent;`)() as (
    url: string,
    token: string,
    now: number,
  ) => Promise<boolean>;
  const url = (parts: Record<string, string>) => `https://a.example/?${new URLSearchParams(parts)}`;
  const whole = url({ Sign: sign, RequestTime: requestTime });
  const now = Number(requestTime);
  for (const [address, key, at, expected] of [
    [whole, token, now, true],
    [whole, token, now + 60, true],
    [whole, token, now + 61, false],
    [whole, token, now - 61, false],
    [whole, `${token} `, now, false],
    [url({ Sign: sign.slice(1), RequestTime: requestTime }), token, now, false],
    [url({ Sign: `${sign}0`, RequestTime: requestTime }), token, now, false],
    [url({ Sign: sign, RequestTime: String(now + 1) }), token, now, false],
    [url({ RequestTime: requestTime }), token, now, false],
    [url({}), token, now, false],
  ] as const)
    expect(await isFromTencent(address, key, at), `${address} ${at}`).toBe(expected);
});

it("has a request that the server takes: its query is the contract's", () => {
  const [request = ""] = blocks("console");
  const names = [...request.matchAll(/[?&](\w+)=/g)].map(([, name]) => name);
  expect(names.sort()).toEqual(
    ["CallbackCommand", "RequestTime", "SdkAppid", "Sign", "contenttype"].sort(),
  );
});
