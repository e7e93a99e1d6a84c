/**
 * What people give in place of a token, by its form. Asked when no token could be read, and first
 * of all whether it is a secret.
 */

import { withoutQuotes } from "../bytes/text.ts";
import type { NoToken } from "./clues.ts";
import type { Evidence } from "./types.ts";

export interface Named {
  readonly code: NoToken;
  readonly evidence?: Evidence;
}

const SECRET_KEY = /(?<![0-9a-f])[0-9a-f]{62,64}(?![0-9a-f])/i;

/**
 * A SecretKey's 64 digits, or nearly all of them. A device token of Apple looks the same; this is
 * the worse.
 */
export const holdsSecretKey = (text: string): boolean => SECRET_KEY.test(text);

const UNSET = /^(?:undefined|null|\(null\)|<null>|nil|<nil>|none|nan|optional\(nil\)|false|true)$/i;

/** In this order: the first that fits names it. */
const FORMS: readonly (readonly [NoToken, RegExp, service?: string])[] = [
  ["is_secret_key", SECRET_KEY],
  ["is_private_key", /-----BEGIN [A-Z ]{0,40}KEY-----/],
  [
    "is_promise",
    /^(?:\[object (?:Async\w*|Promise)\]|Promise\b|Instance of '(?:_?Future)\b|<coroutine object|<Future\b|<Task\b|System\.Threading\.Tasks|CompletableFuture|java\.util\.concurrent|Observable\b)/,
  ],
  [
    "is_object",
    /^(?:\[object \w{1,40}\]|Instance of '|<?[\w.$]{1,200}@[0-9a-f]{4,16}>?$|(?:async )?function\b|\(\w{0,40}\) ?=>|<(?:bound method|function|[\w.]{1,100} object at 0x)|map\[|Array$|System\.)/,
  ],
  [
    "is_placeholder",
    /^(?:[<[{(]{0,2}(?:your|my|the|test|please|请|你的|您的)[\w\- ]{0,40}(?:sig|token|here|签名)[\w\- ]{0,20}[>\]})]{0,2}|<[\w\- ]{1,40}>|\$\{[^}]{0,60}\}|\{\{[^}]{0,60}\}\}|%\w{1,40}%|\$[A-Z_]{3,40}|[#@%]?\{ ?[\w.$]{1,40} ?\}|<%[^%]{0,60}%>|%[sd@]|[\w-]{0,12}\*{3,}[\w-]{0,12}|[xX.…]+|(?:user_?sig|sig|token|usersig here|todo|placeholder|changeme))$/i,
  ],
  ["is_jwt", /^(?:bearer\s+)?eyJ[\w-]{10,}\.[\w-]+(?:\.[\w-]*){0,3}$/i],
  ["is_other_token", /^00[67](?:[0-9A-Za-z]{32}|eJ)[A-Za-z0-9+/=]{20,}$/, "Agora"],
  ["is_other_token", /^04[A-Za-z0-9+/]{60,}={0,2}$|^04AAAAA/, "ZEGO"],
  [
    "is_device_token",
    /^(?:[\w-]{8,30}:APA91b[\w-]{50,}|(?:Expo\w{0,10}PushToken)\[|[0-9a-f]{160}$|OPPO_CN_|v2-\w{10,}$)/,
  ],
  ["is_cloud_key", /^AKID[A-Za-z0-9]{16,48}(?::\S{1,100})?$/],
  [
    "is_error_answer",
    /^(?:<!doctype|<html|<\?xml|HTTP\/\d|[\w.]{0,80}(?:Error|Exception)\b|Traceback)/i,
  ],
];

const isAnswer = (text: string): boolean =>
  /^[{[]/.test(text) && /[}\]]$/.test(text) && /"\s*:/.test(text);

/**
 * @param given as it was pasted
 * @param token without quotes and labels
 * @param expectedUserId given for comparison
 */
export function nameNoToken(
  given: string,
  token: string,
  expectedUserId?: string,
): Named | undefined {
  const [whole, bare] = [given.trim(), token.trim()];
  const unquoted = withoutQuotes(bare);
  if (UNSET.test(unquoted)) return { code: "is_unset", evidence: { value: unquoted } };
  if (/^\d{8,10}$/.test(unquoted)) return { code: "is_sdkappid" };
  for (const [code, form, service] of FORMS)
    if ([whole, bare, unquoted].some((text) => form.test(text)))
      return { code, ...(service && { evidence: { service } }) };
  if (expectedUserId !== undefined && unquoted === expectedUserId) return { code: "is_userid" };
  if (isAnswer(whole)) return { code: "is_error_answer" };
  return undefined;
}

/** Characters: fewer are not even a part of a token that somebody cut, unless it begins like one. */
const PART = 40;

export const isTooShort = (token: string): boolean =>
  token.length < PART && /^[A-Za-z0-9*\-_+/=]+$/.test(token) && !/^e(?:$|[AFJN])/.test(token);
