/** Taking secrets out of a vendor's answer before anybody sees it. Vendors do echo tokens and assertions (push-vendors.md §14). */

/** Characters of an answer that are kept. */
const RAW_MAXIMUM = 2000;
/** Shorter texts would blank out half an answer and are no secrets anyway. */
const SECRET_MINIMUM = 8;

/** What looks like a credential, whoever's it is: JWTs, Google access tokens, PEM blocks, values of fields that hold access tokens. */
const PATTERNS = [
  /eyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?/g,
  /ya29\.[\w.-]{8,}/g,
  /-----BEGIN [A-Z0-9 ]+-----[\s\S]*?(?:-----END [A-Z0-9 ]+-----|$)/g,
  /(?<="(?:access|refresh|id|auth)_?[Tt]oken"\s*:\s*")[^"]+/g,
];

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
  encodeURIComponent(secret),
  JSON.stringify(secret).slice(1, -1),
  JSON.stringify(secret).slice(1, -1).replaceAll("/", "\\/"),
];

/**
 * @param tokens device tokens: shown masked
 * @param secrets everything else: not shown at all
 */
export function redact(text: string, tokens: readonly string[], secrets: readonly string[]): string {
  let shown = text;
  const replace = (secret: string, by: string) => {
    if (secret.length < SECRET_MINIMUM) return;
    for (const spelling of new Set(spellings(secret))) shown = shown.replaceAll(spelling, by);
  };
  for (const secret of [...secrets].sort((a, b) => b.length - a.length)) replace(secret, "[redacted]");
  for (const token of tokens) replace(token, maskToken(token));
  for (const pattern of PATTERNS) shown = shown.replace(pattern, "[redacted]");
  return shown.length > RAW_MAXIMUM ? `${shown.slice(0, RAW_MAXIMUM)}…` : shown;
}
