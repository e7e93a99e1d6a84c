/** The rules of one user's devices: what is reported, marked, lost, removed. Pure. */

import { checkVersion } from "../../records/change.ts";
import type { Change, View } from "../../storage/user-state.ts";
import { DEVICES_MAXIMUM, rankDevices, TOKEN_MOVED } from "./device.ts";
import {
  type DevicesCommand,
  type DevicesReply,
  type DevicesState,
  type HeldToken,
  heldBy,
  isAlive,
  NO_DEVICES,
  type OwedToken,
  type ReportedDevice,
  type StoredDevice,
} from "./state.ts";

const OWED_MAXIMUM = 60;
/** Seconds after which whoever had to let go of a token is taken to have been cut off. */
const LETTING_GO = 30;
const LOST_MAXIMUM = 50;
const TAKEN_OVER_MAXIMUM = 60;
/** Seconds for which the store before may still show what was taken from it. */
const TAKEN_OVER_SHOWN = 86_400;

/** A device whose token is another user's now. */
function moved<D extends ReportedDevice>(
  { tokenHash: _, keptAs: __, claim: ___, sealedBy: ____, ...rest }: D,
  at: number,
): Omit<D, keyof HeldToken | "sealedBy"> {
  return { ...rest, dead: { code: TOKEN_MOVED, at } };
}

/** What no device has any more is owed to the tokens' owners. */
function withDevices(
  state: DevicesState,
  devices: readonly StoredDevice[],
  since: number,
  unplaced: readonly HeldToken[] = [],
): DevicesState {
  const held = new Set(devices.flatMap(heldBy).map(({ keptAs }) => keptAs));
  const gone = [...state.devices.flatMap(heldBy), ...unplaced].map((token) => ({
    ...token,
    since,
  }));
  // The last claim under a name is the one that counts.
  const owed = new Map(
    [...state.owed, ...gone]
      .filter(({ keptAs }) => !held.has(keptAs))
      .map((token) => [token.keptAs, token]),
  );
  return { ...state, devices, owed: [...owed.values()].slice(-OWED_MAXIMUM) };
}

/** What this change has to let go of, with what nobody seems to be letting go of. */
const toLetGo = (before: DevicesState, { owed }: DevicesState, at: number): OwedToken[] =>
  owed.filter((token) => !before.owed.includes(token) || Math.abs(at - token.since) > LETTING_GO);

/** A claim was made for a device that is not stored: whoever has the token has it by that claim. */
function withoutPlace(state: DevicesState, device: ReportedDevice, at: number): DevicesState {
  const devices = state.devices.map((one) =>
    one.keptAs === device.keptAs && (one.claim ?? 0) < (device.claim ?? 0)
      ? { ...one, claim: device.claim as number }
      : one,
  );
  return withDevices(state, devices, at, heldBy(device));
}

/** The device as it is kept: without its token where somebody else has that by now. */
function placed(
  { lost }: DevicesState,
  device: ReportedDevice,
  before: StoredDevice | undefined,
): ReportedDevice {
  const taken = lost.find(([keptAs]) => keptAs === device.keptAs);
  if (taken && (device.claim ?? 0) < taken[1]) return moved(device, device.reportedAt);
  if (device.tokenHash === undefined || before?.tokenHash !== device.tokenHash) return device;
  // The same token reported again is as dead as before; a check that is accepted clears the mark.
  const { dead } = before;
  const later = before.keptAs === device.keptAs && (before.claim ?? 0) > (device.claim ?? 0);
  return {
    ...device,
    ...(dead && { dead }),
    ...(later && { claim: before.claim as number }),
  };
}

function store(
  state: DevicesState,
  reported: ReportedDevice,
  at: number,
): { state: DevicesState; device: StoredDevice } {
  const { deviceId } = reported;
  const before = state.devices.find((one) => one.deviceId === deviceId);
  const version = state.version + 1;
  const device: StoredDevice = { ...placed(state, reported, before), version };
  const others = state.devices.filter((one) => one.deviceId !== deviceId && isAlive(one, at));
  // One of the user's own under another name: whoever claimed the token later is what it is called.
  const twin = others.find(
    ({ tokenHash }) => tokenHash !== undefined && tokenHash === device.tokenHash,
  );
  const isFormer = twin?.keptAs === device.keptAs && (twin?.claim ?? 0) > (device.claim ?? 0);
  const kept = isFormer ? others : [...others.filter((one) => one !== twin), device];
  const devices = rankDevices(kept).slice(0, DEVICES_MAXIMUM);
  return { state: withDevices({ ...state, version }, devices, at, heldBy(device)), device };
}

