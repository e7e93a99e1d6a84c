/**
 * Which addresses may be called at all. Each caller brings its own list; there is no default that
 * permits anything.
 */

export type Permits = (url: URL) => boolean;

/** Exactly these origins. */
export function originList(origins: readonly string[]): Permits {
  const listed = new Set(origins);
  return ({ origin }) => listed.has(origin);
}

/** Without the dot that a name may end with: `localhost.` is `localhost`. */
const nameOf = ({ hostname }: URL): string => hostname.replace(/\.$/, "");

/**
 * This machine, as `URL` writes it: 127.0.0.0/8 and ::1 (RFC 6890), the same in IPv6 (RFC 4291
 * §2.5.5), the addresses of no host, which systems connect to themselves, and the names that RFC
 * 6761 §6.3 reserves.
 */
const THIS_MACHINE =
  /^(?:(?:.+\.)?localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1?\]|\[::(?:ffff:)?7f[0-9a-f]{2}:[0-9a-f]{1,4}\]|\[::ffff:0:0\])$/;

export const isLoopback = (url: URL): boolean => THIS_MACHINE.test(nameOf(url));

/**
 * Endings that lead to nothing on the internet (RFC 6762 §3, RFC 8375, ICANN's `internal`), and a
 * cluster's own.
 */
const INTERNAL: readonly string[] = [
  "localhost",
  "local",
  "internal",
  "svc",
  "lan",
  "intranet",
  "corp",
  "home",
  "arpa",
];

/**
 * Whether the host has a name on the internet: no address in figures, no single word, no ending of
 * internal networks.
 */
export function hasPublicName(url: URL): boolean {
  const labels = nameOf(url).split(".");
  const last = labels.at(-1) as string;
  // `URL` writes every spelling of an IPv4 address with a number at its end, and IPv6 in brackets.
  return (
    labels.length > 1 &&
    !labels.includes("") &&
    /^[a-z][a-z0-9-]*$/.test(last) &&
    !INTERNAL.includes(last)
  );
}
