/** The settings of access, limits and the audit log: what is taken, what is named as unusable. */

import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { accessSettings } from "../../worker/access/access-settings.ts";
import { readConfig } from "../../worker/config.ts";

const AUD = "0123456789abcdef".repeat(4);
const named = (settings: object) => readConfig({ ...settings }).misconfigured.map(({ variable }) => variable);

describe("Cloudflare Access", () => {
  it.each([
    "our-team",
    "our-team.cloudflareaccess.com",
    "https://our-team.cloudflareaccess.com",
    "https://Our-Team.cloudflareaccess.com/",
  ])("knows the team from %s", (team) => {
    expect(accessSettings(team, AUD)).toEqual({ issuer: "https://our-team.cloudflareaccess.com", audiences: [AUD] });
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
      expect(readConfig({ ADMIN_KEY })).toMatchObject({ adminKey: ADMIN_KEY, weak: ["ADMIN_KEY"], misconfigured: [] });
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
    expect(readConfig({})).toMatchObject({ requestsPerMinute: 6000, failuresPerMinute: 100, auditDays: 90 });
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

it("only the word true lets a provider be on this machine", () => {
  for (const [text, allowed] of [
    ["true", true],
    ["1", false],
    ["yes", false],
    ["", false],
  ] as const)
    expect(readConfig({ ALLOW_LOOPBACK_ISSUERS: text }).allowLoopbackIssuers).toBe(allowed);
});
