/** The rules of one user's devices, in sequences that chance makes, against a small model. */

import { describe, expect, it } from "vitest";
import { DEVICES_MAXIMUM, TOKEN_MOVED } from "../../../worker/push/devices/device.ts";
import { reduceDevices } from "../../../worker/push/devices/rules.ts";
import {
  type DevicesCommand,
  type DevicesReply,
  type DevicesState,
  type HeldToken,
  NO_DEVICES,
  type ReportedDevice,
  TOKEN_LIFETIME,
} from "../../../worker/push/devices/state.ts";
import { storedBytes } from "../../../worker/storage/stored-bytes.ts";
import { Random } from "../../fuzz/random.ts";

const AT = 1_800_000_000;

const sealedOf = ({ tokenHash }: ReportedDevice) => `sealed ${tokenHash}`;

/** In any order. Looked at after each of many steps, so only what differs is asserted. */
function same(seen: readonly unknown[], wanted: readonly unknown[]): void {
  const [a, b] = [[...seen].sort(), [...wanted].sort()];
  if (a.length !== b.length || a.some((one, i) => one !== b[i])) expect(a).toEqual(b);
}

function object() {
  let state: DevicesState = NO_DEVICES;
  const values = new Map<string, unknown>();
  const apply = <K extends DevicesReply["kind"]>(command: DevicesCommand, kind?: K) => {
    const change = reduceDevices({ state, log: [], values }, command);
    if (change.state !== undefined) state = change.state ?? NO_DEVICES;
    for (const [name, value] of change.values ?? [])
      if (value === null) values.delete(name);
      else values.set(name, value);
    // A token is there as long as a device has it, and no longer.
    same(
      [...values.values()],
      state.devices.flatMap((one) => (one.keptAs ? [sealedOf(one)] : [])),
    );
    if (kind !== undefined) expect(change.reply.kind).toBe(kind);
    return change.reply as Extract<DevicesReply, { kind: K }>;
  };
  return {
    apply,
    state: () => state,
    report: (device: ReportedDevice, ifMatch?: string) =>
      apply(
        {
          kind: "report",
          device,
          sealed: sealedOf(device),
          ...(ifMatch !== undefined && { ifMatch }),
        },
        "reported",
      ),
    list: (at = AT) => apply({ kind: "list", at }, "devices").devices,
  };
}

const held = (token: string, claim = 1): HeldToken => ({
  tokenHash: `hash of ${token}`,
  keptAs: `name of ${token}`,
  claim,
});
const device = (deviceId: string, token: string, more: Partial<ReportedDevice> = {}) => ({
  deviceId,
  certificateId: "11",
  vendor: "apns",
  token: `${token}…`,
  reportedAt: AT,
  ...held(token),
  sealedBy: "v1.key",
  ...more,
});
const dead = (code = "apns_unregistered") => ({ code, at: AT });

