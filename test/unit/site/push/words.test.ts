/** Verdicts, fixes and the order of devices; and words that the server has too. */

import { describe, expect, it } from "vitest";
import EN from "../../../../site/i18n/push/en.ts";
import JA from "../../../../site/i18n/push/ja.ts";
import ZH from "../../../../site/i18n/push/zh.ts";
import type { Cause, Check, Device } from "../../../../site/push/answers.ts";
import { OF_VIVO } from "../../../../site/push/default-text.ts";
import { findDevices, groupDevices } from "../../../../site/push/device-order.ts";
import { fixesOfCause, fixesOfCheck } from "../../../../site/push/fixes.ts";
import { outcomeOf, toneOf } from "../../../../site/push/verdict.ts";
import { pushSentences } from "../../../../worker/push/sentences.ts";
import { VENDORS } from "../../../../worker/push/vendors/index.ts";
import { testPushTexts } from "../../../../worker/status/sentences.ts";

const CHECK: Check = {
  ...{ id: "1", code: "x", cause: "", remedy: "", evidence: {}, dryRun: false, tokenDead: false },
  ...{ verdict: "rejected", passed: false, mayStillBeDropped: [], at: "2026-11-30T00:00:00Z" },
  stages: [],
};

describe("the tone of a verdict", () => {
  it.each([
    ["good", "delivered", { verdict: "accepted", passed: true, code: "tencent_delivered" }],
    ["accepted", "accepted", { verdict: "accepted", passed: true }],
    ["accepted", "passed", { verdict: "not_sent", passed: true, dryRun: true }],
    ["perhaps", "unknown", { verdict: "unknown", fault: "transient" }],
    ["warning", "not_sent", { verdict: "not_sent", fault: "transient" }],
    ["bad", "not_sent", { verdict: "not_sent", fault: "operator" }],
    ["bad", "rejected", { verdict: "rejected", fault: "caller" }],
  ] as const)("is %s for %s", (tone, outcome, more) => {
    expect([toneOf({ ...CHECK, ...more }), outcomeOf({ ...CHECK, ...more })]).toEqual([
      tone,
      outcome,
    ]);
  });
});

const MAY_ALL = { userId: "alice", may: () => true };
const MAY_READ = { userId: "alice", may: (scope: string) => scope !== "device:write" };
const targets = (fixes: ReturnType<typeof fixesOfCheck>) =>
  fixes.map(({ to }) => ("href" in to ? to.href : to.act));

describe("what can be done about a check", () => {
  it.each([
    [
      "an accepted push",
      { verdict: "accepted", passed: true, deviceId: "p" },
      ["#status?user=alice"],
    ],
    [
      "a push that arrived",
      { verdict: "accepted", passed: true, code: "tencent_clicked", route: "tencent" },
      [],
    ],
    ["a token that was tried alone", { verdict: "accepted", passed: true }, []],
    ["a dead token", { class: "token", deviceId: "p" }, ["replace", "remove"]],
    [
      "a token of another certificate",
      { class: "token", deviceId: "p", evidence: { otherCertificateId: "12" } },
      ["#settings?section=certificates&certificate=12", "replace", "remove"],
    ],
    [
      "a credential",
      { class: "credential", certificateId: "11" },
      ["#settings?section=certificates&certificate=11"],
    ],
    [
      "a certificate that is not there",
      { class: "config", code: "certificate_missing", certificateId: "11" },
      ["#settings?section=certificates"],
    ],
    ["a network", { class: "network", fault: "transient" }, []],
  ] as const)("of %s", (_, more, expected) => {
    expect(targets(fixesOfCheck({ ...CHECK, ...more }, MAY_ALL))).toEqual(expected);
  });

  it("is nothing that the key may not do", () => {
    expect(fixesOfCheck({ ...CHECK, class: "token", deviceId: "p" }, MAY_READ)).toEqual([]);
  });
});

describe("what can be done about a cause", () => {
  const cause = (stage: Cause["stage"], code: string, evidence: Cause["evidence"] = {}): Cause => ({
    ...{ rank: 1, certainty: "certain", cause: "", remedy: "", fault: "caller" },
    ...{ stage, code, evidence },
  });
  it.each([
    [cause("devices", "no_device_reported"), ["enter"]],
    [cause("devices", "token_dead", { deviceId: "p" }), ["replace", "remove"]],
    [cause("devices", "notifications_off", { deviceId: "p" }), []],
    [cause("status", "no_phone"), ["#status?user=alice"]],
    [cause("credentials", "key_wrong"), ["#settings?section=apps"]],
    [cause("callbacks", "callbacks_refused"), ["#settings?section=health"]],
    [cause("usersig", "observed_code", { code: 70009 }), ["#codes?code=70009"]],
    [{ ...cause("account", "unreachable"), fault: "transient" as const }, []],
  ])("%j", (found, expected) => {
    expect(targets(fixesOfCause(found, MAY_ALL))).toEqual(expected);
  });
});

describe("devices", () => {
  const device = (deviceId: string, certificateId: string, day: number, tokenDead = false) =>
    ({
      ...{ deviceId, certificateId, tokenDead, vendor: "apns", token: "ab…cd", version: 1 },
      reportedAt: `2026-11-${String(day).padStart(2, "0")}T00:00:00Z`,
    }) as Device;
  const ALL = [
    device("old", "11", 1),
    device("dead", "11", 29, true),
    device("new", "12", 28),
    device("newer", "11", 20),
  ];

  it("come by certificate, the newest first and the dead last", () => {
    const groups = groupDevices(ALL).map(({ certificateId, devices }) => [
      certificateId,
      devices.map(({ deviceId }) => deviceId),
    ]);
    expect(groups).toEqual([
      ["12", ["new"]],
      ["11", ["newer", "old", "dead"]],
    ]);
  });

  it("come by number where they were reported at the same time", () => {
    const same = ["12", "2", "10"].flatMap((certificate) =>
      ["phone-10", "phone-9"].map((name) => device(name, certificate, 5)),
    );
    expect(groupDevices(same).map(({ certificateId }) => certificateId)).toEqual(["2", "10", "12"]);
    expect(groupDevices(same)[0]?.devices.map(({ deviceId }) => deviceId)).toEqual([
      "phone-9",
      "phone-10",
    ]);
  });

  it("are found by any of their words, in upper or lower case", () => {
    expect(findDevices(ALL, " NEWER ").map(({ deviceId }) => deviceId)).toEqual(["newer"]);
    expect(findDevices(ALL, "").length).toBe(4);
    expect(findDevices(ALL, "pixel")).toEqual([]);
  });
});

describe.each([
  ["en", EN],
  ["ja", JA],
  ["zh", ZH],
] as const)("the preview in %s", (language, texts) => {
  it("has the words that the server sends", () => {
    const { title, body } = pushSentences(language).text;
    expect(texts.usualDirect).toEqual({ title, body });
    const tencent = testPushTexts(language);
    expect(texts.usualTencent).toEqual({ title: tencent.title, body: tencent.text });
    expect(OF_VIVO).toEqual(VENDORS.vivo.defaultText);
  });
});
