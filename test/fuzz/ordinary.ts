/** The same request with ordinary texts: what a request of this shape and length may cost. */

import type { Json } from "./json.ts";
import type { FuzzRequest } from "./requests.ts";
import type { TokenMaker } from "./tokens.ts";

/** Shorter texts cost nothing worth comparing. */
const SHORT = 64;

/** Letters and digits without a pattern. */
function plainText(length: number): string {
  let text = "";
  for (let state = 1; text.length < length; state = (state * 48271) % 0x7fff_ffff)
    text += state.toString(36);
  return text.slice(0, length);
}

/**
 * A key of a credential stays: reading it costs what it costs, and no text that is made up holds
 * one.
 */
const plainOf = (text: string): string =>
  text.length < SHORT || text.includes("-----BEGIN ") ? text : plainText(text.length);

/** Longer texts are refused without being read. */
const TOKEN_MAXIMUM = 8192;

/**
 * A token's twin is a token: why a signature does not fit is looked for whoever made it, and costs
 * what it costs.
 */
const tokenOf = (text: string, tokens: TokenMaker): string =>
  text.length < SHORT || text.length > TOKEN_MAXIMUM
    ? plainOf(text)
    : tokens.missigned(text.length);

const isToken = (name: string): boolean => name.toLowerCase() === "usersig";

/**
 * An ID token stays, as its signature has to be checked, whatever is in it. On Deno that costs more
 * than ten times what a short request does; failed ones are counted by address.
 */
const isJwt = (text: string): boolean =>
  text.length <= TOKEN_MAXIMUM && /^[\w-]+\.[\w-]+\.[\w-]+$/.test(text);

const DEEP = 6;

/** Long texts become plain, deep values a text of their length; numbers of items stay. */
function plainValue(value: Json, tokens: TokenMaker, name = "", depth = 0): Json {
  if (typeof value === "string") return isToken(name) ? tokenOf(value, tokens) : plainOf(value);
  if (typeof value !== "object" || value === null) return value;
  if (depth > DEEP) return "x";
  if (Array.isArray(value)) return value.map((item) => plainValue(item, tokens, "", depth + 1));
  const members = Object.entries(value).map(
    ([own, item]) => [plainOf(own), plainValue(item, tokens, own, depth + 1)] as const,
  );
  return Object.fromEntries(members);
}

function plainForm(body: string, tokens: TokenMaker): string {
  return body.replace(/([^&=]+)(=([^&]*))?/g, (_, name: string, given = "", value = "") => {
    if (!isToken(name)) return plainOf(name) + (given && `=${plainOf(value)}`);
    return `${name}=${tokenOf(new URLSearchParams(`x=${value}`).get("x") ?? "", tokens)}`;
  });
}

function plainBody(body: string, contentType: string, tokens: TokenMaker): string {
  if (contentType.startsWith("application/x-www-form-urlencoded")) return plainForm(body, tokens);
  try {
    // A byte order mark is left out by whoever decodes the bytes.
    const plain = JSON.stringify(
      plainValue(JSON.parse(body.replace(/^\ufeff/, "")) as Json, tokens),
    );
    // What was deep is padded to the length that it had: as white space, which JSON allows.
    return plain + " ".repeat(Math.max(0, body.length - plain.length));
  } catch {
    return plainOf(body);
  }
}

/** `undefined` where nothing in the request is long. */
export function ordinary(asked: FuzzRequest, tokens: TokenMaker): FuzzRequest | undefined {
  const { headers, body } = asked;
  const path = asked.path.replace(/[^/?&=]{64,}/g, (part) => plainText(part.length));
  const plainHeaders = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      value.replace(/^(\w+ )?(.{64,})$/s, (_, scheme = "", rest: string) => {
        if (isJwt(rest)) return scheme + rest;
        return scheme + (isToken(scheme.trim()) ? tokenOf(rest, tokens) : plainText(rest.length));
      }),
    ]),
  );
  const plain = { ...asked, path, headers: plainHeaders };
  const whole =
    body === undefined
      ? plain
      : { ...plain, body: plainBody(body, headers["Content-Type"] ?? "", tokens) };
  return JSON.stringify(whole) === JSON.stringify(asked) ? undefined : whole;
}
