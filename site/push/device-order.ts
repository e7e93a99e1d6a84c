/** The order of devices: by certificate, in each the newest first and the dead ones last. */

import type { Check, Device } from "./answers.ts";

export interface DeviceGroup {
  readonly certificateId: string;
  readonly devices: readonly Device[];
}

/** 2 comes before 10. */
const { compare } = new Intl.Collator("en", { numeric: true });

const before = (a: Device, b: Device): number =>
  Number(a.tokenDead) - Number(b.tokenDead) ||
  Date.parse(b.reportedAt) - Date.parse(a.reportedAt) ||
  compare(a.certificateId, b.certificateId) ||
  compare(a.deviceId, b.deviceId);

/** Groups come in the order of their best devices. */
export function groupDevices(devices: readonly Device[]): readonly DeviceGroup[] {
  const groups = Map.groupBy([...devices].sort(before), ({ certificateId }) => certificateId);
  return [...groups].map(([certificateId, own]) => ({ certificateId, devices: own }));
}

/** The text that a search looks through. */
const textOf = ({ deviceId, certificateId, token, vendor, ...about }: Device): string =>
  [deviceId, certificateId, token, vendor, about.platform, about.model, about.osVersion].join(" ");

export function findDevices(devices: readonly Device[], search: string): readonly Device[] {
  const wanted = search.trim().toLowerCase();
  return wanted
    ? devices.filter((device) => textOf(device).toLowerCase().includes(wanted))
    : devices;
}

/** @param checks newest first */
export const lastCheckOf = (
  { deviceId }: Device,
  checks: readonly Check[] | undefined,
): Check | undefined => checks?.find((check) => check.deviceId === deviceId);
