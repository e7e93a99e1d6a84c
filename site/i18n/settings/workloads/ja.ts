/** What the settings panel says of workloads, in Japanese. */

import type { WorkloadsTexts } from "./en.ts";

export const WORKLOADS_JA: WorkloadsTexts = {
  lead: "ビルドパイプラインやマシンの ID トークンを、API キーの代わりに受け付けます。",
  empty: [
    "ワークロードがまだありません",
    "パイプラインごとに追加してください。GitHub や GitLab などの発行者がビルドに発行する ID トークンを受け付けるため、秘密情報が不要になります。",
  ],
  fromEnvironment:
    "このアプリケーションはデプロイの変数 SDKAPPID と SECRET_KEY によるもので、ワークロードを保存できません。追加するには、両方の変数を削除し、「アプリケーション」で追加し直してください。",
  add: "ワークロードを追加",
  kind: "ID トークンの発行者",
  kinds: { github: "GitHub Actions", gitlab: "GitLab", any: "その他の発行者" },
  whose: { github: "リポジトリ", gitlab: "プロジェクト" },
  whoseHint: {
    github: "ほかの人に割り当てられることのない ID、または owner/name。ID のほうが安全です。",
    gitlab: "ほかの人に割り当てられることのない ID、または group/name。ID のほうが安全です。",
  },
  whoseMissing: {
    github: ["リポジトリが入力されていません。", "ID または owner/name を入力してください。"],
    gitlab: ["プロジェクトが入力されていません。", "ID または group/name を入力してください。"],
  },
  ref: "ブランチまたはタグ",
  refHint: "ref 全体。例：refs/heads/main、refs/tags/*",
  refWrong: [
    "ref 全体ではありません。",
    "ブランチは refs/heads/、タグは refs/tags/ から入力してください。",
  ],
  more: "その他の条件",
  conditions: "条件",
  conditionsHint:
    "1 行に 1 つ、クレーム=値。すべてのクレームが一致する必要があります。同じクレームが複数行あるときは、そのどれかに一致すれば構いません。* は次の / : @ までの任意の文字列です。",
  conditionsNone: [
    "条件がないため、この発行者の ID トークンがすべて受け付けられてしまいます。",
    "自分の ID トークンだけが満たす条件を追加してください。例：sub=my-service",
  ],
  lineWrong: (line) => [
    `条件ではない行があります：${line}`,
    "クレーム=値の形式で入力してください。例：ref=refs/heads/main",
  ],
  nameHint: "監査ログに表示されます。英数字と . _ -",
  nameWrong: ["この名前は使えません。", "40 文字以内の英数字と . _ - で入力してください。"],
  audienceHint: "パイプラインが ID トークンを要求するときの対象（aud）",
  maxExpireHint: "空欄なら 3600",
  users: "UserID",
  stale: [
    "アプリケーションの設定が、開いた後に別の場所で変更されました。",
    "設定を読み込んでから、もう一度保存してください。ここに入力した内容は残ります。",
  ],
  removeAsk: (name) => `ワークロード ${name} を削除しますか。以後のビルドは拒否されます。`,
  removeYes: "ワークロードを削除",
};
