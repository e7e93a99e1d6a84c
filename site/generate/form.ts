/** What the generator's form holds, what is wrong with it, and the order it amounts to. */

// From its modules: the index would bring the decoder and the verifier into the first view.
import { EXPIRE_DEFAULT, EXPIRE_MAXIMUM } from "../../worker/usersig/input.ts";
import { PRIVILEGES, type Privilege, roomFault } from "../../worker/usersig/room-ticket.ts";
import type { Order } from "../bench.ts";
import type { Reader } from "../i18n/texts.ts";
import { error, type Fault } from "../ui/fault.ts";
import { userIdProblem } from "./user-id.ts";

const DAY = 86_400;
/** Seconds. */
export const LIFETIMES = [3600, DAY, 7 * DAY, 30 * DAY, 60 * DAY, EXPIRE_DEFAULT] as const;

export interface GenerateForm {
  readonly userId: string;
  /** One of `LIFETIMES` as text, or `custom`. */
  readonly lifetime: string;
  /** Seconds as typed. */
  readonly custom: string;
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

/** Digits typed with a Japanese or Chinese keyboard are digits too. */
export const wholeNumber = (text: string): number | undefined => {
  const digits = text.normalize("NFKC").trim();
  return /^\d{1,15}$/.test(digits) ? Number(digits) : undefined;
};

function expireProblem(form: GenerateForm, { texts: { faults }, format }: Reader): Fault | undefined {
  if (form.lifetime !== "custom") return undefined;
  const seconds = wholeNumber(form.custom);
  if (seconds === undefined) return error(faults.expireNotWhole);
  return seconds < 1 || seconds > EXPIRE_MAXIMUM ? error(faults.expireRange(format.number(EXPIRE_MAXIMUM))) : undefined;
}

function roomProblem({ room, roomKind }: GenerateForm, { texts: { faults } }: Reader): Fault | undefined {
  if (room === "") return error(faults.roomMissing);
  if (!roomFault(namedRoom(room, roomKind))) return undefined;
  return error(roomKind === "number" ? faults.roomNumber : faults.roomName);
}

const namedRoom = (room: string, kind: GenerateForm["roomKind"]) =>
  kind === "number" ? { roomId: wholeNumber(room) ?? 0 } : { strRoomId: room };

export const faultsOf = (form: GenerateForm, reader: Reader): FormFaults => ({
  userId: userIdProblem(form.userId, reader),
  custom: expireProblem(form, reader),
  room: form.withTicket ? roomProblem(form, reader) : undefined,
  privileges: form.withTicket && form.privileges.length === 0 ? error(reader.texts.faults.privilegesNone) : undefined,
});

/** What an address presets: `user`, and `expire` in seconds. A faulty value is shown as if it had been typed. */
export function presetForm(form: GenerateForm, preset: URLSearchParams): GenerateForm {
  const userId = preset.get("user") ?? form.userId;
  const expire = preset.get("expire");
  if (expire === null) return { ...form, userId };
  const known = LIFETIMES.some((lifetime) => String(lifetime) === expire);
  return { ...form, userId, ...(known ? { lifetime: expire } : { lifetime: "custom", custom: expire }) };
}

/** @param form one without errors */
export function orderOf(form: GenerateForm): Order {
  const { userId, room, roomKind, privileges } = form;
  const expire = wholeNumber(form.lifetime === "custom" ? form.custom : form.lifetime) ?? EXPIRE_DEFAULT;
  if (!form.withTicket) return { userId, expire };
  return { userId, expire, ticket: { room: namedRoom(room, roomKind), privileges } };
}
