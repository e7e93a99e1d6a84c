/** What Huawei, Honor and Xiaomi find in a credential or token without asking anybody. */

import { generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { Failure } from "../../../worker/problems/failure.ts";
import { missingField, readFields } from "../../../worker/push/credential.ts";
import { lookAtToken } from "../../../worker/push/device-findings.ts";
import { explainFindings } from "../../../worker/push/explain.ts";
import { pushSentences } from "../../../worker/push/sentences.ts";
import type { Vendor } from "../../../worker/push/vendor.ts";
import { honor } from "../../../worker/push/vendors/honor/index.ts";
import { huawei } from "../../../worker/push/vendors/huawei/index.ts";
import { xiaomi } from "../../../worker/push/vendors/xiaomi/index.ts";

const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
const account = { project_id: "1", key_id: "k", private_key: pem, sub_account: "2" };
const secret = "ab".repeat(32);

type Case = readonly [
  what: string,
  Vendor,
  Readonly<Record<string, unknown>>,
  findings: readonly string[],
];

const CASES: readonly Case[] = [
  ["App ID and secret", huawei, { appId: "100", appSecret: secret }, []],
  ["a service account as an object", huawei, { serviceAccount: account }, []],
  [
    "both",
    huawei,
    { appId: "100", appSecret: secret, serviceAccount: JSON.stringify(account) },
    [],
  ],
  ["nothing", huawei, { category: "IM" }, ["huawei_credential_missing"]],
  ["a secret without App ID", huawei, { appSecret: secret }, ["huawei_app_id_missing"]],
  ["an App ID without secret", huawei, { appId: "100" }, ["huawei_app_secret_missing"]],
  [
    "a package name as App ID",
    huawei,
    { appId: "com.example", appSecret: secret },
    ["huawei_app_id_shape"],
  ],
  ["an unusual secret", huawei, { appId: "100", appSecret: "short" }, ["huawei_app_secret_shape"]],
  ["no JSON", huawei, { serviceAccount: "hello" }, ["huawei_account_not_json"]],
  ["a list", huawei, { serviceAccount: "[]" }, ["huawei_account_not_json"]],
  [
    "agconnect-services.json",
    huawei,
    { serviceAccount: { agcgw: {}, client: {} } },
    ["huawei_account_is_app_config"],
  ],
  [
    "Google's file",
    huawei,
    { serviceAccount: { type: "service_account" } },
    ["huawei_account_is_google"],
  ],
  [
    "a file without key_id",
    huawei,
    { serviceAccount: { ...account, key_id: "" } },
    ["huawei_account_field_missing"],
  ],
  [
    "a broken key",
    huawei,
    { serviceAccount: { ...account, private_key: "x" } },
    ["huawei_account_key"],
  ],
  [
    "an EC key",
    huawei,
    { serviceAccount: { ...account, private_key: ecKey() } },
    ["huawei_account_key"],
  ],
  ["an app", honor, { appId: "100", clientId: "c", clientSecret: "s" }, []],
  [
    "a package name as App ID",
    honor,
    { appId: "com.example", clientId: "c", clientSecret: "s" },
    ["honor_app_id_shape"],
  ],
  [
    "App ID as Client ID",
    honor,
    { appId: "100", clientId: "100", clientSecret: "s" },
    ["honor_client_is_app"],
  ],
  ["no channel", xiaomi, mi(), ["xiaomi_channel_missing"]],
  ["overseas without channel", xiaomi, mi({ region: "singapore" }), []],
  ["a channel without template", xiaomi, mi({ channelId: "1" }), ["xiaomi_template_missing"]],
  [
    "channel and template",
    xiaomi,
    mi({ channelId: "1", templateId: "P1", templateParam: { name: "Ada" } }),
    [],
  ],
  [
    "the AppKey",
    xiaomi,
    mi({ appSecret: "5541012312312", channelId: "1", templateId: "P" }),
    ["xiaomi_secret_is_number"],
  ],
  [
    "no package name",
    xiaomi,
    mi({ packageName: "example", region: "india" }),
    ["xiaomi_package_shape"],
  ],
  [
    "parameters alone",
    xiaomi,
    mi({ templateParam: "{}", region: "india" }),
    ["xiaomi_template_id_missing"],
  ],
  ["parameters that are no JSON", xiaomi, template("name=Ada"), ["xiaomi_template_not_json"]],
  ["parameters that are a list", xiaomi, template("[]"), ["xiaomi_template_not_json"]],
  ["an empty value", xiaomi, template('{"name":""}'), ["xiaomi_template_value"]],
  [
    "a value of 129 characters",
    xiaomi,
    template(JSON.stringify({ name: "字".repeat(129) })),
    ["xiaomi_template_value"],
  ],
  ["an emoji", xiaomi, template('{"name":"🎉"}'), ["xiaomi_template_value"]],
];

function ecKey(): string {
  return generateKeyPairSync("ec", { namedCurve: "P-256" })
    .privateKey.export({ type: "pkcs8", format: "pem" })
    .toString();
}

function mi(more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { appSecret: "c2VjcmV0IGluIGJhc2U2NA==", packageName: "com.example.app", ...more };
}

function template(templateParam: string): Record<string, unknown> {
  return mi({ region: "india", templateId: "P1", templateParam });
}

describe("the offline look at a credential", () => {
  it.each(
    CASES.map(
      ([what, vendor, given, codes]) => [`${vendor.name}: ${what}`, vendor, given, codes] as const,
    ),
  )("%s", async (_, vendor, given, codes) => {
    const fields = readFields(vendor, given);
    if (fields instanceof Failure) throw new Error(JSON.stringify(fields));
    const { findings, sender, summary } = await vendor.open(fields, Date.now());
    expect(findings.map(({ code }) => code)).toEqual(codes);
    expect(sender === undefined).toBe(findings.some(({ severity }) => severity === "error"));
    expect(JSON.stringify(summary)).not.toContain(secret);
    for (const language of ["en", "ja", "zh"] as const)
      for (const { cause, remedy } of explainFindings(findings, language)) {
        expect(cause.length).toBeGreaterThan(5);
        expect(remedy.length).toBeGreaterThan(2);
      }
  });

  it.each([
    [huawei, { projectId: "my-project" }, "credential.projectId"],
    [huawei, { category: "NEWS" }, "credential.category"],
    [xiaomi, mi({ region: "mars" }), "credential.region"],
    [xiaomi, mi({ appKey: "1" }), "credential.appKey"],
    [honor, { appId: "1", clientId: "c" }, "credential.clientSecret"],
  ])("%o refuses %o", (vendor, given, field) => {
    const fields = readFields(vendor, given);
    const refused = fields instanceof Failure ? fields : missingField(vendor, fields);
    expect(refused).toMatchObject({ evidence: { field } });
  });
});

describe("the look at a token", () => {
  const huaweiToken = `IQAAAACy${"x".repeat(100)}`;
  it.each([
    [huawei, huaweiToken, []],
    [huawei, `MAMz${"x".repeat(100)}`, []],
    [huawei, `${huaweiToken} `, ["huawei_token_shape"]],
    [huawei, "short", ["huawei_token_shape"]],
    [huawei, "a1".repeat(32), ["device_token_of_other_vendor"]],
    [honor, huaweiToken, []],
    [honor, "with a space", ["honor_token_shape"]],
    [xiaomi, "d//igwEhgBGCI2TG6lWqlCesc0I6xE1wUhNCBXQ8uNOi/dDZioYXVysbrVrvRmyEVPn9", []],
    [xiaomi, "not base64!", ["xiaomi_token_shape"]],
    [xiaomi, huaweiToken, ["device_token_of_other_vendor"]],
  ] as const)("%o %s", (vendor, token, codes) => {
    expect(lookAtToken(token, vendor).map(({ code }) => code)).toEqual(codes);
  });
});

describe("the usual text", () => {
  it.each(["en", "ja", "zh"] as const)(
    "passes the documented rules of the three in %s",
    (language) => {
      const { title, body: pattern } = pushSentences(language).text;
      const body = pattern.replace("{time}", "12:34:56 UTC");
      // Xiaomi: fewer than 50 and 128 characters, not only blanks, no emoji; Huawei and Honor:
      // 4,096 bytes with all around it.
      expect([...title].length).toBeLessThan(50);
      expect([...body].length).toBeLessThan(128);
      for (const text of [title, body]) {
        expect(text.trim()).not.toBe("");
        expect(text).not.toMatch(/\p{Extended_Pictographic}|[[\]()（）【】{}<>]/u);
        expect(text).not.toMatch(/^\d+$|测试|テスト|\btest\b/i);
        expect(new TextEncoder().encode(text).length).toBeLessThan(1000);
      }
    },
  );
});
