/** Looking into a vendor's JSON, of which nothing is certain. */

/** The object that a value is, or an empty one. */
export const readRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

/** A text that says something; numbers, which some vendors give as ids, as text. */
export const readText = (value: unknown): string | undefined => {
  const text = typeof value === "number" ? String(value) : value;
  return typeof text === "string" && text !== "" ? text : undefined;
};
