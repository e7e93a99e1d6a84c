/** How much of a stored value's bound something takes. Pure, and the same on every platform. */

/** What V8 writes beside a text, a number or an object is less than this. */
const TEXT_OVERHEAD = 8;
const NUMBER_BYTES = 10;
const OBJECT_OVERHEAD = 16;

// biome-ignore lint/suspicious/noControlCharactersInRegex: one byte each, like all of Latin-1
const NARROW = /^[\u0000-\u00ff]*$/;

/**
 * Never less than the bytes of V8's serialization, which is what Deno KV counts: a text takes one
 * or two bytes a character.
 */
export function storedBytes(value: unknown): number {
  if (typeof value === "string") return TEXT_OVERHEAD + value.length * (NARROW.test(value) ? 1 : 2);
  if (typeof value !== "object" || value === null) return NUMBER_BYTES;
  return Object.entries(value).reduce(
    (bytes, [name, own]) => bytes + storedBytes(name) + storedBytes(own),
    OBJECT_OVERHEAD,
  );
}
