/** What the generator's form holds, what is wrong with it, and the order it amounts to. */

// From its modules: the index would bring the decoder and the verifier into the first view.
import { EXPIRE_DEFAULT, userIdFault } from "../../worker/usersig/input.ts";
import { PRIVILEGES, type Privilege, roomFault } from "../../worker/usersig/room-ticket.ts";
import type { Reader } from "../i18n/texts.ts";
import { error, type Fault } from "../ui/fault.ts";
import type { Failure, Order } from "../workbench.ts";
import {
  DAY,
  type Lifetime,
  lifetimeFault,
  lifetimeFrom,
  secondsOf,
  wholeNumber,
} from "./lifetime.ts";
import { userIdProblem } from "./user-id.ts";

export { wholeNumber } from "./lifetime.ts";

export interface GenerateForm extends Lifetime {
  readonly userId: string;
  readonly withTicket: boolean;
  readonly roomKind: "number" | "name";
  readonly room: string;
  readonly privileges: readonly Privilege[];
}

export const ALL = Object.keys(PRIVILEGES) as Privilege[];

export const EMPTY_FORM: GenerateForm = {
  userId: "",
  lifetime: String(EXPIRE_DEFAULT),
  custom: String(DAY),
  withTicket: false,
  roomKind: "number",
  room: "",
  privileges: ALL,
};

export interface FormFaults {
  readonly userId?: Fault | undefined;
  readonly custom?: Fault | undefined;
  readonly room?: Fault | undefined;
  readonly privileges?: Fault | undefined;
}

const REFUSED: readonly (readonly [keyof FormFaults, RegExp])[] = [
  ["userId", /userid_/],
  ["custom", /^expire_/],
  ["room", /^room_/],
  ["privileges", /^privileges_/],
];

/** The field that a server's refusal is about. */
export const fieldOf = ({ code }: Failure): keyof FormFaults | undefined =>
  REFUSED.find(([, codes]) => codes.test(code))?.[0];

/** What names a room in an order. */
type RoomForm = Pick<GenerateForm, "room" | "roomKind">;

export function roomProblem(
  { room, roomKind }: RoomForm,
  { texts: { faults } }: Reader,
): Fault | undefined {
  if (room === "") return error(faults.roomMissing);
  if (!roomFault(namedRoom({ room, roomKind }))) return undefined;
  return error(roomKind === "number" ? faults.roomNumber : faults.roomName);
}

export const namedRoom = ({ room, roomKind }: RoomForm) =>
  roomKind === "number" ? { roomId: wholeNumber(room) ?? 0 } : { strRoomId: room };

export const faultsOf = (form: GenerateForm, reader: Reader): FormFaults => ({
  userId: userIdProblem(form.userId, reader),
  custom: lifetimeFault(form, reader),
  room: form.withTicket ? roomProblem(form, reader) : undefined,
  privileges:
    form.withTicket && form.privileges.length === 0
      ? error(reader.texts.faults.privilegesNone)
      : undefined,
});

/** What an address presets: `user`, and `expire` in seconds. */
export function presetForm(form: GenerateForm, preset: URLSearchParams): GenerateForm {
  const expire = preset.get("expire");
  return {
    ...form,
    userId: preset.get("user") ?? form.userId,
    ...(expire !== null && lifetimeFrom(expire)),
  };
}

/**
 * What such a form presets as an address. Only what is in order: a key pasted into the wrong field
 * must not come along.
 */
export function presetOf(form: GenerateForm, sdkAppId: number | undefined): Record<string, string> {
  const expire = secondsOf(form);
  return {
    ...(sdkAppId !== undefined && { app: String(sdkAppId) }),
    ...(!userIdFault(form.userId) && { user: form.userId }),
    ...(expire !== undefined && { expire: String(expire) }),
  };
}

/** @param form one without errors */
export function orderOf(form: GenerateForm): Order {
  const { userId, privileges } = form;
  const expire = secondsOf(form) ?? EXPIRE_DEFAULT;
  if (!form.withTicket) return { userId, expire };
  return { userId, expire, ticket: { room: namedRoom(form), privileges } };
}
