/**
 * Which addresses may be asked for keys: every spelling of this machine and of internal networks,
 * and the domains of an issuer.
 */

import { describe, expect, it } from "vitest";
import { issuerPermits, KeySets, keysOfIssuer } from "../../../worker/identity/index.ts";
import { mayHoldKeysOf } from "../../../worker/identity/issuer.ts";
import { createOutbound } from "../../../worker/outbound/index.ts";
import { Failure } from "../../../worker/problems/failure.ts";

const LOOPBACK = [
  "localhost",
  "localhost.",
  "LOCALHOST",
  "a.localhost",
  "a.localhost.",
  "127.0.0.1",
  "127.1",
  "127.255.255.254",
  "2130706433",
  "0x7f.1",
  "0177.0.0.1",
  "0.0.0.0",
  "0",
  "[::]",
  "[::1]",
  "[0:0:0:0:0:0:0:1]",
  "[::ffff:127.0.0.1]",
  "[::ffff:7f00:1]",
  "[::127.0.0.1]",
  "[::ffff:0.0.0.0]",
];
const NEVER = [
  "10.255.255.1",
  "10.0.0.1.",
  "167772161",
  "172.16.0.1",
  "192.168.1.1",
  "169.254.169.254",
  "100.64.0.1",
  "8.8.8.8",
  "[fd00::1]",
  "[fe80::1]",
  "[2001:4860:4860::8888]",
  "[::ffff:10.0.0.1]",
  "[64:ff9b::7f00:1]",
  "idp",
  "idp.",
  "metadata.google.internal",
  "kubernetes.default.svc",
  "kubernetes.default.svc.cluster.local",
  "printer.local",
  "printer.local.",
  "nas.home.arpa",
  "idp.corp",
  "idp.lan",
  "a..example.com",
];
const PUBLIC = [
  "login.example.com",
  "login.example.com.",
  "idp.co.uk",
  "xn--fiq228c.com",
  "login.xn--fiqs8s",
  "a.zone",
];

const permitted = (host: string, allowLoopback: boolean, scheme = "https") =>
  issuerPermits(allowLoopback)(new URL(`${scheme}://${host}:8443/keys`));

describe("an address of an issuer", () => {
  it.each(LOOPBACK)("%s is this machine, for development only", (host) => {
    expect([permitted(host, false), permitted(host, true), permitted(host, true, "http")]).toEqual([
      false,
      true,
      true,
    ]);
  });
  it.each(NEVER)("%s is never asked", (host) => {
    expect([permitted(host, false), permitted(host, true), permitted(host, true, "http")]).toEqual([
      false,
      false,
      false,
    ]);
  });
  it.each(PUBLIC)("%s is asked by https only", (host) => {
    expect([permitted(host, false), permitted(host, true), permitted(host, true, "http")]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe("keys", () => {
  it.each([
    ["https://login.example.com", "https://login.example.com/keys"],
    ["https://login.example.com", "https://keys.example.com/"],
    ["https://login.example.com", "https://example.com/"],
    ["https://example.com", "https://cdn.keys.example.com/"],
    ["https://a.b.co.uk", "https://c.b.co.uk/"],
    ["https://access.line.me", "https://api.line.me/oauth2/v2.1/certs"],
    ["https://accounts.google.com", "https://www.googleapis.com/oauth2/v3/certs"],
    ["https://securetoken.google.com/p", "https://www.googleapis.com/service_accounts/v1/jwk/x"],
    ["https://sts.windows.net/t/", "https://login.microsoftonline.com/common/discovery/keys"],
    ["https://sts.windows.net/t/", "https://login.windows.net/common/discovery/keys"],
    [
      "https://sts.chinacloudapi.cn/t/",
      "https://login.partner.microsoftonline.cn/common/discovery/keys",
    ],
    ["https://sts.chinacloudapi.cn/t/", "https://login.chinacloudapi.cn/common/discovery/keys"],
    [
      "https://login.microsoftonline.com/t/v2.0",
      "https://login.microsoftonline.com/t/discovery/v2.0/keys",
    ],
    [
      "https://token.actions.githubusercontent.com",
      "https://token.actions.githubusercontent.com/.well-known/jwks",
    ],
    ["http://127.0.0.1:1/a", "http://127.0.0.1:2/keys"],
  ])("of %s may be at %s", (issuer, keys) => {
    expect(mayHoldKeysOf(new URL(issuer), new URL(keys))).toBe(true);
  });

  it.each([
    ["https://login.example.com", "https://intranet.other.com/"],
    ["https://login.example.com", "https://example.com.evil.org/"],
    ["https://login.example.com", "https://notexample.com/"],
    ["https://login.example.com.", "https://victim.com./"],
    ["https://a.b.co.uk", "https://victim.co.uk/"],
    ["https://idp.com.cn", "https://victim.com.cn/"],
    ["https://other.google.com", "https://www.googleapis.com/"],
    ["https://constructor", "https://www.googleapis.com/"],
    ["http://127.0.0.1:1", "http://127.0.0.2:1/"],
    ["http://a.localhost", "http://b.localhost/"],
  ])("of %s may not be at %s", (issuer, keys) => {
    expect(mayHoldKeysOf(new URL(issuer), new URL(keys))).toBe(false);
  });

  it("elsewhere are not asked for; who asks gets no host, and the operator's log has it", async () => {
    const asked: string[] = [];
    const outbound = createOutbound({
      async fetch(url) {
        asked.push(url);
        return Response.json({
          issuer: "https://login.example.com",
          jwks_uri: "https://db.victim.org:5432/x",
        });
      },
    });
    const lines: unknown[] = [];
    const keySets = new KeySets({
      outbound,
      background: () => {},
      log: (line) => lines.push(line),
    });
    const source = keysOfIssuer("https://login.example.com", issuerPermits(false));
    const outcome = await keySets.find(source, { alg: "RS256" }, 0);
    expect(outcome).toEqual(new Failure("identity_provider_insecure"));
    expect(asked).toEqual(["https://login.example.com/.well-known/openid-configuration"]);
    expect(lines).toEqual([
      {
        event: "identity_provider_insecure",
        host: "db.victim.org:5432",
        problem: "another domain",
      },
    ]);
  });

  it.each([
    [
      "nothing answers",
      async () => Promise.reject(new TypeError("fetch failed")),
      "identity_provider_unreachable",
    ],
    ["HTTP 418", async () => new Response("", { status: 418 }), "identity_provider_invalid"],
    ["no JSON", async () => new Response("<html>"), "identity_provider_invalid"],
    ["a redirect", async () => new Response("", { status: 302 }), "identity_provider_redirects"],
  ] as const)("where %s lead to a refusal without a host or a detail", async (_, fetch, code) => {
    const keySets = new KeySets({
      outbound: createOutbound({ fetch }),
      background: () => {},
      log: () => {},
    });
    const source = keysOfIssuer("https://login.example.com", issuerPermits(false));
    expect(await keySets.find(source, { alg: "RS256" }, 0)).toEqual(new Failure(code));
  });
});
