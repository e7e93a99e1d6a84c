/** A call becomes what the contract says. */

import { describe, expect, it } from "vitest";
import { type Operation, requestOf } from "../../../client/index.ts";
import { CONTRACT } from "../../../worker/contract/index.ts";
import type { Example } from "../../../worker/contract/operation.ts";
import { OPERATIONS } from "../../../worker/contract/operations.ts";

const examples = Object.entries(CONTRACT).flatMap(([id, operation]) =>
  (operation.examples as readonly Example[]).map((example) => ({ id: id as Operation, example })),
);

describe("a request", () => {
  it.each(examples)("of $id: $example.summary", ({ id, example }) => {
    const { path = {}, query = {}, body = {} } = example;
    const names: Readonly<Record<string, string>> = { sdkAppId: "1400000001", ...path };
    const [method, template] = OPERATIONS[id];
    const used = Object.fromEntries(
      [...template.matchAll(/:(\w+)/g)].map(([, name = ""]) => [name, names[name]]),
    );
    // What is in the query of a POST only says how its answer is written.
    const asked = requestOf(id, { ...used, ...(method === "GET" ? query : body) } as never);
    const expected = template.replace(/:(\w+)/g, (_, name: string) => names[name] ?? "");
    const search = method === "GET" ? new URLSearchParams(query).toString() : "";
    expect(asked.method).toBe(method);
    expect(asked.path).toBe(search === "" ? expected : `${expected}?${search}`);
    const sent = method === "POST" || method === "PUT" ? body : undefined;
    expect(asked.body && JSON.parse(asked.body)).toEqual(sent);
  });

  it("says the rest in headers, and never a credential", () => {
    const { headers } = requestOf(
      "putDevice",
      { sdkAppId: 1, userId: "a", deviceId: "b", certificateId: 1, token: "t" },
      { language: "ja", ifMatch: '"3"', idempotencyKey: "k", lastEventId: "7" },
    );
    expect(headers).toEqual({
      Accept: "application/json",
      "Accept-Language": "ja",
      "Content-Type": "application/json",
      "Idempotency-Key": "k",
      "If-Match": '"3"',
      "Last-Event-ID": "7",
    });
  });

  it("leaves out what is not given, and writes numbers and truth as text", () => {
    const user = { sdkAppId: 1, userId: "a b/c" };
    expect(requestOf("getUserStatus", { ...user, live: true, history: 3 }).path).toBe(
      "/v1/apps/1/users/a%20b%2Fc/status?live=true&history=3",
    );
    expect(requestOf("getUserStatus", { ...user, live: undefined }).path).toBe(
      "/v1/apps/1/users/a%20b%2Fc/status",
    );
  });
});
