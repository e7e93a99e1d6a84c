/** Looking into a vendor's JSON, which may hold anything. What a field means is the vendor module's business. */

export type JsonObject = Record<string, unknown>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const objectOf = (value: unknown): JsonObject => (isObject(value) ? value : {});

/** A code or sentence as text. Vendors change between numbers and strings; an empty text says nothing. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** An object that may have been put into the JSON as a text of its own. */
export function unwrap(value: unknown): JsonObject {
  if (typeof value !== "string" || !value.trimStart().startsWith("{")) return objectOf(value);
  try {
    return objectOf(JSON.parse(value));
  } catch {
    return {};
  }
}