function report(
  { state }: View<DevicesState>,
  { device: reported, ifMatch }: DevicesCommand & { kind: "report" },
): Change<DevicesState, DevicesReply> {
  const before = state.devices.find(({ deviceId }) => deviceId === reported.deviceId);
  const at = reported.reportedAt;
  const version = before?.version ?? 0;
  if (checkVersion(ifMatch, version)) {
    const after = withoutPlace(state, reported, at);
    const owed = toLetGo(state, after, at);
    return { reply: { kind: "version_changed", version, owed }, state: after };
  }
  const after = store(withoutOldTakeOver(state, at), reported, at);
  const owed = toLetGo(state, after.state, at);
  return {
    reply: { kind: "reported", device: after.device, created: before === undefined, owed },
    state: after.state,
  };
}

const withoutOldTakeOver = (state: DevicesState, at: number): DevicesState => {
  const { takenOver, ...rest } = state;
  return takenOver && takenOver.at < at - TAKEN_OVER_SHOWN ? rest : state;
};

function takeOver(
  { state }: View<DevicesState>,
  { device, at }: DevicesCommand & { kind: "take_over" },
): Change<DevicesState, DevicesReply> {
  const { deviceId, reportedAt } = device;
  const { reports = [], notUpTo = 0 } = state.takenOver ?? {};
  const known = reports.some(([id, when]) => id === deviceId && when === reportedAt);
  const takenOver = {
    ...state.takenOver,
    at,
    reports: known
      ? reports
      : [...reports, [deviceId, reportedAt] as const].slice(-TAKEN_OVER_MAXIMUM),
  };
  const newer = state.devices.some((one) => one.deviceId === deviceId);
  const taken = !known && !newer && reportedAt > notUpTo;
  const after = taken
    ? store({ ...state, takenOver }, device, at).state
    : withoutPlace({ ...state, takenOver }, device, at);
  const owed = toLetGo(state, after, at);
  return { reply: { kind: "taken_over", taken, owed }, state: after };
}

function remove(
  { state }: View<DevicesState>,
  { deviceId, at, ifMatch }: DevicesCommand & { kind: "remove" },
): Change<DevicesState, DevicesReply> {
  const device = state.devices.find((one) => one.deviceId === deviceId && isAlive(one, at));
  if (device === undefined) return { reply: { kind: "missing" } };
  if (checkVersion(ifMatch, device.version))
    return { reply: { kind: "version_changed", version: device.version, owed: [] } };
  const devices = state.devices.filter((one) => one !== device);
  const after = withDevices({ ...state, version: state.version + 1 }, devices, at);
  return { reply: { kind: "removed", owed: toLetGo(state, after, at) }, state: after };
}

/** Exactly the token that was checked: a newer one stays untouched. */
function mark(
  { state }: View<DevicesState>,
  { deviceId, tokenHash, dead }: DevicesCommand & { kind: "mark" },
): Change<DevicesState, DevicesReply> {
  const version = state.version + 1;
  let changed = false;
  const devices = state.devices.map((device) => {
    if (device.deviceId !== deviceId || device.tokenHash !== tokenHash) return device;
    if (dead === undefined && device.dead === undefined) return device;
    changed = true;
    const { dead: _, ...rest } = device;
    return { ...rest, ...(dead && { dead }), version };
  });
  const reply = { kind: "marked" } as const;
  return changed ? { reply, state: { ...state, version, devices } } : { reply };
}

