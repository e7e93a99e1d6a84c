import { type Calls, expectThat } from "../seen.ts";

export const service = {
  async getLiveness({ client }, seen) {
    const { status } = await seen.good(200, client.GET("/healthz"));
    expectThat(status === "ok", "alive");
  },

  async getReadiness({ client }, seen) {
    const { ready, checks } = await seen.good(200, client.GET("/readyz"));
    expectThat(ready && checks.every(({ ok }) => ok), "ready");
  },

  async explainCode({ client }, seen) {
    const path = "/v1/codes/{code}";
    const { matches } = await seen.good(
      200,
      client.GET(path, {
        params: { path: { code: "-100018" }, header: { "Accept-Language": "ja" } },
      }),
    );
    expectThat(matches.length > 0, "a meaning");
    await seen.refused(
      404,
      "code_unknown",
      client.GET(path, { params: { path: { code: "nothing" } } }),
    );
  },

  async resealSecrets({ client }, seen) {
    const { resealed } = await seen.good(200, client.POST("/v1/reseal", { body: {} }));
    expectThat(resealed === 0, "all under today's key");
  },

  async takeOver({ client }, seen) {
    await seen.good(200, client.POST("/v1/take-over", { body: {} }));
  },
} satisfies Partial<Calls>;
