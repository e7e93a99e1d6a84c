import { alice, app, type Calls, expectThat, noApp } from "../seen.ts";

const shop = { sdkAppId: 1_400_000_009 } as const;

export const apps = {
  async putApp({ client }, seen) {
    const path = "/v1/apps/{sdkAppId}";
    const body = { name: "Shop", secretKey: "5bd2850f".repeat(8) };
    const made = await seen.good(201, client.PUT(path, { params: { path: shop }, body }));
    expectThat(made.name === "Shop", "its name");
    await seen.good(200, client.PUT(path, { params: { path: shop }, body }));
    await seen.refused(
      412,
      "version_changed",
      client.PUT(path, { params: { path: shop, header: { "If-Match": '"99"' } }, body }),
    );
    await seen.refused(
      400,
      "field_type",
      client.PUT(path, {
        params: { path: shop },
        // @ts-expect-error no region of the document's
        body: { ...body, region: "moon" },
      }),
    );
  },

  async getApp({ client }, seen) {
    const path = "/v1/apps/{sdkAppId}";
    const found = await seen.good(200, client.GET(path, { params: { path: shop } }));
    expectThat(found.sdkAppId === shop.sdkAppId, "its ID");
    await seen.refused(404, "app_not_found", client.GET(path, { params: { path: noApp } }));
  },

  async listApps({ client }, seen) {
    const { apps } = await seen.good(
      200,
      client.GET("/v1/apps", { params: { query: { limit: "1" } } }),
    );
    expectThat(apps.length === 1, "one in a page of one");
    await seen.refused(
      400,
      "limit_invalid",
      client.GET("/v1/apps", { params: { query: { limit: "5000" } } }),
    );
  },

  async getAppHealth({ client }, seen) {
    const path = "/v1/apps/{sdkAppId}/health";
    const { findings } = await seen.good(200, client.GET(path, { params: { path: app } }));
    expectThat(findings.length > 0, "findings");
    await seen.refused(404, "app_not_found", client.GET(path, { params: { path: noApp } }));
  },

  async deleteUser({ client }, seen) {
    const { removed } = await seen.good(
      200,
      client.DELETE("/v1/apps/{sdkAppId}/users/{userId}", { params: { path: alice } }),
    );
    expectThat(removed.pushChecks === 1, "the push check");
  },

  async deleteApp({ client }, seen) {
    const path = "/v1/apps/{sdkAppId}";
    await seen.good(200, client.DELETE(path, { params: { path: shop } }));
    await seen.refused(404, "app_not_found", client.DELETE(path, { params: { path: shop } }));
  },

  async getErasure({ client }, seen) {
    const path = "/v1/apps/{sdkAppId}/erasure";
    const { state } = await seen.good(200, client.GET(path, { params: { path: shop } }));
    expectThat(state !== "none", "of the one that was removed");
    await seen.refused(
      400,
      "sdkappid_invalid",
      client.GET(path, { params: { path: { sdkAppId: 0 } } }),
    );
  },
} satisfies Partial<Calls>;
