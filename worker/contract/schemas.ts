/** What the answers of several operations are made of. */

import * as v from "valibot";

/** A schema with a sentence about what it holds: unit, limit, meaning. */
export const says = <const S extends v.GenericSchema>(schema: S, text: string) =>
  v.pipe(schema, v.description(text));

/** A schema with a name of its own, under which documents and clients know it. */
export const named = <const S extends v.GenericSchema>(schema: S, name: string) =>
  v.pipe(schema, v.title(name));

export const whole = v.pipe(v.number(), v.integer());
export const sdkAppId = says(whole, "The app's SDKAppID.");
export const userId = says(v.string(), "The UserID; at most 32 bytes of UTF-8.");
/** RFC 3339, UTC, whole seconds. */
const TIME = /^\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
export const time = (text: string) => v.pipe(v.string(), v.regex(TIME), v.description(text));
export const code = says(v.string(), "Stable name of what is said; never changes with language.");
export const cause = says(v.string(), "What is so, in the language of Accept-Language.");
export const remedy = says(v.string(), "What to do about it; empty where nothing is to be done.");
export const fault = says(
  v.picklist(["caller", "operator", "vendor", "transient"]),
  "Whose turn it is.",
);
export const evidence = says(
  v.record(v.string(), v.union([v.string(), v.number()])),
  "The values that fill the sentence.",
);

/** Text, code and advice together, as everything that was found is told. */
export const explained = { code, cause, remedy } as const;

export const finding = named(
  v.strictObject({
    code,
    severity: says(
      v.picklist(["error", "warning", "info"]),
      "Only an `error` makes what it is about unusable.",
    ),
    cause,
    remedy,
    evidence: v.optional(evidence),
  }),
  "Finding",
);

export const language = ["Accept-Language"] as const;
