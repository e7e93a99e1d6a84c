/**
 * What a program can hold of the style sheets in docs/style: words that no sentence has, with an
 * example that each rule must refuse and what to write instead.
 */

import type { Language } from "../../../worker/messages/index.ts";

export type Rule = readonly [refuses: RegExp, example: string, instead: string];

const ENGLISH: readonly Rule[] = [
  [/nothing (?:needs|has) to be done/i, "Nothing needs to be done.", "No action needed."],
  [/\bif (?:it|this) (?:stays|lasts)\b/i, "if it stays", "If the problem persists, …"],
  [/\bwhoever\b/i, "Whoever has it can log in.", "Anyone who has it …"],
  [/(?<!\b[Tt]here )\b(?:is|are) no (?!longer\b)/, "is no contact", "is not a …"],
  [/\b(?:is|are) (?:not )?taken\b|\bdoes not take\b/, "is not taken", "is not accepted"],
  [/\bmisses a\b/, "misses a parameter", "reports a missing parameter"],
  [/\b(?:has|have|reports) trouble\b/, "has trouble", "is temporarily unavailable"],
  [/\blimits? (?:the flow|how)\b/, "limits how fast is sent", "is rate-limiting this app"],
  [/\braw answer\b/, "The raw answer is shown.", "raw response"],
  [/\banew\b|\bonce more\b/, "made anew", "again"],
  [/\bthrew\b|\bthrown out\b/, "threw this one out", "logged out"],
  [/\bat once\b/, "It is checked at once.", "immediately; at the same time"],
  [/\ball the same\b|\band yet\b/, "all the same", "but, still"],
  [/\bstands? (?:in|beside|twice|there)\b/, "stands twice", "is in, contains"],
  [/\b(?:has|have) to be\b/, "has to be digits", "must be"],
  [/\bplease\b/i, "please report it", "the imperative alone"],
  [/\b(?:do|does|did|ca|is|are|wo|could|was)n['’]t\b/, "don't", "do not"],
  [/\bpush token\b/i, "the push token", "device token"],
  [/\bwebhook token\b/i, "webhook token", "callback authentication token"],
  [/\bsecret key\b/i, "secret key", "SecretKey"],
  [/\b[Uu]ser [Ss]igs?\b|\bUsersigs?\b/, "User Sig", "UserSig"],
  [/\buser ?IDs?\b(?<!userIds?)|\bUser IDs?\b/, "User ID", "UserID"],
  [/\bapi keys?\b|\bApi\b/, "api key", "API key"],
  [/\bdata center\b/i, "data center", "data centre"],
];

const JAPANESE: readonly Rule[] = [
  [/(?<!ID |Web )(?<!\w)Token(?!\w)/, "Token を報告", "デバイストークン, or another by its name"],
  [/デバイス ?Token|プッシュ ?(?:Token|トークン)/, "プッシュ Token", "デバイストークン"],
  [/シークレットキー|秘密キー/, "シークレットキー", "SecretKey"],
  [/プッシュの?(?:直接)?検出|直接(?:の)?検出/, "プッシュ検出", "プッシュチェック"],
  [/1 ?対 ?1 ?の?メッセージ/, "1 対 1 メッセージ", "シングルチャットメッセージ"],
  [/カテゴリー|パラメーター/, "カテゴリー", "カテゴリ, パラメータ"],
  [/(?:サーバ|ユーザ|ブラウザ|フォルダ)(?!ー)/, "サーバを確認", "サーバー, ユーザー, …"],
  [/お試しください/, "もう一度お試しください。", "試してください"],
  [/(?:である|だ)。/, "無効である。", "です・ます"],
  [/[\uff61-\uff9f]/, "ﾃﾞﾊﾞｲｽ", "full-width katakana"],
  [/[“”]/, "“alice”", "「alice」"],
];

const CHINESE: readonly Rule[] = [
  [/设备 ?(?:token|令牌)|推送 ?(?:Token|令牌)/, "推送 Token", "设备 Token"],
  [/设备设备|的的/, "设备设备 Token", "the word once"],
  [/推送检查|直连检测/, "推送检查", "推送检测, 直连推送检测"],
  [/应用进程|安装应用|卸载应用|打开(?:一次)?应用(?!内)/, "划掉应用进程", "App for the phone's"],
  [/秘钥|密匙/, "秘钥", "密钥"],
  [/帐号|帐户/, "帐号", "账号"],
  [/登陆/, "登陆", "登录"],
  [/其它/, "其它", "其他"],
  [/中继/, "中继", "中转服务"],
  [/一直如此/, "如果一直如此", "如果问题仍然存在"],
  [/请等到(?:明天|次日)/, "请等到明天", "请明天再试"],
  [/[「」]/, "「alice」", "“alice”"],
];

const CJK = "\\u3040-\\u30fa\\u30fc-\\u30ff\\u4e00-\\u9fff";
const HALF_WIDTH = new RegExp(`[${CJK}][,;:!?()]|[,;!?()][${CJK}]|[${CJK}]\\.(?![\\w/])`);
const UNSPACED = new RegExp(`[${CJK}][A-Za-z0-9]|[A-Za-z0-9][${CJK}]`);
const CJK_RULES: readonly Rule[] = [
  [HALF_WIDTH, "確認,です", "full-width punctuation"],
  [/[）」』”]:/, "「alice」: 失敗", "a full-width colon"],
  [new RegExp(`[${CJK}] [${CJK}]`), "本文 を", "no space between CJK and CJK"],
  [UNSPACED, "証明書ID", "a space between CJK and half-width text"],
  [/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/, "ＡＢＣ", "half-width letters and digits"],
];

/** What is inside the project or the API, and not in front of the reader. */
const EVERYWHERE: readonly Rule[] = [
  [/\bdocs\/|\w\.md\b/, "see docs/push.md", "what to do"],
  [/\blive=true\b|\bpushCheck\b|\bdryRun\b/, "(live=true)", "the option in plain words"],
];

export const RULES: Readonly<Record<Language, readonly Rule[]>> = {
  en: [...EVERYWHERE, ...ENGLISH],
  ja: [...EVERYWHERE, ...CJK_RULES, ...JAPANESE],
  zh: [...EVERYWHERE, ...CJK_RULES, ...CHINESE],
};

/** Characters of the longest sentence and of the longest text; evidence and names count as one. */
export const LENGTHS: Readonly<Record<Language, readonly [sentence: number, text: number]>> = {
  en: [200, 330],
  ja: [100, 180],
  zh: [75, 120],
};

const VERBS =
  "activate add allow apply ask bind build call change charge check choose close compare compress " +
  "configure confirm connect contact convert copy correct create decode decrypt divide do download enable " +
  "encode end enter exchange fetch fix follow generate get give have issue keep leave log look make name " +
  "normalise open pass paste publish put query read register reject remove repeat replace report " +
  "request revoke run search send set settle shorten sign stop store subscribe swap swipe switch " +
  "synchronise test trim try undo update upgrade upload use verify wait write";
const LEADING = "(?:(?:before|for|if|on|to|when) [^.]*?, )?";

/** How a remedy asks for something in each language. */
export const ASKS: Readonly<Record<Language, RegExp>> = {
  en: new RegExp(`^${LEADING}(?:no action|${VERBS.replaceAll(" ", "|")})\\b`, "i"),
  ja: /ください|対応は不要です/,
  zh: /请|无需处理/,
};

/** Names in camelCase that a reader types or sees as they are. Everything else is said in words. */
export const TYPED: ReadonlySet<string> = new Set([
  // Fields of requests, in the problems that name them.
  ..."userId userIds userBuf roomId strRoomId privilegeMap expiresAt sdkAppIds".split(" "),
  "sdkAppId",
  ..."previousSecretKey identityProviders userIdPolicy maxExpire".split(" "),
  ..."createRoom enterRoom sendAudio receiveAudio sendVideo receiveVideo".split(" "),
  ..."sendSubStream receiveSubStream".split(" "),
  // Tencent's, the vendors' and the languages' own names in the reader's code.
  ..."appKey privateMapKey genPrivateMapKey authToken pushId regId deviceToken".split(" "),
  ..."applicationId applicationServerKey pushService willPresent showNotification".split(" "),
  ..."stringData deflateRaw loggedOut".split(" "),
  ..."getDevicePushTokenAsync deleteToken getToken onRegistered deletePushToken".split(" "),
  ..."getPushToken unregisterPush registerPush unRegister turnOffPush turnOnPush".split(" "),
  ..."getRegId getPushId getSubscription offlinePushInfo disablePush onlineUserOnly".split(" "),
  ..."setC2CReceiveMessageOpt setGroupReceiveMessageOpt setAllReceiveMessageOpt".split(" "),
  // Products, and how a UserSig begins.
  ..."iOS iPhone iPad iPads eJ eA eJw".split(" "),
]);