function lose(
  { state }: View<DevicesState>,
  { tokenHash, keptAs, by, at }: DevicesCommand & { kind: "lose" },
): Change<DevicesState, DevicesReply> {
  const version = state.version + 1;
  const isLost = (device: Partial<HeldToken>) =>
    device.tokenHash === tokenHash && device.keptAs === keptAs && (device.claim ?? 0) < by;
  const had = state.devices.some(isLost);
  const devices = state.devices.map((device) =>
    isLost(device) ? { ...moved(device, at), version } : device,
  );
  const earlier = state.lost.find(([name]) => name === keptAs);
  const lost = [
    ...state.lost.filter((one) => one !== earlier),
    [keptAs, Math.max(by, earlier?.[1] ?? 0)] as const,
  ].slice(-LOST_MAXIMUM);
  // It is somebody else's, so that nothing of it is owed.
  const owed = state.owed.filter((token) => !isLost(token));
  return {
    reply: { kind: "lost", had },
    state: { ...state, ...(had && { version }), devices, lost, owed },
  };
}

function settle(
  { state }: View<DevicesState>,
  { released }: DevicesCommand & { kind: "settle" },
): Change<DevicesState, DevicesReply> {
  const owed = state.owed.filter(
    (token) =>
      !released.some(({ keptAs, claim }) => token.keptAs === keptAs && token.claim === claim),
  );
  const reply = { kind: "settled" } as const;
  if (owed.length === state.owed.length) return { reply };
  const isNothing = owed.length === 0 && state.version === 0 && state.takenOver === undefined;
  return { reply, state: isNothing ? null : { ...state, owed } };
}

/** What is owed stays until it is settled. */
function forget(
  { state }: View<DevicesState>,
  { at, notUpTo }: DevicesCommand & { kind: "forget" },
): Change<DevicesState, DevicesReply> {
  const { owed } = withDevices(state, [], at);
  const devices = state.devices.filter((one) => isAlive(one, at)).length;
  const reply: DevicesReply = { kind: "forgotten", devices, owed };
  if (notUpTo === undefined && owed.length === 0)
    return state === NO_DEVICES ? { reply } : { reply, state: null };
  const takenOver = notUpTo === undefined ? {} : { takenOver: { at, reports: [], notUpTo } };
  return { reply, state: { ...NO_DEVICES, owed, ...takenOver } };
}

const valueName = (keptAs: string): string => `token/${keptAs}`;

/** The named values that a command looks at. */
export const tokensReadBy = (command: DevicesCommand): readonly string[] =>
  command.kind === "token" ? [valueName(command.keptAs)] : [];

/** Tokens come and go with the devices that have them. */
function withTokens(
  before: DevicesState,
  command: DevicesCommand,
  change: Change<DevicesState, DevicesReply>,
): Change<DevicesState, DevicesReply> {
  if (!change.state) return change;
  const names = ({ devices }: DevicesState) =>
    new Map(devices.flatMap(({ keptAs, sealedBy }) => (keptAs ? [[keptAs, sealedBy]] : [])));
  const [had, has] = [names(before), names(change.state)];
  const values = new Map<string, unknown>();
  for (const keptAs of had.keys()) if (!has.has(keptAs)) values.set(valueName(keptAs), null);
  if ("sealed" in command && command.device.keptAs !== undefined) {
    const { keptAs, sealedBy } = command.device;
    if (has.get(keptAs) === sealedBy && had.get(keptAs) !== sealedBy)
      values.set(valueName(keptAs), command.sealed);
  }
  return values.size > 0 ? { ...change, values } : change;
}

function apply(
  view: View<DevicesState>,
  command: DevicesCommand,
): Change<DevicesState, DevicesReply> {
  switch (command.kind) {
    case "report":
      return report(view, command);
    case "take_over":
      return takeOver(view, command);
    case "remove":
      return remove(view, command);
    case "mark":
      return mark(view, command);
    case "lose":
      return lose(view, command);
    case "settle":
      return settle(view, command);
    case "forget":
      return forget(view, command);
    case "token": {
      const sealed = view.values?.get(valueName(command.keptAs)) as string | undefined;
      return { reply: { kind: "token", ...(sealed !== undefined && { sealed }) } };
    }
    case "list": {
      const devices = view.state.devices.filter((one) => isAlive(one, command.at));
      return { reply: { kind: "devices", devices } };
    }
  }
}

export const reduceDevices = (
  view: View<DevicesState>,
  command: DevicesCommand,
): Change<DevicesState, DevicesReply> => withTokens(view.state, command, apply(view, command));
