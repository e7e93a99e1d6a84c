import { app, type Calls, expectThat, type World } from "../seen.ts";

const newKey = ({ client }: World) =>
  client.POST("/v1/api-keys", {
    body: { name: "ci", scopes: ["usersig:issue"], sdkAppIds: [app.sdkAppId], userIds: ["ci-*"] },
  });

/** -> the ID of a key that is there to be used up. */
async function keyToUse(world: World): Promise<string> {
  const { data } = await newKey(world);
  if (typeof data !== "object") throw new Error("no key could be made");
  return data.id;
}

export const access = {
  async whoAmI({ client }, seen) {
    const { scopes } = await seen.good(200, client.GET("/v1/whoami"));
    expectThat(scopes.includes("admin"), "its rights");
  },

  async createApiKey(world, seen) {
    const made = await seen.good(201, newKey(world));
    expectThat(made.key.startsWith("sgp_"), "shown once");
    await seen.refused(
      400,
      "scopes_empty",
      world.client.POST("/v1/api-keys", { body: { name: "ci", scopes: [] } }),
    );
  },

  async listApiKeys({ client }, seen) {
    const { keys } = await seen.good(200, client.GET("/v1/api-keys"));
    expectThat(keys[0]?.name === "ci", "the one before");
  },

  async rotateApiKey(world, seen) {
    const path = "/v1/api-keys/{id}/rotate";
    const id = await keyToUse(world);
    const rotated = await seen.good(
      201,
      world.client.POST(path, { params: { path: { id } }, body: { grace: 60 } }),
    );
    expectThat(rotated.previous.id === id, "the one before goes on");
    await seen.refused(
      404,
      "api_key_not_found",
      world.client.POST(path, { params: { path: { id: "none" } }, body: {} }),
    );
  },

  async revokeApiKey(world, seen) {
    const path = "/v1/api-keys/{id}";
    const id = await keyToUse(world);
    const revoked = await seen.good(200, world.client.DELETE(path, { params: { path: { id } } }));
    expectThat(revoked.id === id, "its ID");
    await seen.refused(
      404,
      "api_key_not_found",
      world.client.DELETE(path, { params: { path: { id: "none" } } }),
    );
  },

  async listAuditEntries({ client }, seen) {
    const { entries } = await seen.good(
      200,
      client.GET("/v1/audit", { params: { query: { limit: "5", outcome: "ok" } } }),
    );
    expectThat(
      entries.every(({ outcome }) => outcome === "ok"),
      "as asked for",
    );
    await seen.refused(
      400,
      "time_invalid",
      client.GET("/v1/audit", { params: { query: { since: "yesterday" } } }),
    );
  },
} satisfies Partial<Calls>;
