/**
 * Taking secrets out of a vendor's answer before anybody sees it. Vendors do echo tokens and
 * assertions (push-vendors.md §14).
 */

/** Characters of an answer that are kept. */
const RAW_MAXIMUM = 2000;
/** Shorter texts would blank out half an answer and are no secrets anyway. */
const SECRET_MINIMUM = 8;

/**
 * A run of letters, digits and dots without its JSON Web Tokens: two or three parts, the first in
 * base64 of `{"`.
 */
function withoutJwts(run: string): string {
  const parts = run.split(".");
  const shown: string[] = [];
  for (let at = 0; at < parts.length; at++) {
    const [part = "", next = ""] = parts.slice(at, at + 2);
    const begin = part.indexOf("eyJ");
    const found = begin >= 0 && part.length - begin > 10 && next.length > 7;
    shown.push(found ? `${part.slice(0, begin)}[redacted]` : part);
    if (found) at += 2;
  }
  return shown.join(".");
}

/** PEM blocks (RFC 7468), also one that is cut off. */
function withoutPem(text: string): string {
  const shown: string[] = [];
  let from = 0;
  for (;;) {
    const begin = text.indexOf("-----BEGIN ", from);
    if (begin < 0) return shown.join("") + text.slice(from);
    shown.push(text.slice(from, begin), "[redacted]");
    const end = text.indexOf("-----END ", begin);
    const closed = end < 0 ? -1 : text.indexOf("-----", end + 9);
    if (closed < 0) return shown.join("");
    from = closed + 5;
  }
}

/**
 * What looks like a credential, whoever's it is: JWTs, Google access tokens, PEM blocks, values of
 * fields that hold access tokens.
 */
const withoutCredentials = (text: string): string =>
  withoutPem(text)
    .replace(/[\w.-]+/g, withoutJwts)
    .replace(/ya29\.[\w.-]{8,}/g, "[redacted]")
    .replace(/("(?:access|refresh|id|auth)_?[Tt]oken"\s{0,9}:\s{0,9}")[^"]+/g, "$1[redacted]");

/** First six and last four characters; a subscription shows its host alone. */
export function maskToken(token: string): string {
  if (token.trimStart().startsWith("{")) {
    const endpoint = /"endpoint"\s*:\s*"https:\/\/([\w.:-]{1,64})/.exec(token)?.[1];
    return `${endpoint ?? "subscription"}/…`;
  }
  return token.length <= 16 ? "…" : `${token.slice(0, 6)}…${token.slice(-4)}`;
}

/** A secret in the spellings in which it can come back: as it is, in a URL, in JSON. */
const spellings = (secret: string): string[] => [
  secret,
  encodeURIComponent(secret.toWellFormed()),
  JSON.stringify(secret).slice(1, -1),
  JSON.stringify(secret).slice(1, -1).replaceAll("/", "\\/"),
];

/**
 * @param tokens device tokens: shown masked
 * @param secrets everything else: not shown at all
 */
export function redact(
  text: string,
  tokens: readonly string[],
  secrets: readonly string[],
): string {
  let shown = text;
  const replace = (secret: string, by: string) => {
    if (secret.length < SECRET_MINIMUM) return;
    for (const spelling of new Set(spellings(secret))) shown = shown.replaceAll(spelling, by);
  };
  for (const secret of [...secrets].sort((a, b) => b.length - a.length))
    replace(secret, "[redacted]");
  for (const token of tokens) replace(token, maskToken(token));
  shown = withoutCredentials(shown);
  return shown.length > RAW_MAXIMUM ? `${shown.slice(0, RAW_MAXIMUM)}…` : shown;
}
