/** What a check goes to: a device that was reported, or a token that was pasted. */

import { useState } from "preact/hooks";
import type { Certificate, Device } from "./answers.ts";
import { groupDevices } from "./device-order.ts";
import { type Guess, guess } from "./guess.ts";
import type { PathRoute } from "./path.ts";
import type { Subject } from "./subject.ts";

export interface Target {
  /** Set where a token was pasted. */
  readonly token: string | undefined;
  readonly guess: Guess;
  readonly device: Device | undefined;
  readonly certificateId: string | undefined;
  readonly ready: boolean;
  readonly chooseDevice: (deviceId: string) => void;
  readonly chooseCertificate: (certificateId: string) => void;
}

export function useTarget(
  { kind, text }: Subject,
  route: PathRoute,
  devices: readonly Device[] | undefined,
  certificates: readonly Certificate[] | undefined,
): Target {
  const [deviceId, chooseDevice] = useState<string>();
  const [chosen, setChosen] = useState<{
    readonly token: string;
    readonly certificateId: string;
  }>();
  const token = kind === "token" ? text : undefined;
  const guessed = guess(token ?? "", certificates ?? []);
  const device =
    token === undefined
      ? (devices?.find((one) => one.deviceId === deviceId) ??
        groupDevices(devices ?? [])[0]?.devices[0])
      : undefined;
  // What was chosen for one token says nothing about another.
  const ofToken = chosen?.token === token ? chosen?.certificateId : guessed.certificateId;
  const certificateId = token === undefined ? device?.certificateId : ofToken;
  return {
    token,
    guess: guessed,
    device,
    certificateId,
    ready: token === undefined ? route === "tencent" || device !== undefined : token !== "",
    chooseDevice,
    chooseCertificate: (certificateId) => setChosen({ token: token ?? "", certificateId }),
  };
}
