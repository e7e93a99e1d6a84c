/**
 * docs/storage.md names every key that there is in storage after everything that writes was done.
 */

import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CONTROLLED, type ControlledServer } from "../../support/controlled/start.ts";

/**
 * The first column of the table of keys: `app/{sdkAppId}` stands for one path segment in place of
 * the braces.
 */
const patterns = [
  ...readFileSync("docs/storage.md", "utf8").matchAll(/^\| `([a-z][\w{} /-]+)` \|/gm),
].map(([, pattern = ""]) => new RegExp(`^${pattern.replace(/\{\w+\}/g, "[^/]+")}$`));

describe.each(CONTROLLED)("the storage document, on $name", ({ start }) => {
  let server: ControlledServer;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.stop());

  it("knows every key", async () => {
    await server.call("PUT", "/v1/apps/1500000001", { body: { secretKey: "a1".repeat(32) } });
    const made = (
      await server.call("POST", "/v1/api-keys", { body: { name: "k", scopes: ["usersig:verify"] } })
    ).json;
    await server.call("GET", "/v1/apps", { key: made.key });
    await server.call("POST", `/v1/api-keys/${made.id}/rotate`);
    await server.call("DELETE", `/v1/api-keys/${made.id}`);
    const keys = () => server.entries().then((entries) => entries.map(({ key }) => key));
    // Copies of one app and two keys; Deno has none.
    await expect.poll(async () => (await keys()).length).toBe(server.runtime === "Deno" ? 0 : 3);
    expect((await keys()).filter((key) => !patterns.some((pattern) => pattern.test(key)))).toEqual(
      [],
    );
  });
});
