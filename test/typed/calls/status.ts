import { alice, type Calls, expectThat } from "../seen.ts";

export const status = {
  async reportPresence({ client }, seen) {
    const path = "/v1/apps/{sdkAppId}/users/{userId}/presence/{deviceId}";
    const phone = { ...alice, deviceId: "phone-1" };
    const body = { platform: "android", state: "background" } as const;
    const told = await seen.good(200, client.PUT(path, { params: { path: phone }, body }));
    expectThat(told.platform === "Android", "as Tencent writes it");
    await seen.refused(
      400,
      "field_type",
      client.PUT(path, {
        params: { path: phone },
        // @ts-expect-error no state of the document's
        body: { ...body, state: "asleep" },
      }),
    );
  },

  async getUserStatus({ client }, seen) {
    const picture = await seen.good(
      200,
      client.GET("/v1/apps/{sdkAppId}/users/{userId}/status", {
        params: { path: alice, query: { live: "true", history: "5" } },
      }),
    );
    const [row] = picture.history.filter((change) => change.kind === "presence");
    expectThat(row?.deviceId === "phone-1", "the report before, by its kind");
  },

  async watchUserStatus({ client }, seen) {
    const end = new AbortController();
    const { response, data } = await client.GET(
      "/v1/apps/{sdkAppId}/users/{userId}/status/events",
      {
        params: { path: alice },
        headers: { Accept: "text/event-stream" },
        parseAs: "stream",
        signal: end.signal,
      },
    );
    seen.statuses.push(response.status);
    const first = await data?.getReader().read();
    expectThat(new TextDecoder().decode(first?.value).length > 0, "something at once");
    end.abort();
  },

  async sendTestMessage({ client }, seen) {
    const path = "/v1/apps/{sdkAppId}/users/{userId}/test-messages";
    const sent = await seen.good(
      201,
      client.POST(path, { params: { path: alice }, body: { text: "hello" } }),
    );
    expectThat(sent.sent && sent.fromUserId === "administrator", "from the administrator");
    await seen.refused(
      400,
      "field_value",
      client.POST(path, { params: { path: alice }, body: { text: "" } }),
    );
  },

  async receiveTencentCallback({ client, environment }, seen) {
    const path = "/v1/webhooks/tencent/{sdkAppId}";
    const RequestTime = String(Math.floor(Date.now() / 1000));
    const signed = new TextEncoder().encode(environment("WEBHOOK_TOKEN") + RequestTime);
    const digest = await crypto.subtle.digest("SHA-256", signed);
    const Sign = Buffer.from(digest).toString("hex");
    const { sdkAppId } = alice;
    const query = { SdkAppid: String(sdkAppId), CallbackCommand: "State.StateChange", RequestTime };
    const body = {
      CallbackCommand: "State.StateChange",
      Info: { Action: "Login", To_Account: "alice", Reason: "Register" },
    };
    const taken = await seen.good(
      200,
      client.POST(path, { params: { path: { sdkAppId }, query: { ...query, Sign } }, body }),
    );
    expectThat(taken.ActionStatus === "OK", "acknowledged");
    await seen.refused(
      401,
      "webhook_unsigned",
      client.POST(path, { params: { path: { sdkAppId }, query }, body }),
    );
  },
} satisfies Partial<Calls>;
