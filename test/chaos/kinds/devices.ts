/** Devices: a token is reported, another one for the same device, or the device is removed. */

import { inBatches } from "../../support/in-batches.ts";
import type { Client } from "../client.ts";
import { CERTIFICATE, Kind, type Writer } from "../kind.ts";
import { type Loss, Remembered } from "../ledger.ts";

/** Fewer than what one user may have. */
const PER_USER = 10;

type Devices = Map<string, Remembered<string | undefined>>;

export class DeviceKind extends Kind {
  readonly name = "devices";
  /** By the path of their user. */
  readonly #users = new Map<string, Devices>();

  async act({ client, random, sdkAppId, round }: Writer) {
    const user = `/v1/apps/${sdkAppId}/users/u${random.between(Math.max(1, round - 1), round)}`;
    const deviceId = `d${random.between(1, PER_USER)}`;
    const devices: Devices = this.#users.get(user) ?? new Map();
    this.#users.set(user, devices);
    const path = `${user}/devices/${deviceId}`;
    const device = devices.get(deviceId) ?? new Remembered<string | undefined>(path, undefined);
    devices.set(deviceId, device);
    const removes = device.certain !== undefined && random.chance(0.2);
    const token = removes ? undefined : random.hex(32);
    const answer = removes
      ? await client.call("DELETE", path)
      : await client.call("PUT", path, { certificateId: CERTIFICATE, token });
    const outcome = this.judge(answer);
    device.wrote(() => token, outcome);
    return outcome;
  }

  async check(client: Client): Promise<Loss[]> {
    const losses = await inBatches([...this.#users], async ([user, devices]) => {
      const listed = await client.read(`${user}/devices?reveal=true`);
      const tokens = new Map<string, string>(
        listed.devices.map((one: { deviceId: string; token: string }) => [one.deviceId, one.token]),
      );
      return [...devices].flatMap(([id, device]) => device.compare(tokens.get(id)));
    });
    return losses.flat();
  }
}
