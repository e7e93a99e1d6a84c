/** An app's identity providers among each other, as they are stored and read on every runtime. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CONTROLLED, type ControlledServer } from "../../support/controlled/start.ts";

const APP = "/v1/apps/1500000001";
const of = (issuer: string, more: object = {}) => ({
  issuer: `https://${issuer}.example`,
  audience: "a",
  ...more,
});

describe.each(CONTROLLED)("identity providers on $name", ({ start }) => {
  let server: ControlledServer;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server?.stop());
  const put = (...identityProviders: object[]) =>
    server.call("PUT", APP, { body: { secretKey: "5".repeat(64), identityProviders } });

  it.each([
    ["one without a prefix and one with", of("x"), of("y", { prefix: "g_" })],
    ["none with a prefix", of("x"), of("y")],
    ["the same prefix", of("x", { prefix: "g_" }), of("y", { prefix: "g_" })],
    ["a prefix that begins with the other", of("x", { prefix: "g_1" }), of("y", { prefix: "g_" })],
    [
      "one issuer's different claims without prefixes",
      of("x"),
      of("x", { audience: "b", claim: "email" }),
    ],
    [
      "one issuer's prefixes within each other",
      of("x", { prefix: "g" }),
      of("x", { audience: "b", prefix: "ga" }),
    ],
  ])("are refused with %s, since two people could get one UserID", async (_, one, other) => {
    const { status, json } = await put(of("z", { prefix: "other-" }), one, other);
    expect([status, json.code]).toEqual([400, "provider_prefixes_overlap"]);
    expect(json).toMatchObject({ issuer: expect.any(String), otherIssuer: expect.any(String) });
  });

  it.each([
    ["one alone without a prefix", [of("x")]],
    ["prefixes apart", [of("x", { prefix: "g_" }), of("y", { prefix: "m_" })]],
    [
      "clients of one issuer without a prefix",
      [of("x"), of("x", { audience: "ios" }), of("x", { audience: "web" })],
    ],
  ])("are taken with %s", async (_, providers) => {
    expect((await put(...providers)).json).toMatchObject({ sdkAppId: 1500000001, findings: [] });
  });

  it.each([
    "https://10.0.0.1",
    "https://192.168.1.1:8443/idp",
    "https://[fd00::1]/",
    "https://idp",
    "https://kubernetes.default.svc",
    "https://idp.internal",
    "https://printer.local.",
    "ftp://localhost",
  ])("are refused at %s, which is never asked", async (issuer) => {
    const { status, json } = await put({ issuer, audience: "a" });
    expect([status, json.code]).toEqual([400, "field_value"]);
  });

  it.each(["preferred_username", "nickname", "name"])(
    "by the claim %s are stored with a warning",
    async (claim) => {
      expect((await put(of("x", { claim }))).json.findings).toMatchObject([
        { code: "provider_claim_self_chosen", severity: "warning", field: "identityProviders" },
      ]);
      expect((await put(of("x", { claim: "email" }))).json.findings).toEqual([]);
    },
  );

  it("that were stored with overlapping prefixes before are named when the app is read", async () => {
    await put(of("x"));
    const object = "app 1500000001";
    const stored = (await server.record(object, "settings")).value as object;
    const identityProviders = [of("x", { claim: "sub" }), of("y", { claim: "sub", prefix: "g_" })];
    const write = { name: "settings", value: { ...stored, identityProviders } };
    await server.control({ write: { object, write } });
    expect((await server.call("GET", APP)).json.findings).toMatchObject([
      { code: "provider_prefixes_overlap", severity: "error", field: "identityProviders" },
    ]);
  });
});
