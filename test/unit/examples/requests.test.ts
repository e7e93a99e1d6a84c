/**
 * Examples whose language has no compiler here: what they ask sigpost for, with every field, is in
 * the contract. That they compile is not shown by this.
 */

import { describe, expect, it } from "vitest";
import { APP_STATES } from "../../../worker/status/event.ts";
import {
  bodyOf,
  ISSUED,
  LANGUAGES,
  readsOf,
  requestsIn,
  sourceOf,
  statesOf,
} from "../../support/examples/requests.ts";

/** Of a problem (RFC 9457). */
const PROBLEM = ["code", "detail", "remedy"];

describe.each(LANGUAGES)("the example in $name", (language) => {
  const text = sourceOf(language);
  const requests = requestsIn(language, text);

  it("asks for the four operations of a phone, and for nothing that is not there", () => {
    expect(requests.filter(({ operation }) => operation === undefined)).toEqual([]);
    expect(requests.map(({ operation }) => operation).sort()).toEqual(
      ["deleteDevice", "exchangeIdToken", "putDevice", "reportPresence"].sort(),
    );
  });

  it("sends fields that the contract has, and all that it wants", () => {
    for (const { operation, asked, fields } of requests) {
      const { may, must } = bodyOf(operation as NonNullable<typeof operation>);
      expect(may, asked).toEqual(expect.arrayContaining([...fields]));
      expect(fields, asked).toEqual(expect.arrayContaining(must));
    }
  });

  it("reads fields that an answer has", () => {
    const read = new Set(readsOf(language, text));
    expect([...ISSUED, ...PROBLEM]).toEqual(expect.arrayContaining([...read]));
    for (const name of ["userId", "userSig", "issuedAt", "expiresAt", "code", "remedy"])
      expect(read).toContain(name);
  });

  it("reports the states that a phone can know, and never its own end", () => {
    const states = statesOf(text);
    expect(states).toEqual(["foreground", "background", "loggedOut"]);
    expect(APP_STATES).toEqual(expect.arrayContaining(states));
  });

  it("has no API key, and shows a UserSig to sigpost alone", () => {
    expect(text).not.toMatch(/sgp_|SIGPOST_KEY|api[_-]?key/i);
    expect(text.match(/UserSig (?:\\\(|\$\{)/g)).toHaveLength(1);
  });
});

it.each([
  ["another path", "/devices/", "/device/"],
  ["another method", '"PUT"', '"PATCH"'],
  ["another field", '"token": token', '"deviceToken": token'],
])("%s would be found", (_, from, to) => {
  const [swift] = LANGUAGES;
  if (!swift) throw new Error("no language");
  const faults = (text: string) =>
    requestsIn(swift, text).flatMap(({ operation, fields }) =>
      operation === undefined
        ? ["no operation"]
        : bodyOf(operation).must.filter((name) => !fields.includes(name)),
    );
  const text = sourceOf(swift);
  expect(faults(text)).toEqual([]);
  expect(faults(text.replace(from, to))).not.toEqual([]);
});
