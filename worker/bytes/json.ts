/** Looking into somebody else's JSON, of which nothing is certain. */

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The object that a value is, or an empty one. */
export const readRecord = (value: unknown): JsonObject => (isObject(value) ? value : {});

/** A text that says something; numbers, which some vendors give as ids, as text. */
export const readText = (value: unknown): string | undefined => {
  const text = typeof value === "number" ? String(value) : value;
  return typeof text === "string" && text !== "" ? text : undefined;
};