describe("a user's devices", () => {
  it("keep a new token when the verdict on the one before comes late", () => {
    const { report, apply, list } = object();
    report(device("phone", "old"));
    report(device("phone", "new"));
    const { tokenHash } = held("old");
    apply({ kind: "mark", deviceId: "phone", tokenHash, dead: dead() });
    expect(list()).toMatchObject([{ tokenHash: held("new").tokenHash }]);
    expect(list()[0]).not.toHaveProperty("dead");
  });

  it("owe what they no longer have, until it is settled, and nothing that they have again", () => {
    const { report, apply, state } = object();
    report(device("phone", "a"));
    const since = { since: AT };
    expect(report(device("phone", "b")).owed).toEqual([{ ...held("a"), ...since }]);
    // Somebody is at it; whoever is not done by then was cut off.
    expect(report(device("phone", "b", { reportedAt: AT + 30 })).owed).toEqual([]);
    expect(report(device("phone", "b", { reportedAt: AT + 31 })).owed).toEqual([
      { ...held("a"), ...since },
    ]);
    expect(report(device("pad", "a", { claim: 2 })).owed).toEqual([]);
    expect(apply({ kind: "remove", deviceId: "pad", at: AT }, "removed").owed).toEqual([
      { ...held("a", 2), ...since },
    ]);
    apply({ kind: "settle", released: [held("a", 1)] });
    expect(state().owed).toEqual([{ ...held("a", 2), ...since }]);
    apply({ kind: "settle", released: [held("a", 2)] });
    expect(state().owed).toEqual([]);
  });

  it("take a report that comes after its token was lost as one whose token was lost", () => {
    const { report, apply, list } = object();
    const { tokenHash, keptAs } = held("a");
    apply({ kind: "lose", tokenHash, keptAs, by: 2, at: AT }, "lost");
    const { device: late } = report(device("phone", "a"));
    expect(late).toMatchObject({ dead: { code: TOKEN_MOVED } });
    expect(late).not.toHaveProperty("tokenHash");
    report(device("phone", "a", { claim: 3 }));
    expect(list()[0]).toMatchObject({ claim: 3, tokenHash });
    expect(list()[0]).not.toHaveProperty("dead");
    expect(apply({ kind: "lose", tokenHash, keptAs, by: 2, at: AT }, "lost").had).toBe(false);
    expect(list()[0]).toMatchObject({ claim: 3 });
  });

  it("compare claims under one name only: a token that belonged to nobody starts anew", () => {
    const { report, apply, list } = object();
    const { tokenHash, keptAs } = held("a");
    apply({ kind: "lose", tokenHash, keptAs, by: 9, at: AT }, "lost");
    report(device("phone", "a", { keptAs: "another name" }));
    expect(list()[0]).toMatchObject({ claim: 1, tokenHash });
  });

  it("have one name for a token, that of the later claim, in whatever order reports come", () => {
    for (const order of [
      [1, 2],
      [2, 1],
    ]) {
      const { report, list } = object();
      for (const claim of order) report(device(`d${claim}`, "a", { claim }));
      expect(list().map(({ deviceId, claim }) => [deviceId, claim])).toEqual([["d2", 2]]);
    }
  });

  it("are changed with If-Match only from the version that is there", () => {
    const { report, apply, list } = object();
    const { device: first } = report(device("phone", "a"));
    const tag = `"${first.version}"`;
    const refused = apply(
      { kind: "report", device: device("phone", "b"), sealed: "", ifMatch: '"0"' },
      "version_changed",
    );
    // The claim that was made for it comes to nothing, and is owed.
    expect(refused).toEqual({
      kind: "version_changed",
      version: first.version,
      owed: [{ ...held("b"), since: AT }],
    });
    const again = report(device("phone", "c"), tag).device;
    expect(again.version).toBeGreaterThan(first.version);
    apply({ kind: "remove", deviceId: "phone", at: AT, ifMatch: tag }, "version_changed");
    apply({ kind: "remove", deviceId: "phone", at: AT, ifMatch: "*" }, "removed");
    const { device: made } = report(device("phone", "d"));
    expect(made.version).toBeGreaterThan(again.version);
    apply(
      { kind: "report", device: device("pad", "e"), sealed: "", ifMatch: "*" },
      "version_changed",
    );
    expect(list()).toHaveLength(1);
  });

  it("go when their token has expired", () => {
    const { report, list, apply } = object();
    report(device("old", "a"));
    const later = AT + TOKEN_LIFETIME;
    expect(list(later - 1)).toHaveLength(1);
    expect(list(later)).toEqual([]);
    apply({ kind: "remove", deviceId: "old", at: later }, "missing");
    const { owed } = report(device("new", "b", { reportedAt: later }));
    expect(owed).toEqual([{ ...held("a"), since: later }]);
  });

  it("are taken over once, and never over what is newer or was forgotten", () => {
    const { report, apply, list, state } = object();
    const former = device("phone", "a", { reportedAt: AT - 100 });
    const takeOver = (one = former) =>
      apply({ kind: "take_over", device: one, sealed: sealedOf(one), at: AT }, "taken_over");
    expect(takeOver()).toEqual({ kind: "taken_over", taken: true, owed: [] });
    // A second isolate made another claim for it meanwhile: the device has it by that.
    expect(takeOver({ ...former, claim: 2 })).toEqual({
      kind: "taken_over",
      taken: false,
      owed: [],
    });
    expect(list()[0]).toMatchObject({ claim: 2, reportedAt: AT - 100 });
    apply({ kind: "remove", deviceId: "phone", at: AT }, "removed");
    apply({ kind: "settle", released: state().owed });
    expect(takeOver({ ...former, keptAs: "other" })).toMatchObject({
      taken: false,
      owed: [{ keptAs: "other" }],
    });
    expect(list()).toEqual([]);
    report(device("pad", "n"));
    expect(takeOver(device("pad", "m", { reportedAt: AT - 100 })).taken).toBe(false);
    apply({ kind: "forget", at: AT, notUpTo: AT }, "forgotten");
    expect(takeOver(device("watch", "w", { reportedAt: AT - 1 })).taken).toBe(false);
    expect(list()).toEqual([]);
  });

  it("leave nothing when they are forgotten and what was owed is settled", () => {
    const { report, apply, state } = object();
    expect(apply({ kind: "forget", at: AT }, "forgotten")).toMatchObject({ devices: 0, owed: [] });
    report(device("phone", "a"));
    report(device("phone", "b"));
    expect(apply({ kind: "forget", at: AT }, "forgotten")).toMatchObject({
      devices: 1,
      owed: [held("a"), held("b")],
    });
    expect(state()).toMatchObject({ ...NO_DEVICES, owed: [held("a"), held("b")] });
    apply({ kind: "settle", released: [held("a"), held("b")] });
    expect(state()).toBe(NO_DEVICES);
  });
});

