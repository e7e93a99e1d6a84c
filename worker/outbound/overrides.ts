/**
 * The operator's ORIGIN_OVERRIDES: which origin is reached at which other one. Never filled from a
 * request.
 */

export type OriginOverrides = ReadonlyMap<string, string>;

/** The origin that a text is, exactly: scheme, host and port, nothing after them. */
function exactOrigin(text: unknown): string | undefined {
  if (typeof text !== "string" || !URL.canParse(text)) return undefined;
  const { origin, protocol } = new URL(text);
  return /^https?:$/.test(protocol) && (text === origin || text === `${origin}/`)
    ? origin
    : undefined;
}

/** A JSON map origin -> origin, or `undefined` when the text is not one. */
export function parseOriginOverrides(text: string): OriginOverrides | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const overrides = new Map<string, string>();
  for (const [from, to] of Object.entries(value)) {
    const [source, target] = [exactOrigin(from), exactOrigin(to)];
    if (source === undefined || target === undefined) return undefined;
    overrides.set(source, target);
  }
  return overrides;
}
