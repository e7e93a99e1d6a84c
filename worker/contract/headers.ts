/** The headers that mean something here, beside those of HTTP itself. */

export const REQUEST_HEADERS = {
  "Accept-Language":
    "Language of the sentences: `en`, `ja` or `zh`; English otherwise. Codes never change with it.",
  "If-Match":
    "The ETag of the version that is to be changed: 412 where it is another one by now. `*`: any " +
    "that there is.",
  "Idempotency-Key":
    "1 to 128 printable characters without spaces, new for every check or message that is meant. A " +
    "request with the same key and body within a day gets the first one's result, and nothing is " +
    "sent twice.",
  "Last-Event-ID":
    "The `id` of the last event that was seen. The stream begins with the changes after it. " +
    "`EventSource` sends it by itself.",
} as const;
export type RequestHeader = keyof typeof REQUEST_HEADERS;

export const ANSWER_HEADERS = {
  "X-Request-Id": "Names the request in logs and in the audit log.",
  "Server-Timing": "`total;dur=` milliseconds until the answer began.",
  "Content-Language": "Language of the sentences.",
  "Retry-After": "Seconds after which another try is worth it.",
  "WWW-Authenticate": "The scheme to use, as RFC 9110 §11.6.1 has it.",
  ETag: "The version, for If-Match.",
  "X-Audit-Log":
    "`not-written`: what was asked for was done, and the audit log could not be written.",
} as const;
export type AnswerHeader = keyof typeof ANSWER_HEADERS;

/** On every answer, problems included. */
export const ALWAYS: readonly AnswerHeader[] = ["X-Request-Id", "Server-Timing"];
