/** Which addresses may be called at all. Each caller brings its own list; there is no default that permits anything. */

export type Permits = (url: URL) => boolean;

/** Exactly these origins. */
export function originList(origins: readonly string[]): Permits {
  const listed = new Set(origins);
  return ({ origin }) => listed.has(origin);
}

/** This machine: 127.0.0.0/8 and ::1 (RFC 6890), and the names that RFC 6761 §6.3 reserves for them. */
export const isLoopback = ({ hostname }: URL): boolean =>
  hostname === "localhost" ||
  hostname.endsWith(".localhost") ||
  hostname === "[::1]" ||
  /^127\.\d+\.\d+\.\d+$/.test(hostname);
