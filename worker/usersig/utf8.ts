/** Text as bytes. A runtime's own encoder allocates memory outside of the heap for each call, which costs more than the bytes do. */

const encoder = new TextEncoder();

/**
 * Text -> UTF-8.
 *
 * @param into used where the text is ASCII and fits; otherwise new memory is
 */
export function utf8(text: string, into: Uint8Array): Uint8Array {
  const { length } = text;
  if (length > into.length) return encoder.encode(text);
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code > 127) return encoder.encode(text);
    into[i] = code;
  }
  return into.subarray(0, length);
}
