/**
 * What each developer tool of Tencent's console asks a person to do, step by step as its Japanese
 * manual has it (オフラインプッシュチェック, UserSig 生成＆検証), and what the same takes here. Both
 * begin with the list of apps on the screen: logged in there, connected with a key here, two apps.
 */

import type { Actions } from "../page/hands.ts";

type Step = readonly [does: keyof Actions, words: string];

const way = (menu: string, tool: string): readonly Step[] => [
  ["clicks", "対象のアプリケーションカードをクリック"],
  ["clicks", menu],
  ["clicks", tool],
];
const USERSIG = way("開発支援ツール", "UserSigツール");
const PUSH = way("補助ツール", "オフラインプッシュ自己検査");

const STEPS = {
  generate: [
    ...USERSIG,
    ["fields", "ユーザー名を入力"],
    ["clicks", "署名(UserSig)の生成をクリック"],
    ["clicks", "署名(UserSig)のコピーをクリック"],
  ],
  verify: [
    ...USERSIG,
    ["fields", "UserIDを入力"],
    ["fields", "UserSigを入力"],
    ["clicks", "検証開始をクリック"],
  ],
  push: [
    ...PUSH,
    ["fields", "UserIDを入力"],
    ["clicks", "デバイスステータスの取得をクリック"],
    ["clicks", "このUserIDによって報告された証明書IDを選択"],
    ["clicks", "検出開始をクリック"],
  ],
  status: [...PUSH, ["fields", "UserIDを入力"], ["clicks", "ステータスの取得をクリック"]],
  // Goes on from the status. Logging in takes more than one; at the least it is one.
  message: [
    ["clicks", "別のデバイスに別のUserIDでログイン"],
    ["fields", "シングルチャットのテキストメッセージ"],
    ["clicks", "送信"],
  ],
} as const satisfies Readonly<Record<string, readonly Step[]>>;

export type ConsoleTool = keyof typeof STEPS;
export const CONSOLE_TOOLS = Object.keys(STEPS) as readonly ConsoleTool[];

/** Of the console. */
export function consoleActions(tool: ConsoleTool): Actions {
  const steps: readonly Step[] = STEPS[tool];
  const of = (kind: keyof Actions) => steps.filter(([does]) => does === kind).length;
  return { clicks: of("clicks"), fields: of("fields") };
}

/** Of the page, connected: the page tests count the same by hand. */
export const PAGE_ACTIONS: Readonly<Record<ConsoleTool, Actions>> = {
  // The app, Enter, the copy: the page opens at this tool.
  generate: { clicks: 3, fields: 1 },
  // The app and the tab: the verdict follows what is typed.
  verify: { clicks: 2, fields: 2 },
  // The app, the tab, the device status, the device of a certificate, the start.
  push: { clicks: 5, fields: 1 },
  // The app, the tab, Enter.
  status: { clicks: 3, fields: 1 },
  // Its form, and its button.
  message: { clicks: 2, fields: 0 },
};

export const total = ({ clicks, fields }: Actions): number => clicks + fields;
