/** Whose codes there are: Tencent's products by the part that shows the code, then the vendors. */

export const TENCENT_SOURCES = [
  "push",
  "im-rest",
  "im-sdk",
  "im-web",
  "webhook",
  "trtc",
  "trtc-web",
  "call-kit",
] as const;
export type TencentSource = (typeof TENCENT_SOURCES)[number];

/** What people call several of them, or one of them otherwise. */
const ALIASES: Readonly<Record<string, readonly TencentSource[]>> = {
  chat: ["push", "im-rest", "im-sdk", "im-web", "webhook"],
  im: ["im-rest", "im-sdk", "im-web", "webhook"],
  sdk: ["im-sdk", "im-web"],
  web: ["im-web", "trtc-web"],
  rest: ["im-rest"],
  server: ["im-rest"],
  timpush: ["push"],
  tpns: ["push"],
  callback: ["webhook"],
  live: ["trtc", "call-kit"],
  room: ["trtc", "trtc-web", "call-kit"],
  rtc: ["trtc", "trtc-web"],
  call: ["call-kit"],
  tuicallkit: ["call-kit"],
  tuiroomkit: ["call-kit"],
};

export const SOURCE_ALIASES: readonly string[] = Object.keys(ALIASES);

/** The sources that a word names: an alias's, or itself. */
export const sourcesNamed = (word: string): readonly string[] =>
  Object.hasOwn(ALIASES, word) ? (ALIASES[word] as readonly string[]) : [word];
