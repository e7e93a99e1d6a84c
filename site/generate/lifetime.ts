/**
 * How long a UserSig is good, as chosen or typed: the usual periods, what is wrong with one, the
 * seconds it amounts to.
 */

import { EXPIRE_DEFAULT, EXPIRE_MAXIMUM } from "../../worker/usersig/input.ts";
import type { Reader } from "../i18n/texts.ts";
import { error, type Fault } from "../ui/fault.ts";

export const DAY = 86_400;
/** Seconds. */
export const LIFETIMES = [3600, DAY, 7 * DAY, 30 * DAY, 60 * DAY, EXPIRE_DEFAULT] as const;

export interface Lifetime {
  /** One of `LIFETIMES` as text, or `custom`. */
  readonly lifetime: string;
  /** Seconds as typed. */
  readonly custom: string;
}

/** Digits typed with a Japanese or Chinese keyboard are digits too. */
export const wholeNumber = (text: string): number | undefined => {
  const digits = text.normalize("NFKC").trim();
  return /^\d{1,15}$/.test(digits) ? Number(digits) : undefined;
};

export function lifetimeFault(
  form: Lifetime,
  { texts: { faults }, format }: Reader,
): Fault | undefined {
  if (form.lifetime !== "custom") return undefined;
  const seconds = wholeNumber(form.custom);
  if (seconds === undefined) return error(faults.expireNotWhole);
  return seconds < 1 || seconds > EXPIRE_MAXIMUM
    ? error(faults.expireRange(format.number(EXPIRE_MAXIMUM)))
    : undefined;
}

/** @returns nothing for what is no number */
export const secondsOf = (form: Lifetime): number | undefined =>
  wholeNumber(form.lifetime === "custom" ? form.custom : form.lifetime);

/** Seconds as an address presets them; anything else is shown as if it had been typed. */
export const lifetimeFrom = (seconds: string): Partial<Lifetime> =>
  LIFETIMES.some((lifetime) => String(lifetime) === seconds)
    ? { lifetime: seconds }
    : { lifetime: "custom", custom: seconds };
