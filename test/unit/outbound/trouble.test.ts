/** The runtimes' own words for trouble, as they were seen, and what is made of them. */

import { expect, it } from "vitest";
import { classifyTrouble } from "../../../worker/outbound/trouble.ts";

const withCause = (message: string, code: string) =>
  new TypeError(message, { cause: Object.assign(new Error(code), { code }) });

it.each([
  ["workerd, anything", new Error("Network connection lost."), "reset"],
  [
    "workerd, no such name",
    new Error("internal error; reference = c1mqenurbod8dgm8k04afnsf"),
    "unknown",
  ],
  [
    "Deno, no such name",
    new TypeError(
      "error sending request for url (https://x.invalid/): client error (Connect): dns error: failed to lookup address information: Name or service not known",
    ),
    "dns",
  ],
  [
    "Deno, refused",
    new TypeError(
      "error sending request for url (http://127.0.0.1:9/): client error (Connect): tcp connect error: Connection refused (os error 111)",
    ),
    "refused",
  ],
  [
    "Deno, certificate",
    new TypeError(
      "error sending request for url (https://127.0.0.1:1/): client error (Connect): invalid peer certificate: UnknownIssuer",
    ),
    "tls",
  ],
  [
    "Deno, HTTP/2 host without TLS",
    new TypeError(
      "error sending request from 127.0.0.1:1 for http://127.0.0.1:2/: client error (SendRequest): invalid HTTP version parsed",
    ),
    "protocol",
  ],
  [
    "Deno, reset",
    new TypeError(
      "error sending request from a for b: client error (SendRequest): connection error: Connection reset by peer (os error 104)",
    ),
    "reset",
  ],
  [
    "Deno, a broken HTTP/2 stream, which may have carried the request",
    new TypeError(
      "error sending request for url (https://127.0.0.1:1/): client error (SendRequest): http2 error: stream error received: unexpected internal error encountered",
    ),
    "reset",
  ],
  ["Deno, in the body", new TypeError("error reading a body from connection"), "reset"],
  ["Node.js, refused", withCause("fetch failed", "ECONNREFUSED"), "refused"],
  ["Node.js, no such name", withCause("fetch failed", "ENOTFOUND"), "dns"],
  ["Node.js, reset", withCause("fetch failed", "ECONNRESET"), "reset"],
  ["Node.js, HTTP/2 host", withCause("fetch failed", "HPE_INVALID_CONSTANT"), "protocol"],
  ["Node.js, in the body", new TypeError("terminated"), "reset"],
  ["no error at all", "a text", "unknown"],
])("%s", (_, error, trouble) => {
  expect(classifyTrouble(error)).toBe(trouble);
});
