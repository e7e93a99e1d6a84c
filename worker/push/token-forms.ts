/**
 * Texts that are no push token of any vendor's, whatever the certificate: variables that were never
 * filled, what a program printed in place of the token, things of other kinds. What is a form of one
 * vendor's own token is told in that vendor's folder.
 */

import { looksLikeUserSig } from "../usersig/index.ts";
import type { TOKEN_FORMS } from "./codes.ts";

export type TokenForm = (typeof TOKEN_FORMS)[number];

/** What a variable without a value is written as, in the languages of apps and servers. */
const PLACEHOLDER =
  /^(?:null|nil|undefined|none|nan|true|false|n\/a|optional\(nil\)|token|device[_ -]?token|push[_ -]?token|your[_ -][a-z_ -]{1,40}|%@|%s)?$/i;
/** The same with brackets around it, of any kind; and an object that was written as text. */
const IN_BRACKETS =
  /^(?:\(null\)|\(nil\)|<(?:null|nil|none|token|[\w -]{1,40}token)>|\[object \w{1,40}\]|\$?\{\{?[ \w.]{1,60}\}?\})$/i;
/** What plug-ins and tests report where there is no push service. */
const MADE_UP =
  /^(?:simulator|emulator|dummy|fake|mock|test|sample|example)(?:[_ -][\w -]{0,40})?$/i;
/** `Data` of Swift and Objective-C, as a text about it. */
const DESCRIPTION = /^(?:\{\s?length\s?=\s?\d{1,4}\s?,\s?bytes\s?=|\d{1,4} bytes$)/;
const EXPO = /^Expo(?:nent)?PushToken\[/;
const JWT = /^eyJ[\w-]+\.[\w-]+\.[\w-]*$/;
const API_KEY = /^sgp_[0-9A-Za-z]{24,}$/;
const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** The text without the marks that a program prints around one, or `undefined` without such. */
function printed(text: string): string | undefined {
  const optional = /^Optional\((.*)\)$/.exec(text)?.[1];
  const inner = optional ?? (/^b['"]/.test(text) ? text.slice(1) : text);
  const quote = inner[0] ?? "";
  const isQuoted = inner.length > 1 && /["'`]/.test(quote) && inner.endsWith(quote);
  return isQuoted ? inner.slice(1, -1).trim() : optional;
}

const isSecret = (token: string): boolean =>
  token.includes("-----BEGIN ") || token.includes('"private_key"') || API_KEY.test(token);

/** A subscription of Web Push is JSON too, and is its own vendor's. */
function isJson(token: string): boolean {
  const isWhole = /^[{[]/.test(token) && /[}\]]$/.test(token);
  return isWhole && !token.includes('"endpoint"');
}

/** The form of a text that is no token, if it is one of these. */
export function formOf(token: string): TokenForm | undefined {
  const inner = printed(token);
  const bare = inner ?? token;
  if (PLACEHOLDER.test(bare) || IN_BRACKETS.test(bare)) return "device_token_placeholder";
  if (MADE_UP.test(bare) || (bare.length >= 16 && bare === bare.charAt(0).repeat(bare.length)))
    return "device_token_made_up";
  if (isSecret(token)) return "device_token_is_secret";
  if (inner !== undefined) return "device_token_printed";
  if (DESCRIPTION.test(token)) return "device_token_description";
  if (EXPO.test(token)) return "device_token_of_expo";
  if (JWT.test(token)) return "device_token_is_jwt";
  if (looksLikeUserSig(token)) return "device_token_is_usersig";
  if (isJson(token)) return "device_token_json";
  return /^https?:\/\//i.test(token) ? "device_token_url" : undefined;
}

/** A device's or an installation's name. Odd for a token, but no vendor rules it out. */
export const isUuid = (token: string): boolean => UUID.test(token);
