/**
 * Why there was no answer, out of the texts of the runtimes' exceptions. They are no contract, so
 * what is not recognised stays `unknown`, and nobody may conclude from it that nothing was sent.
 *
 * Deno and Node.js tell most of these apart. workerd says "Network connection lost" for all but a
 * failed look-up, which is its "internal error": there a refused connection looks like one that was
 * lost after the request.
 */

export type Trouble = "refused" | "dns" | "tls" | "protocol" | "reset" | "unknown";

/** Thrown by a `fetch` that knows that no byte of the request has left, and why. */
export class Unsent extends Error {
  override readonly name = "Unsent";
  readonly trouble: "refused" | "dns" | "tls";

  constructor(trouble: Unsent["trouble"], options?: ErrorOptions) {
    super(`not sent: ${trouble}`, options);
    this.trouble = trouble;
  }
}

/** In this order: an error about a handshake may also say that the connection was lost. */
const TEXTS: readonly (readonly [Trouble, RegExp])[] = [
  ["dns", /ENOTFOUND|EAI_AGAIN|DNS lookup|dns error|failed to lookup address/i],
  ["tls", /certificate|\btls\b|\bssl\b|handshake|UnknownIssuer/i],
  // Deno names the step at which it failed; before the end of (Connect) nothing of the request has
  // left.
  ["refused", /ECONNREFUSED|connection refused|EHOSTUNREACH|ENETUNREACH|client error \(Connect\)/i],
  // Only what says that the other side speaks no HTTP/1.1: a broken HTTP/2 stream may have carried
  // the request.
  ["protocol", /invalid HTTP version|HPE_INVALID|Expected HTTP|malformed/i],
  [
    "reset",
    /ECONNRESET|EPIPE|http2 error|other side closed|connection (?:reset|closed|lost)|closed before message|network connection lost|UND_ERR_SOCKET|terminated|unexpected eof|error reading a body/i,
  ],
];

/** @param error whatever `fetch` or reading a body threw; its causes are looked at too */
export function classifyTrouble(error: unknown): Trouble {
  if (error instanceof Unsent) return error.trouble;
  let text = "";
  for (let each = error, depth = 0; each instanceof Error && depth < 5; each = each.cause, depth++)
    text += `${(each as { code?: unknown }).code ?? ""} ${each.message}\n`;
  return TEXTS.find(([, pattern]) => pattern.test(text))?.[0] ?? "unknown";
}
