/** A token that changes hands, with storage that fails in the middle: nobody gets another's push. */

import { beforeEach, describe, expect, it } from "vitest";
import { StorageError } from "../../../worker/problems/storage-error.ts";
import { hashToken } from "../../../worker/push/devices/kept-tokens.ts";
import {
  type DeviceNeeds,
  forgetDevices,
  listDevices,
  openDevice,
  removeDevice,
  reportDevice,
} from "../../../worker/push/devices/registry.ts";
import { takeOverDevices } from "../../../worker/push/devices/take-over.ts";
import type { Domain, UserCommands, UserObjects } from "../../../worker/users/index.ts";
import { Random } from "../../fuzz/random.ts";
import { createPipeline, SDKAPPID } from "./pipeline.ts";

const TOKEN = "the token of one phone";
let now: number;
let needs: DeviceNeeds & { users: UserObjects };
/** Called before every command; may throw. */
let before: (domain: string, kind: string) => void;
let stored: () => string;

/** The same objects, with something that comes before each command. */
const through = (
  { apply, watch }: UserObjects,
  first: (domain: Domain, kind: string) => Promise<void> | void,
): UserObjects => ({
  watch,
  async apply<D extends Domain>(
    key: UserCommands[D]["key"],
    domain: D,
    command: UserCommands[D]["command"],
  ) {
    await first(domain, command.kind);
    return apply(key, domain, command);
  },
});

beforeEach(() => {
  now = 1_800_000_000_000;
  before = () => {};
  const pipeline = createPipeline({ overrides: {}, clock: () => now });
  const { users } = pipeline.deps;
  stored = pipeline.stored;
  needs = {
    ...pipeline.deps,
    users: through({ ...users, apply: users.apply.bind(users) }, (domain, kind) =>
      before(domain, kind),
    ),
  };
});

const user = (userId: string) => ({ sdkAppId: SDKAPPID, userId });
const report = (userId: string, token = TOKEN, deviceId = "phone") =>
  reportDevice(
    user(userId),
    {
      deviceId,
      certificateId: "42",
      vendor: "apns",
      token: "…",
      reportedAt: Math.floor(now / 1000),
    },
    token,
    undefined,
    needs,
  );
/** Once, the command of this kind fails: the request is cut off there. */
const cutOffAt = (wanted: string) => {
  before = (domain, kind) => {
    if (`${domain} ${kind}` !== wanted) return;
    before = () => {};
    throw new StorageError("unavailable");
  };
};
const isLive = async (userId: string) =>
  (await listDevices(user(userId), needs)).some(({ tokenHash }) => tokenHash !== undefined);
const opened = async (userId: string) => {
  const [device] = await listDevices(user(userId), needs);
  return device && openDevice(user(userId), device, needs);
};

describe("a report that is cut off", () => {
  it.each(["devices report", "devices lose", "owner settle"])(
    "before “%s”: the former user's token is not used, and the next report tells them",
    async (command) => {
      await report("alice");
      cutOffAt(command);
      await expect(report("bob")).rejects.toThrow(StorageError);
      expect(await opened("alice")).toBe("moved");
      expect(await isLive("alice")).toBe(false);
      now += 11_000;
      await report("bob");
      expect(await opened("bob")).toBe(TOKEN);
      expect(stored()).toContain('"untold":[]');
    },
  );

  it("after the report: whoever reports next tells everybody", async () => {
    await report("alice");
    cutOffAt("devices lose");
    await expect(report("bob")).rejects.toThrow(StorageError);
    expect(await isLive("alice")).toBe(true);
    now += 11_000;
    await report("carol");
    expect([await isLive("alice"), await isLive("bob"), await isLive("carol")]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it("while it lets go of a token: the next change does", async () => {
    await report("alice", "old");
    cutOffAt("owner release");
    await report("alice", "new");
    expect(stored().match(/"token\/\d+\/\w+\/\w+",/g)).toHaveLength(2);
    now += 31_000;
    await report("alice", "new");
    expect(stored().match(/"token\/\d+\/\w+\/\w+",/g)).toHaveLength(1);
  });
});

it("a copy that cannot be made fails no report, and is made with the next", async () => {
  const { kv } = needs;
  needs = { ...needs, kv: { ...kv, put: () => Promise.reject(new StorageError("unavailable")) } };
  await report("alice");
  expect(await opened("alice")).toBe(TOKEN);
  expect(stored()).not.toMatch(/"token\/\d+\/\w+\/\w+",/);
  needs = { ...needs, kv };
  await report("alice");
  expect(stored()).toMatch(/"token\/\d+\/\w+\/\w+",/);
});

it("forgetting a user may be cut off anywhere, and is finished by the next time", async () => {
  for (const command of ["devices forget", "owner release", "devices settle"]) {
    await report("alice", "a");
    await report("alice", "b", "pad");
    cutOffAt(command);
    await expect(forgetDevices(user("alice"), needs)).rejects.toThrow(StorageError);
    await forgetDevices(user("alice"), needs);
    expect(stored()).toBe("[][][]");
  }
});

it.each(Array.from({ length: 50 }, (_, seed) => seed))(
  "fifty users at once, some cut off, some leaving: at most one has it, who can use it (%i)",
  async (seed) => {
    const random = new Random(seed);
    const { users } = needs;
    needs = {
      ...needs,
      users: through(users, async () => {
        for (let turns = random.between(0, 5); turns > 0; turns--) await Promise.resolve();
        if (random.chance(0.02)) throw new StorageError("unavailable");
      }),
    };
    const names = Array.from({ length: 50 }, (_, index) => `user${index}`);
    await Promise.allSettled(
      names.map(async (name) => {
        await report(name);
        if (random.chance(0.2)) await removeDevice(user(name), "phone", undefined, needs);
      }),
    );
    needs = { ...needs, users };
    // Whatever was cut off: no two of them can be sent to.
    const usable = (await Promise.all(names.map(opened))).filter((token) => token === TOKEN);
    expect(usable.length).toBeLessThanOrEqual(1);
    now += 31_000;
    await report("heir");
    const live = await Promise.all([...names, "heir"].map(isLive));
    expect(live.filter(Boolean)).toHaveLength(1);
    expect(await opened("heir")).toBe(TOKEN);
  },
);

it("devices of an earlier version are taken over step by step, but for those that do not open", async () => {
  const { kv, sealer } = needs;
  const plant = async (userId: string, place: string) => {
    const key = `device/${SDKAPPID}/${userId}/phone`;
    const sealedToken = await sealer.seal("device-token", `${place}#token`, `token of ${userId}`);
    const known = { certificateId: "42", vendor: "apns", token: "…", reportedAt: now / 1000 - 9 };
    const where = { sdkAppId: SDKAPPID, userId, deviceId: "phone" };
    const tokenHash = await hashToken(`token of ${userId}`);
    await kv.put(key, { ...where, ...known, sealedToken, tokenHash });
    await kv.put(`device-token/${SDKAPPID}/${tokenHash}`, where);
    return key;
  };
  for (const userId of ["alice", "bob"]) await plant(userId, `device/${SDKAPPID}/${userId}/phone`);
  const odd = await plant("carol", "somewhere else");
  expect(await takeOverDevices(undefined, needs)).toEqual({ taken: 2, unreadable: [odd] });
  expect(await takeOverDevices(undefined, needs)).toEqual({ taken: 0, unreadable: [odd] });
  expect([await opened("alice"), await opened("bob")]).toEqual(["token of alice", "token of bob"]);
  expect((await kv.list("device-token/")).entries).toHaveLength(1);
});
