/**
 * Devices over HTTP: reported by the app with its own UserSig or by a server with an API key,
 * listed, deleted.
 */

import { hasScope, type Principal } from "../access/scopes.ts";
import type { Call } from "../http/call.ts";
import { userRoute } from "../http/route.ts";
import { Failure } from "../problems/failure.ts";
import { findCertificate } from "../push/certificates/registry.ts";
import { lookAtToken } from "../push/device-findings.ts";
import {
  DEVICE_ID,
  type Device,
  DeviceBody,
  TOKEN_MAXIMUM,
  TOKEN_MOVED,
} from "../push/devices/device.ts";
import {
  deleteDevice,
  findDevice,
  hashToken,
  type ListedDevice,
  listDevices,
  openToken,
  sealToken,
  storeDevice,
} from "../push/devices/registry.ts";
import { explainCode, explainFindings } from "../push/explain.ts";
import { maskToken } from "../push/redact.ts";
import type { Vendor } from "../push/vendor.ts";
import { findVendor } from "../push/vendors/index.ts";
import { rfc3339 } from "../usersig/index.ts";

/** Seconds for which the store may show what was there before (Workers KV). */
const STALE_AFTER = 60;

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

const describe = ({ reportedAt, dead, warnings, ...shown }: ListedDevice, call: Call) => ({
  ...shown,
  reportedAt: rfc3339(reportedAt),
  tokenDead: dead !== undefined,
  ...(dead && {
    dead: { ...dead, at: rfc3339(dead.at), ...explainCode(dead.code, {}, call.language) },
  }),
  ...(warnings && { warnings: explainFindings(warnings, call.language) }),
});

/** As the audit log names the route. */
const PUT_ACTION = "PUT /v1/apps/{sdkAppId}/users/{userId}/devices/{deviceId}";

export const putDevice = userRoute({
  scope: "device:write",
  device: true,
  body: DeviceBody,
  async handle({ call, principal, app, userId, body }) {
    const { deps } = call;
    const tooMany = limitOwnWrites(call, principal);
    if (tooMany) return tooMany;
    const deviceId = readDeviceId(call);
    if (deviceId instanceof Failure) return deviceId;
    const token = body.token.trim();
    const bytes = new TextEncoder().encode(token).length;
    if (bytes === 0) return new Failure("device_token_empty");
    if (bytes > TOKEN_MAXIMUM)
      return new Failure("device_token_too_long", { bytes, maximum: TOKEN_MAXIMUM });
    const { sdkAppId } = app;
    const place = { sdkAppId, userId, deviceId };
    const certificate = await findCertificate(sdkAppId, body.certificateId, deps);
    if (certificate === undefined)
      return new Failure("certificate_unknown", { certificateId: body.certificateId });
    const findings = lookAtToken(token, findVendor(certificate.vendor) as Vendor);
    const sealedToken = await sealToken(place, token, deps);
    if (sealedToken instanceof Failure) return sealedToken;
    const tokenHash = await hashToken(token);
    const before = await findDevice(place, deps);
    const { certificateId, token: _, ...facts } = body;
    const stored = Object.fromEntries(
      Object.entries(facts).filter(([, value]) => value !== undefined),
    );
    const device: Device & { tokenHash: string } = {
      ...place,
      certificateId,
      vendor: certificate.vendor,
      token: maskToken(token),
      ...stored,
      ...(findings.length > 0 && { warnings: findings }),
      reportedAt: call.now,
      // The same token reported again is as dead as before; a check that is accepted clears the
      // mark.
      ...(before?.dead && before.tokenHash === tokenHash && { dead: before.dead }),
      sealedToken,
      tokenHash,
    };
    const formerUser = await storeDevice(device, before, deps);
    // Whoever knows a token can take it over, so that it is written down who did.
    if (formerUser !== undefined)
      deps.trail.record({
        actor: principal,
        action: PUT_ACTION,
        sdkAppId,
        userIds: [formerUser, userId],
        code: TOKEN_MOVED,
        requestId: call.requestId,
        single: false,
      });
    const {
      sdkAppId: _app,
      userId: _user,
      sealedToken: _sealed,
      tokenHash: _hash,
      ...summary
    } = device;
    return call.explained(describe(summary, call), before ? 200 : 201);
  },
});

export const listUserDevices = userRoute({
  scope: "device:read",
  device: true,
  async handle({ call, principal, app, userId }) {
    const { deps, context } = call;
    const reveal = context.req.query("reveal") === "true";
    if (reveal && !hasScope(principal, "device:reveal"))
      return new Failure("scope_missing", { scope: "device:reveal" });
    const listed = await listDevices(app.sdkAppId, userId, deps);
    const devices = await Promise.all(
      listed.map(async (summary) => {
        const shown = describe(summary, call);
        if (!reveal) return shown;
        const device = await findDevice(
          { sdkAppId: app.sdkAppId, userId, deviceId: summary.deviceId },
          deps,
        );
        const token = device?.sealedToken && (await openToken(device, device.sealedToken, deps));
        return typeof token === "string" ? { ...shown, token } : shown;
      }),
    );
    if (call.wantsText)
      return call.text(
        devices.map((one) => [one.deviceId, one.certificateId, one.vendor, one.token].map(String)),
      );
    return call.explained({ userId, devices, readAt: rfc3339(call.now), staleAfter: STALE_AFTER });
  },
});

export const removeDevice = userRoute({
  scope: "device:write",
  device: true,
  async handle({ call, principal, app, userId }) {
    const tooMany = limitOwnWrites(call, principal);
    if (tooMany) return tooMany;
    const deviceId = readDeviceId(call);
    if (deviceId instanceof Failure) return deviceId;
    const removed = await deleteDevice({ sdkAppId: app.sdkAppId, userId, deviceId }, call.deps);
    if (!removed) return new Failure("device_not_found", { userId, deviceId });
    return call.json({ userId, deviceId, removedAt: rfc3339(call.now) });
  },
});
