/**
 * Devices over HTTP: reported by the app with its own UserSig or by a server with an API key,
 * listed, deleted.
 */

import { hasScope, type Principal } from "../access/scopes.ts";
import type { Call } from "../http/call.ts";
import { nextCursor, readCursor, readLimit } from "../http/cursor.ts";
import { userRoute } from "../http/route.ts";
import { Failure } from "../problems/failure.ts";
import { findCertificate } from "../push/certificates/registry.ts";
import { lookAtToken } from "../push/device-findings.ts";
import { DEVICE_ID, DeviceBody, TOKEN_MOVED } from "../push/devices/device.ts";
import { readToken } from "../push/devices/read-token.ts";
import {
  listDevices,
  type NewReport,
  openDevice,
  removeDevice,
  reportDevice,
} from "../push/devices/registry.ts";
import type { StoredDevice } from "../push/devices/state.ts";
import { explainCode, explainFindings } from "../push/explain.ts";
import { maskToken } from "../push/redact.ts";
import type { Vendor } from "../push/vendor.ts";
import { findVendor } from "../push/vendors/index.ts";
import { etagOf } from "../records/change.ts";
import { rfc3339 } from "../usersig/index.ts";

function readDeviceId(call: Call): string | Failure {
  const deviceId = call.context.req.param("deviceId") as string;
  return DEVICE_ID.test(deviceId) ? deviceId : new Failure("device_id_invalid");
}

/** An end user's own device reports seldom; a server with an API key reports for many. */
function limitOwnWrites(
  { deps, milliseconds }: Call,
  { kind, id }: Principal,
): Failure | undefined {
  const seconds =
    kind === "user" ? deps.deviceGate.take(`${kind} ${id} devices`, milliseconds) : undefined;
  return seconds === undefined ? undefined : new Failure("rate_limited", { seconds });
}

function describe(device: StoredDevice, { language }: Call) {
  const { tokenHash: _, keptAs: __, claim: ___, sealedBy: ____, ...known } = device;
  const { reportedAt, dead, warnings, ...shown } = known;
  return {
    ...shown,
    reportedAt: rfc3339(reportedAt),
    tokenDead: dead !== undefined,
    ...(dead && {
      dead: { ...dead, at: rfc3339(dead.at), ...explainCode(dead.code, {}, language) },
    }),
    ...(warnings && { warnings: explainFindings(warnings, language) }),
  };
}

/** As the audit log names the route. */
const PUT_ACTION = "PUT /v1/apps/{sdkAppId}/users/{userId}/devices/{deviceId}";

export const putDevice = userRoute({
  operation: "putDevice",
  scope: "device:write",
  device: true,
  cors: true,
  body: DeviceBody,
  async handle({ call, principal, app, userId, body }) {
    const { deps } = call;
    const tooMany = limitOwnWrites(call, principal);
    if (tooMany) return tooMany;
    const deviceId = readDeviceId(call);
    if (deviceId instanceof Failure) return deviceId;
    const token = readToken(body.token, app);
    if (token instanceof Failure) return token;
    const { sdkAppId } = app;
    const certificate = await findCertificate(sdkAppId, body.certificateId, deps);
    if (certificate === undefined)
      return new Failure("certificate_unknown", { certificateId: body.certificateId });
    const findings = lookAtToken(token, findVendor(certificate.vendor) as Vendor);
    const { certificateId, token: _, ...facts } = body;
    const report: NewReport = {
      deviceId,
      certificateId,
      vendor: certificate.vendor,
      token: maskToken(token),
      ...Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)),
      ...(findings.length > 0 && { warnings: findings }),
      reportedAt: call.now,
    };
    const user = { sdkAppId, userId };
    const reported = await reportDevice(user, report, token, call.header("If-Match"), deps);
    if (reported instanceof Failure) return reported;
    const { device, created, formerUsers } = reported;
    // Whoever knows a token can take it over, so that it is written down who did.
    for (const formerUser of formerUsers)
      deps.trail.record({
        actor: principal,
        action: PUT_ACTION,
        sdkAppId,
        userIds: [formerUser, userId],
        code: TOKEN_MOVED,
        requestId: call.requestId,
        single: false,
      });
    const headers = { ETag: etagOf(device.version) };
    return call.explained(describe(device, call), created ? 201 : 200, headers);
  },
});

export const listUserDevices = userRoute({
  operation: "listDevices",
  scope: "device:read",
  device: true,
  cors: true,
  async handle({ call, principal, app, userId }) {
    const { deps, context } = call;
    const reveal = context.req.query("reveal") === "true";
    if (reveal && !hasScope(principal, "device:reveal"))
      return new Failure("scope_missing", { scope: "device:reveal" });
    const limit = readLimit(call);
    if (limit instanceof Failure) return limit;
    const after = readCursor("devices", context.req.query("cursor"));
    if (after instanceof Failure) return after;
    const user = { sdkAppId: app.sdkAppId, userId };
    const listed = (await listDevices(user, deps)).filter(
      ({ deviceId }) => after === undefined || deviceId > after,
    );
    const page = listed.slice(0, limit);
    const devices = await Promise.all(
      page.map(async (device) => {
        const shown = describe(device, call);
        if (!reveal || device.tokenHash === undefined) return shown;
        const token = await openDevice(user, device, deps);
        return token instanceof Failure || token === "moved" ? shown : { ...shown, token };
      }),
    );
    if (call.wantsText)
      return call.text(
        devices.map((one) => [one.deviceId, one.certificateId, one.vendor, one.token].map(String)),
      );
    const next = listed.length > limit ? page.at(-1)?.deviceId : undefined;
    const readAt = rfc3339(call.now);
    return call.explained({ userId, devices, readAt, ...nextCursor("devices", next) });
  },
});

export const removeUserDevice = userRoute({
  operation: "deleteDevice",
  scope: "device:write",
  device: true,
  cors: true,
  async handle({ call, principal, app, userId }) {
    const tooMany = limitOwnWrites(call, principal);
    if (tooMany) return tooMany;
    const deviceId = readDeviceId(call);
    if (deviceId instanceof Failure) return deviceId;
    const user = { sdkAppId: app.sdkAppId, userId };
    const refused = await removeDevice(user, deviceId, call.header("If-Match"), call.deps);
    return refused ?? call.json({ userId, deviceId, removedAt: rfc3339(call.now) });
  },
});
