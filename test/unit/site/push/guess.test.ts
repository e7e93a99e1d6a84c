/** What the page makes of a pasted text: the same as the server does with the whole vendor. */

import { describe, expect, it } from "vitest";
import { guess, ownersOf, platformOf } from "../../../../site/push/guess.ts";
import { readSubject } from "../../../../site/push/subject.ts";
import { ownersOf as judged } from "../../../../worker/push/token-shapes.ts";
import { VENDORS } from "../../../../worker/push/vendors/index.ts";

const hex = (digits: number) => "a1b2c3d4e5f60718".repeat(12).slice(0, digits);
const APNS = hex(64);
const FCM = `dGVzdGluZ2luc3RhbmNlaWQ:APA91b${"x".repeat(134)}`;
const HUAWEI = `IQAAAAC${"x".repeat(107)}`;
const OPPO = `CN_${hex(32)}`;
const VIVO = "15512345678901234567890";
const XIAOMI = "bG9yZW0gaXBzdW0gZG9sb3Igc2l0IGFtZXQ=";
const ALL = [
  ...[APNS, hex(160), FCM, HUAWEI, `012345${hex(58)}`, `MAMz${"x".repeat(100)}`, OPPO, hex(32)],
  ...[`OPPO_IN_${hex(32)}`, VIVO, "1512345678901234567", `v2-${"x".repeat(52)}`, XIAOMI],
  ...[`RA5${hex(42)}`, '{"endpoint":"https://fcm.googleapis.com/x"}', "1104a8979278ae64e75", "x"],
];

describe("whose a token looks like", () => {
  it.each(ALL)("is judged as on the server: %s", (token) => {
    const shown = (owners: readonly { readonly name: string; readonly brand: string }[]) =>
      owners.map(({ name, brand }) => `${name} ${brand}`);
    expect(shown(ownersOf(token))).toEqual(shown(judged(token)));
  });

  it("knows every vendor whose tokens have a shape", () => {
    const shaped = Object.values(VENDORS).filter(({ tokenShape }) => tokenShape !== undefined);
    const tokens = [APNS, FCM, HUAWEI, OPPO, VIVO, ...ALL];
    const known = new Set<string>(
      tokens.flatMap((token) => ownersOf(token).map(({ name }) => name)),
    );
    expect(shaped.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([]);
  });
});

const certificate = (certificateId: string, vendor: string) => ({
  ...{ certificateId, vendor, title: vendor, fingerprint: "", summary: {}, findings: [] },
  updatedAt: "2026-11-30T00:00:00Z",
});
const IOS = certificate("11", "apns");
const IPAD = certificate("12", "apns");
const ANDROID = certificate("21", "fcm");
const PHONES = certificate("31", "huawei");
const HONOR = certificate("32", "honor");

describe("the certificate to begin with", () => {
  it.each([
    ["the vendor's", APNS, [ANDROID, IOS], "11", ["11"]],
    ["the first of the vendor's, where there are several", APNS, [IOS, IPAD], "11", ["11", "12"]],
    ["none, where two vendors' fit", HUAWEI, [PHONES, HONOR, IOS], undefined, ["31", "32"]],
    ["none, where none fits", OPPO, [IOS, ANDROID], undefined, []],
    ["the only one, where the shape says nothing", XIAOMI, [IOS], "11", ["11"]],
    ["none, where the shape says nothing", XIAOMI, [IOS, ANDROID], undefined, ["11", "21"]],
    ["none, where there is none", APNS, [], undefined, []],
  ] as const)("is %s", (_, token, stored, chosen, fitting) => {
    const { certificateId, ...rest } = guess(token, stored);
    expect(certificateId).toBe(chosen);
    expect(rest.fitting.map((one) => one.certificateId)).toEqual(fitting);
  });
});

it.each([
  ["apns", "ios"],
  ["webpush", "web"],
  ["huawei", "android"],
  [undefined, "android"],
])("a phone of %s calls its platform %s", (vendor, platform) => {
  expect(platformOf(vendor)).toBe(platform);
});

describe("what was entered", () => {
  it.each([
    ["alice", "user", false],
    [" alice", "user", false],
    ["", "user", false],
    ["名".repeat(10), "user", false],
    ["名".repeat(11), "token", false],
    ["1512345678901234567", "user", true],
    [hex(32), "user", true],
    // JPush's: no vendor knows it, so it is offered to nobody.
    ["1104a897927", "user", false],
    [APNS, "token", false],
    [` ${FCM}\n`, "token", false],
  ])("%s is read as a %s", (text, kind, isEither) => {
    const read = readSubject(text);
    expect(read).toEqual({ kind, text: kind === "token" ? text.trim() : text, isEither });
  });

  it("is what its reader says it is, where it could be either", () => {
    expect(readSubject(VIVO, "token")).toEqual({ kind: "token", text: VIVO, isEither: true });
    expect(readSubject(APNS, "user").kind).toBe("token");
  });
});
