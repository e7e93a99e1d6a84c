/**
 * Callbacks that are refused, or seem to be: what was sent, how it is answered, and what the app's
 * health says afterwards. Written before the code was.
 */

import { createHash, createHmac } from "node:crypto";

export const TOKEN = "callback-token";
const sha = (text: string): string => createHash("sha256").update(text).digest("hex");

/** What a callback's query says. `undefined` leaves a parameter out. */
export interface Sent {
  readonly sdkAppId?: number | undefined;
  readonly sign?: string | undefined;
  readonly requestTime?: string | undefined;
  /** Bytes of the body; a small one otherwise. */
  readonly bytes?: number;
}

export interface CallbackCase {
  readonly title: string;
  /** The token that is stored here; `null`: none. */
  readonly stored?: string | null;
  /** Made at the moment of sending. @param now Unix seconds @param app the path's SDKAppID */
  readonly sent: (now: number, app: number) => readonly Sent[];
  /** Of the last one. */
  readonly answer: readonly [status: number, code: string, fault: string] | 200;
  readonly health: {
    readonly code: string;
    readonly says?: RegExp;
    readonly remedy?: RegExp;
    readonly fault?: string;
    readonly count?: number;
  };
}

const good = (now: number, app: number, token = TOKEN): Sent => ({
  sdkAppId: app,
  requestTime: String(now),
  sign: sha(`${token}${now}`),
});
const signed = (sign: (now: number) => string) => (now: number, app: number) => [
  { sdkAppId: app, requestTime: String(now), sign: sign(now) },
];
const WRONG = {
  answer: [401, "webhook_signature_wrong", "operator"],
  health: { code: "webhook_signature_wrong", says: /token/, fault: "operator", count: 1 },
} as const;
const UNSIGNED = {
  answer: [401, "webhook_unsigned", "operator"],
  health: { code: "webhook_unsigned", remedy: /authentication/, fault: "operator", count: 1 },
} as const;

export const CALLBACKS: readonly CallbackCase[] = [
  { title: "signed with another token", sent: signed((now) => sha(`other${now}`)), ...WRONG },
  {
    title: "seven of them",
    sent: (now, app) => Array.from({ length: 7 }, () => good(now, app, "other")),
    ...WRONG,
    health: { ...WRONG.health, says: /7/, count: 7 },
  },
  { title: "without a signature", sent: (_, app) => [{ sdkAppId: app }], ...UNSIGNED },
  {
    title: "Sign without RequestTime",
    sent: (now, app) => [{ ...good(now, app), requestTime: undefined }],
    ...UNSIGNED,
  },
  {
    title: "RequestTime without Sign",
    sent: (now, app) => [{ ...good(now, app), sign: undefined }],
    ...UNSIGNED,
  },
  {
    title: "two minutes old: this clock is ahead",
    sent: (now, app) => [{ ...good(now - 120, app) }],
    answer: [401, "webhook_stale", "operator"],
    health: { code: "webhook_stale", says: /ahead/, remedy: /clock/, fault: "operator", count: 1 },
  },
  {
    title: "five minutes of the future: this clock is behind",
    sent: (now, app) => [{ ...good(now + 300, app) }],
    answer: [401, "webhook_stale", "operator"],
    health: { code: "webhook_stale", says: /behind/, remedy: /clock/, fault: "operator" },
  },
  {
    title: "an hour old, by seconds",
    sent: (now, app) => [{ ...good(now - 3600, app) }],
    answer: [401, "webhook_stale", "operator"],
    health: { code: "webhook_stale", says: /\b36\d\d s/, fault: "operator" },
  },
  {
    title: "another app's, rightly signed",
    sent: (now, app) => [{ ...good(now, app), sdkAppId: 1400000099 }],
    answer: [403, "webhook_app_mismatch", "operator"],
    health: { code: "webhook_app_mismatch", says: /1400000099/, fault: "operator", count: 1 },
  },
  {
    title: "rightly signed, for no app",
    sent: (now, app) => [{ ...good(now, app), sdkAppId: undefined }],
    answer: [403, "webhook_app_mismatch", "operator"],
    health: { code: "webhook_app_mismatch", fault: "operator" },
  },
  {
    title: "signed, and no token is stored",
    stored: null,
    sent: (now, app) => [good(now, app)],
    answer: [503, "webhook_token_missing", "operator"],
    health: { code: "webhook_token_missing", says: /1/, fault: "operator", count: 1 },
  },
  {
    title: "unsigned, and no token is stored",
    stored: null,
    sent: (_, app) => [{ sdkAppId: app }],
    answer: [503, "webhook_token_missing", "operator"],
    health: { code: "webhook_token_missing", remedy: /authentication/, fault: "operator" },
  },
  {
    title: "none, and no token is stored",
    stored: null,
    sent: () => [],
    answer: 200,
    health: { code: "webhook_without_token", fault: "operator" },
  },
  {
    title: "HMAC in place of the plain hash",
    sent: signed((now) => createHmac("sha256", TOKEN).update(String(now)).digest("hex")),
    ...WRONG,
  },
  {
    title: "RequestTime before the token",
    sent: signed((now) => sha(`${now}${TOKEN}`)),
    ...WRONG,
  },
  { title: "the token alone in the place of Sign", sent: signed(() => TOKEN), ...WRONG },
  {
    title: "RequestTime in milliseconds",
    sent: (now, app) => [good(now * 1000, app)],
    ...WRONG,
  },
  {
    title: "the stored token has a blank behind it",
    stored: `${TOKEN} `,
    sent: (now, app) => [good(now, app)],
    ...WRONG,
    health: { ...WRONG.health, says: /blank|space/ },
  },
  {
    title: "the stored token has a line break behind it",
    stored: `${TOKEN}\n`,
    sent: (now, app) => [good(now, app)],
    ...WRONG,
    health: { ...WRONG.health, says: /line break/ },
  },
  {
    title: "upper-case hexadecimal",
    sent: signed((now) => sha(`${TOKEN}${now}`).toUpperCase()),
    answer: 200,
    health: { code: "webhook_ok" },
  },
  {
    title: "a good one after a wrong one",
    sent: (now, app) => [good(now, app, "other"), good(now, app)],
    answer: 200,
    health: { code: "webhook_ok", count: 1 },
  },
  {
    title: "a stranger's after a good one",
    sent: (now, app) => [good(now, app), { sdkAppId: app }],
    answer: [401, "webhook_unsigned", "operator"],
    health: { code: "webhook_ok", count: 1 },
  },
  {
    title: "another app's after a good one",
    sent: (now, app) => [good(now, app), { ...good(now, app), sdkAppId: 1400000099 }],
    answer: [403, "webhook_app_mismatch", "operator"],
    health: { code: "webhook_app_mismatch", fault: "operator", count: 1 },
  },
  {
    title: "two reasons: the newer one is told",
    sent: (now, app) => [{ sdkAppId: app }, good(now, app, "other")],
    ...WRONG,
    health: { ...WRONG.health, count: 2 },
  },
  {
    title: "so many that its address is not judged any more",
    sent: (now, app) => Array.from({ length: 25 }, () => good(now, app, "other")),
    answer: [429, "authentication_rate_limited", "operator"],
    health: { code: "webhook_signature_wrong", fault: "operator" },
  },
  {
    title: "larger than a callback",
    sent: (now, app) => [{ ...good(now, app), bytes: 600_000 }],
    answer: [413, "body_too_large", "vendor"],
    health: { code: "webhook_never", fault: "operator" },
  },
  {
    title: "none at all",
    sent: () => [],
    answer: 200,
    health: { code: "webhook_never", fault: "operator" },
  },
];
