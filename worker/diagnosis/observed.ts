/**
 * The code that somebody saw: what it means in each product, those first that users of Chat and of
 * its pushes see.
 */

import type { Meaning } from "../codes/shards.ts";
import { CodesUnreadable, findCodes } from "../codes/table.ts";
import type { Language } from "../messages/index.ts";
import type { Ports } from "../ports.ts";
import { reasonOf, type TencentReason } from "../tencent/index.ts";
import type { Cause } from "./record.ts";

/** More products than these seldom share a number. */
const MEANINGS_MAXIMUM = 4;
/** As much of a message as evidence repeats. */
const SHOWN_MAXIMUM = 100;

export interface Observed {
  /** As it was given: a number, or a text with the code in it. */
  readonly asked: number | string;
  /** None when nobody uses the code, or when the table could not be read. */
  readonly meanings: readonly Meaning[];
}

/** The same to whoever reads it: one of our reasons, or one constant, in two products. */
const sameAs =
  (one: Meaning) =>
  (other: Meaning): boolean =>
    (one.reason ?? one.name ?? one.cause) === (other.reason ?? other.name ?? other.cause);

export async function observe(
  asked: number | string,
  place: { readonly language: Language; readonly source?: string | undefined } & Pick<
    Ports,
    "file"
  >,
): Promise<Observed> {
  try {
    const { matches = [] } = (await findCodes(String(asked), place)) ?? {};
    const different = matches.filter((one, at) => matches.findIndex(sameAs(one)) === at);
    return { asked, meanings: different.slice(0, MEANINGS_MAXIMUM) };
  } catch (error) {
    if (error instanceof CodesUnreadable) return { asked, meanings: [] };
    throw error;
  }
}

/** Whether the code says something about the UserSig or about what it opens. */
export const asksAboutToken = ({ meanings }: Observed): boolean =>
  meanings.some(({ about }) => about === "usersig" || about === "room");

/** Reasons that mean "your UserSig was refused", whatever for, beside the codes about UserSigs. */
const ABOUT_USERSIG: readonly string[] = [
  "usersig_expired",
  "usersig_malformed",
  "ticket_refused",
  "signature_wrong",
  "key_not_here",
] satisfies TencentReason[];

/** Of a code that is not in the table beside the page. */
function unexplained(asked: number | string): Cause {
  const code = typeof asked === "number" ? reasonOf(asked) : "unknown_code";
  const certainty = code === "unknown_code" ? "possible" : "likely";
  const shown = typeof asked === "number" ? asked : asked.slice(0, SHOWN_MAXIMUM);
  return { stage: "usersig", certainty, code, answers: true, evidence: { code: shown, info: "" } };
}

type Told = Cause & Partial<Pick<Meaning, "about">>;

/**
 * What explains the code. The first meaning is likely; that of another product is possible.
 *
 * @param good the UserSig that the device has was found to be good
 */
export function observedCauses({ asked, meanings }: Observed, good: boolean): Cause[] {
  const causes = meanings.map(
    ({ code, source, name, reason = "observed_code", cause, remedy, fault, about }, at): Told => ({
      about,
      stage: "usersig",
      certainty: at === 0 ? "likely" : "possible",
      code: reason,
      answers: true,
      evidence: { code, source, ...(name !== undefined && { name }) },
      words: { cause, remedy },
      fault,
    }),
  );
  const all: readonly Told[] = causes.length > 0 ? causes : [unexplained(asked)];
  return all.map(({ words, about, ...cause }) =>
    good && (about === "usersig" || ABOUT_USERSIG.includes(cause.code))
      ? { ...cause, code: "usersig_good_but_refused", fault: "caller" }
      : { ...cause, ...(words && { words }) },
  );
}
