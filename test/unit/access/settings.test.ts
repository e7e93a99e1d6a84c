/** The settings of access, limits and the audit log: what is taken, what is named as unusable. */

import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { readConfig } from "../../../worker/config.ts";
import { accessSettings } from "../../../worker/identity/access-settings.ts";

const AUD = "0123456789abcdef".repeat(4);
const named = (settings: object) =>
  readConfig({ ...settings }).misconfigured.map(({ variable }) => variable);

describe("Cloudflare Access", () => {
  it.each([
    "our-team",
    "our-team.cloudflareaccess.com",
    "https://our-team.cloudflareaccess.com",
    "https://Our-Team.cloudflareaccess.com/",
  ])("knows the team from %s", (team) => {
    expect(accessSettings(team, AUD)).toEqual({
      issuer: "https://our-team.cloudflareaccess.com",
      audiences: [AUD],
    });
  });

  it("takes several AUD tags", () => {
    const other = "f".repeat(64);
    expect(accessSettings("t", `${AUD}, ${other}`)?.audiences).toEqual([AUD, other]);
  });

  it.each([
    ["evil.example", AUD],
    ["team.cloudflareaccess.com.evil.example", AUD],
    ["https://evil.example/.cloudflareaccess.com", AUD],
    ["http://team.cloudflareaccess.com", AUD],
    ["team", "not-a-tag"],
    ["team", `${AUD},x`],
  ])("is not configured by %s and %s, and says so", (ACCESS_TEAM_DOMAIN, ACCESS_AUD) => {
    const config = readConfig({ ACCESS_TEAM_DOMAIN, ACCESS_AUD });
    expect(config.access).toBeUndefined();
    expect(config.misconfigured).not.toEqual([]);
  });

  it("needs both settings", () => {
    expect(named({ ACCESS_TEAM_DOMAIN: "team" })).toEqual(["ACCESS_AUD"]);
    expect(named({ ACCESS_AUD: AUD })).toEqual(["ACCESS_TEAM_DOMAIN"]);
    expect(named({})).toEqual([]);
  });
});

