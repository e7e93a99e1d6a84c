import { alice, app, type Calls, expectThat } from "../seen.ts";

const certificate = { ...app, certificateId: 11_001 } as const;
const none = { ...app, certificateId: 99_999 } as const;
const phone = { ...alice, deviceId: "phone-1" } as const;

export const push = {
  async listVendors({ client }, seen) {
    const { vendors } = await seen.good(200, client.GET("/v1/vendors"));
    expectThat(
      vendors.some(({ vendor }) => vendor === "vivo"),
      "vivo",
    );
  },

  async putCertificate({ client }, seen) {
    const path = "/v1/apps/{sdkAppId}/certificates/{certificateId}";
    const body = {
      vendor: "vivo",
      credential: {
        appId: "105000001",
        appKey: "0123456789abcdef0123456789abcdef",
        appSecret: "00000000-1111-2222-3333-444444444444",
      },
    } as const;
    const stored = await seen.good(201, client.PUT(path, { params: { path: certificate }, body }));
    expectThat(stored.certificateId === "11001", "the ID");
    await seen.good(200, client.PUT(path, { params: { path: certificate }, body }));
    await seen.refused(
      412,
      "version_changed",
      client.PUT(path, { params: { path: certificate, header: { "If-Match": '"99"' } }, body }),
    );
    await seen.refused(
      400,
      "field_type",
      client.PUT(path, {
        params: { path: certificate },
        // @ts-expect-error no vendor of the document's
        body: { ...body, vendor: "blackberry" },
      }),
    );
  },

  async getCertificate({ client }, seen) {
    const path = "/v1/apps/{sdkAppId}/certificates/{certificateId}";
    const stored = await seen.good(200, client.GET(path, { params: { path: certificate } }));
    expectThat(stored.vendor === "vivo" && Array.isArray(stored.findings), "vivo's");
    await seen.refused(404, "certificate_not_found", client.GET(path, { params: { path: none } }));
  },

  async listCertificates({ client }, seen) {
    const { certificates } = await seen.good(
      200,
      client.GET("/v1/apps/{sdkAppId}/certificates", {
        params: { path: app, query: { limit: "1" } },
      }),
    );
    expectThat(certificates.length === 1, "one in a page of one");
  },

  async putDevice({ client }, seen) {
    const path = "/v1/apps/{sdkAppId}/users/{userId}/devices/{deviceId}";
    const body = { certificateId: 11_001, token: "0123456789abcdef", platform: "android" };
    const device = await seen.good(201, client.PUT(path, { params: { path: phone }, body }));
    expectThat(device.deviceId === "phone-1" && device.token !== body.token, "masked");
    await seen.good(200, client.PUT(path, { params: { path: phone }, body }));
    await seen.refused(
      400,
      "certificate_unknown",
      client.PUT(path, { params: { path: phone }, body: { ...body, certificateId: 99_999 } }),
    );
  },

  async listDevices({ client }, seen) {
    const { devices } = await seen.good(
      200,
      client.GET("/v1/apps/{sdkAppId}/users/{userId}/devices", {
        params: { path: alice, query: { reveal: "true" } },
      }),
    );
    expectThat(devices[0]?.token === "0123456789abcdef", "revealed");
  },

  async checkPush({ client }, seen) {
    const path = "/v1/apps/{sdkAppId}/users/{userId}/push-checks";
    const check = await seen.good(
      200,
      client.POST(path, {
        params: { path: alice, header: { "Idempotency-Key": "typed-1" } },
        body: { route: "tencent", dryRun: true },
      }),
    );
    expectThat(check.stages.length > 0, "stages");
    await seen.refused(
      400,
      "field_missing",
      client.POST(path, { params: { path: alice }, body: {} }),
    );
  },

  async listPushChecks({ client }, seen) {
    const { checks } = await seen.good(
      200,
      client.GET("/v1/apps/{sdkAppId}/users/{userId}/push-checks", { params: { path: alice } }),
    );
    expectThat(checks.length === 1, "the one before");
  },

  async getPushCheck({ client }, seen) {
    const path = "/v1/apps/{sdkAppId}/users/{userId}/push-checks/{checkId}";
    const { data } = await client.GET("/v1/apps/{sdkAppId}/users/{userId}/push-checks", {
      params: { path: alice },
    });
    const [before] = (typeof data === "object" && data.checks) || [];
    const checkId = before?.id ?? "";
    const check = await seen.good(
      200,
      client.GET(path, { params: { path: { ...alice, checkId } } }),
    );
    expectThat(check.id === checkId, "the one that was asked for");
    await seen.refused(
      404,
      "push_check_not_found",
      client.GET(path, { params: { path: { ...alice, checkId: "none" } } }),
    );
  },

  async diagnoseUser({ client }, seen) {
    const path = "/v1/apps/{sdkAppId}/users/{userId}/diagnosis";
    const diagnosis = await seen.good(
      200,
      client.POST(path, { params: { path: alice }, body: { observedCode: 70_001, source: "sdk" } }),
    );
    expectThat(diagnosis.causes[0]?.rank === 1, "ranked");
    await seen.refused(
      400,
      "code_source_unknown",
      client.POST(path, { params: { path: alice }, body: { observedCode: 70_001, source: "fax" } }),
    );
  },

  async deleteDevice({ client }, seen) {
    const path = "/v1/apps/{sdkAppId}/users/{userId}/devices/{deviceId}";
    const gone = await seen.good(200, client.DELETE(path, { params: { path: phone } }));
    expectThat(gone.deviceId === "phone-1", "its ID");
    await seen.refused(404, "device_not_found", client.DELETE(path, { params: { path: phone } }));
  },

  async deleteCertificate({ client }, seen) {
    const path = "/v1/apps/{sdkAppId}/certificates/{certificateId}";
    await seen.good(200, client.DELETE(path, { params: { path: certificate } }));
    await seen.refused(
      404,
      "certificate_not_found",
      client.DELETE(path, { params: { path: certificate } }),
    );
  },
} satisfies Partial<Calls>;