it.each(Array.from({ length: 40 }, (_, seed) => seed))(
  "holds what a model holds, whatever happens (sequence %i)",
  (seed) => {
    const random = new Random(seed);
    const below = (bound: number) => random.between(0, bound - 1);
    const { apply, state, list } = object();
    const tokens = Array.from({ length: 12 }, (_, i) => `t${i}`);
    const devices = Array.from({ length: 25 }, (_, i) => `d${i}`);
    const claims = new Map<string, number>();
    /** Token -> the device that must have it: that of the latest claim that was not lost. */
    const owners = new Map<string, string>();
    let at = AT;
    for (let step = 0; step < 400; step++) {
      at += below(3);
      const token = random.pick(tokens);
      const deviceId = random.pick(devices);
      const before = state().version;
      const had = new Map(list(at).map((one) => [one.deviceId, one]));
      const kind = random.pick(["report", "report", "report", "remove", "mark", "lose"] as const);
      if (kind === "report") {
        const claim = (claims.get(token) ?? 0) + 1;
        claims.set(token, claim);
        for (const [other, place] of owners) if (place === deviceId) owners.delete(other);
        owners.set(token, deviceId);
        apply({
          kind,
          device: device(deviceId, token, { claim, reportedAt: at }),
          sealed: `sealed ${held(token).tokenHash}`,
        });
      } else if (kind === "remove") {
        apply({ kind, deviceId, at });
        for (const [other, place] of owners) if (place === deviceId) owners.delete(other);
      } else if (kind === "mark") {
        const { tokenHash } = held(token);
        apply({ kind, deviceId, tokenHash, dead: dead() });
      } else {
        const by = (claims.get(token) ?? 0) + 1;
        claims.set(token, by);
        owners.delete(token);
        const { tokenHash, keptAs } = held(token);
        apply({ kind, tokenHash, keptAs, by, at });
      }
      const now = list(at);
      const here = new Map(now.map((one) => [one.deviceId, one]));
      for (const place of had.keys())
        if (!here.has(place)) for (const [t, p] of owners) if (p === place) owners.delete(t);
      if (now.length > DEVICES_MAXIMUM) expect(now).toHaveLength(DEVICES_MAXIMUM);
      // Each token where the model has it, and nowhere else.
      same(
        now.flatMap((one) => (one.tokenHash ? [`${one.tokenHash} ${one.deviceId}`] : [])),
        [...owners].map(([one, place]) => `${held(one).tokenHash} ${place}`),
      );
      // A dead mark stays only with the token that it was made for, and the version rises.
      const faulty = now.filter((one) => {
        const past = had.get(one.deviceId);
        if (past && past.version !== one.version && one.version <= before) return true;
        const { dead, tokenHash } = one;
        return dead && dead.code !== TOKEN_MOVED && tokenHash === undefined;
      });
      if (faulty.length > 0) expect(faulty).toEqual([]);
      // What nobody has here is owed exactly once, and nothing that somebody has.
      const owed = state().owed.map(({ keptAs }) => keptAs);
      const kept = now.flatMap((one) => one.keptAs ?? []);
      if (new Set([...owed, ...kept]).size < owed.length + kept.length)
        expect({ owed, kept }).toBe("each name once");
      if (below(4) === 0) apply({ kind: "settle", released: state().owed });
    }
    expect(storedBytes(state())).toBeLessThan(30_000);
  },
);
