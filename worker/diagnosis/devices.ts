/** What the devices and certificates that are stored here say about one user's pushes. */

import type { UserKey } from "../ports.ts";
import { Failure } from "../problems/failure.ts";
import { listCertificates } from "../push/certificates/registry.ts";
import { openCertificate } from "../push/credential.ts";
import { TOKEN_MOVED } from "../push/devices/device.ts";
import { listDevices, type DeviceNeeds as RegistryNeeds } from "../push/devices/registry.ts";
import type { StoredDevice } from "../push/devices/state.ts";
import type { PushNeeds } from "../push/state.ts";
import type { Cause } from "./record.ts";

function causesOf(device: StoredDevice, stored: ReadonlySet<string>): Cause[] {
  const { deviceId, certificateId, dead, notificationsEnabled, warnings = [] } = device;
  const cause = (code: Cause["code"], evidence: Cause["evidence"] = {}): Cause => ({
    stage: "devices",
    certainty: "likely",
    code,
    evidence: { deviceId, ...evidence },
  });
  return [
    ...(dead
      ? [
          dead.code === TOKEN_MOVED
            ? cause("token_moved")
            : cause("token_dead", { reason: dead.code }),
        ]
      : []),
    ...(notificationsEnabled === false ? [cause("notifications_off")] : []),
    ...(stored.has(certificateId) ? [] : [cause("certificate_not_stored", { certificateId })]),
    ...warnings.map(({ code, evidence }) => cause(code, evidence)),
  ];
}

export type DeviceNeeds = RegistryNeeds & Pick<PushNeeds, "delay" | "push" | "records">;

/** @param seen whether Tencent has ever seen a client of the user */
export async function lookAtDevices(
  user: UserKey,
  seen: boolean,
  deps: DeviceNeeds,
): Promise<{ causes: Cause[]; devices: StoredDevice[]; certificates: number }> {
  const { sdkAppId } = user;
  const [devices, certificates] = await Promise.all([
    listDevices(user, deps),
    listCertificates(sdkAppId, deps),
  ]);
  const stored = new Set(certificates.map(({ certificateId }) => certificateId));
  const causes = devices.flatMap((device) => causesOf(device, stored));
  if (devices.length === 0) {
    // An imported account that no device ever used has nothing to push to (tencent.md §7, story
    // 14).
    const code = seen ? "no_device_reported" : "never_on_a_device";
    causes.push({ stage: "devices", certainty: seen ? "possible" : "certain", code, evidence: {} });
  }
  const used = certificates.filter(({ certificateId }) =>
    devices.some((one) => one.certificateId === certificateId),
  );
  for (const certificate of used) {
    const opened = await openCertificate(certificate, deps.clock(), deps);
    const { certificateId } = certificate;
    const errors =
      opened instanceof Failure ? [{ code: "certificate_unreadable" }] : opened.findings;
    for (const finding of errors) {
      if ("severity" in finding && finding.severity !== "error") continue;
      const evidence = { certificateId, ...("evidence" in finding && finding.evidence) };
      causes.push({ stage: "certificates", certainty: "certain", code: finding.code, evidence });
    }
  }
  return { causes, devices, certificates: certificates.length };
}