describe("an admin key", () => {
  it.each([
    [
      "of a password manager's pattern",
      "hunter2-hunter2-hunter2-hunter2-hunter2",
      "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    ],
    ["of few characters", "k3J9x0QwZ7mN2pL5vB8c1dF4", "0123456789abcdef01234567"],
  ])("%s is used, and named as weak", (_, ...keys) => {
    for (const ADMIN_KEY of keys) {
      expect(readConfig({ ADMIN_KEY })).toMatchObject({
        adminKey: ADMIN_KEY,
        weak: ["ADMIN_KEY"],
        misconfigured: [],
      });
    }
  });

  it("made by chance is not", () => {
    for (let i = 0; i < 200; i++)
      for (const ADMIN_KEY of [randomBytes(24).toString("base64"), randomBytes(24).toString("hex")])
        expect(readConfig({ ADMIN_KEY }).weak).toEqual([]);
  });
});

describe("numbers", () => {
  it("have defaults", () => {
    expect(readConfig({})).toMatchObject({
      requestsPerMinute: 6000,
      failuresPerMinute: 100,
      auditDays: 90,
    });
    expect(readConfig({}).publicRequestsPerMinute).toBe(300);
  });

  it.each(["-1", "1.5", "many", "1e3", "99999999999"])(
    "that are %s are named, and the default holds",
    (REQUESTS_PER_MINUTE) => {
      expect(named({ REQUESTS_PER_MINUTE })).toEqual(["REQUESTS_PER_MINUTE"]);
      expect(readConfig({ REQUESTS_PER_MINUTE }).requestsPerMinute).toBe(6000);
    },
  );

  it("keep the audit log for at least a day", () => {
    expect(named({ AUDIT_DAYS: "0" })).toEqual(["AUDIT_DAYS"]);
    expect(readConfig({ AUDIT_DAYS: "7" }).auditDays).toBe(7);
  });
});

describe("a setting that cannot be used", () => {
  const LONG = "x".repeat(200);
  it.each([
    [{ ADMIN_KEY: "short-canary" }, "ADMIN_KEY", /12 characters/, /at least 24/],
    [{ ADMIN_KEY: "canary with white space in it" }, "ADMIN_KEY", /white space/, /at least 24/],
    [{ SEALING_KEY: "short-canary" }, "SEALING_KEY", /12 characters/, /at least 32/],
    [
      { SEALING_KEY_PREVIOUS: "short-canary" },
      "SEALING_KEY_PREVIOUS",
      /12 characters/,
      /at least 32/,
    ],
    [{ SDKAPPID: "canary", SECRET_KEY: LONG }, "SDKAPPID", /no SDKAppID/, /4294967295/],
    [{ SDKAPPID: "1400000001" }, "SECRET_KEY", /missing/, /SecretKey/],
    [{ SECRET_KEY: "canary" }, "SDKAPPID", /missing/, /4294967295/],
    [{ REGION: "canary" }, "REGION", /no such region/, /china.*japan/],
    [{ ADMIN_USER_ID: LONG }, "ADMIN_USER_ID", /no UserID/, /32 bytes/],
    [{ ADMIN_USER_ID: "a\u0007canary" }, "ADMIN_USER_ID", /no UserID/, /control/],
    [{ ORIGIN_OVERRIDES: "canary" }, "ORIGIN_OVERRIDES", /JSON/, /origin to origin/],
    [
      { REQUESTS_PER_MINUTE: "canary" },
      "REQUESTS_PER_MINUTE",
      /whole number/,
      /0 to 1000000000; 6000 holds/,
    ],
    [{ AUDIT_DAYS: "0" }, "AUDIT_DAYS", /whole number/, /1 to 3650; 90 holds/],
    [
      { VENDOR_DEADLINE_MS: "99" },
      "VENDOR_DEADLINE_MS",
      /whole number/,
      /100 to 30000; 8000 holds/,
    ],
    [
      { ALLOW_LOOPBACK_ISSUERS: "yes-canary" },
      "ALLOW_LOOPBACK_ISSUERS",
      /neither/,
      /true or false; false holds/,
    ],
    [{ ACCESS_AUD: AUD }, "ACCESS_TEAM_DOMAIN", /missing/, /cloudflareaccess/],
    [{ ACCESS_TEAM_DOMAIN: "canary" }, "ACCESS_AUD", /missing/, /64 hexadecimal/],
    [
      { ACCESS_TEAM_DOMAIN: "can.ary", ACCESS_AUD: "x" },
      "ACCESS_TEAM_DOMAIN, ACCESS_AUD",
      /no team/,
      /AUD tags/,
    ],
  ])(
    "is named with what is wrong and what is allowed, never with its value: %o",
    (settings, variable, why, what) => {
      const { misconfigured } = readConfig(settings);
      expect(misconfigured).toEqual([
        { variable, reason: expect.stringMatching(why), allowed: expect.stringMatching(what) },
      ]);
      const values = Object.values(settings).filter((value) => value.length > 2);
      for (const value of values) expect(JSON.stringify(misconfigured)).not.toContain(value);
    },
  );

  it("takes the app along when its administrator is unknown", () => {
    const app = { SDKAPPID: "1400000001", SECRET_KEY: "0123456789abcdef".repeat(4) };
    expect(readConfig(app).app?.adminUserId).toBe("administrator");
    expect(readConfig({ ...app, ADMIN_USER_ID: LONG }).app).toBeUndefined();
  });
});

it("only the word true lets a provider be on this machine", () => {
  for (const [text, allowed] of [
    ["true", true],
    ["1", false],
    ["yes", false],
    ["", false],
  ] as const)
    expect(readConfig({ ALLOW_LOOPBACK_ISSUERS: text }).allowLoopbackIssuers).toBe(allowed);
});

describe("REQUEST_LOG", () => {
  it.each(["off", "on", "users"])("takes %s", (REQUEST_LOG) => {
    expect(readConfig({ REQUEST_LOG })).toMatchObject({
      requestLog: REQUEST_LOG,
      misconfigured: [],
    });
  });

  it("is off without it, and with anything else, which is named", () => {
    expect(readConfig({}).requestLog).toBe("off");
    for (const REQUEST_LOG of ["true", "ON", "users,on"]) {
      expect(readConfig({ REQUEST_LOG }).requestLog).toBe("off");
      expect(named({ REQUEST_LOG })).toEqual(["REQUEST_LOG"]);
    }
  });
});
