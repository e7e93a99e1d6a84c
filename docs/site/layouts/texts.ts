/** What the site itself says, in three languages; documents bring their own words. */

import type { Language } from "../content/documents.ts";
import type { SectionName } from "../content/sidebar.ts";

export interface Door {
  readonly title: string;
  readonly text: string;
}

export interface Texts {
  readonly name: string;
  readonly skip: string;
  readonly documents: string;
  readonly onThisPage: string;
  readonly language: string;
  readonly notTranslated: string;
  readonly previous: string;
  readonly next: string;
  readonly source: string;
  readonly table: string;
  readonly contract: string;
  readonly notFound: string;
  readonly home: string;
  readonly theme: Readonly<Record<"auto" | "light" | "dark", string>>;
  readonly copy: string;
  readonly copied: string;
  readonly search: string;
  readonly close: string;
  /** `{n}` is how many. */
  readonly found: string;
  readonly foundNothing: string;
  readonly searchFailed: string;
  readonly english: string;
  readonly sections: Readonly<Record<SectionName, string>>;
  readonly doors: Readonly<Record<DoorName, Door>>;
}

/** Each leads to the documents named here, as far as they are there. */
export const DOORS = {
  use: [
    "docs/guides/from-the-console.md",
    "docs/guides/replace-generatetestusersig.md",
    "docs/guides/pipelines.md",
    "examples/README.md",
  ],
  explain: [
    "docs/guides/usersig-is-refused.md",
    "docs/guides/push-does-not-arrive.md",
    "docs/codes.md",
    "docs/errors.md",
  ],
  run: ["docs/deploy.md", "docs/settings.md", "docs/operations.md", "docs/security.md"],
} as const;
export type DoorName = keyof typeof DOORS;

export const TEXTS: Readonly<Record<Language, Texts>> = {
  en: {
    name: "English",
    skip: "Skip to the text",
    documents: "Documents",
    onThisPage: "On this page",
    language: "Language",
    notTranslated: "This page is not available in English.",
    previous: "Previous",
    next: "Next",
    source: "This page on GitHub",
    table: "Table",
    contract: "The contract as openapi.json",
    notFound: "There is no page at this address. Search for it, or start from the first page.",
    home: "First page",
    theme: { auto: "Colours: system", light: "Colours: light", dark: "Colours: dark" },
    copy: "Copy",
    copied: "Copied",
    search: "Search",
    close: "Close",
    found: "Results: {n}",
    foundNothing: "Nothing found. Try fewer or other words.",
    searchFailed: "The search could not be loaded. Try again.",
    english: "English",
    sections: {
      start: "Start",
      guides: "By task",
      push: "Offline push",
      userSig: "UserSig and status",
      operate: "Operate",
      reference: "Reference",
      contribute: "Contribute",
    },
    doors: {
      use: {
        title: "Issue UserSigs",
        text: "Move from the console, from a test key in the app, or from a secret in a pipeline.",
      },
      explain: {
        title: "Find the cause",
        text: "A UserSig is refused, a push does not arrive, or a code needs an explanation.",
      },
      run: {
        title: "Run your own",
        text: "On Cloudflare Workers, on Deno or in a container, with keys that you can rotate.",
      },
    },
  },
  ja: {
    name: "日本語",
    skip: "本文へ移動",
    documents: "ドキュメント",
    onThisPage: "このページの内容",
    language: "言語",
    notTranslated: "このページの日本語訳はまだありません。英語版を表示しています。",
    previous: "前へ",
    next: "次へ",
    source: "GitHub でこのページを見る",
    table: "表",
    contract: "API の定義（openapi.json）",
    notFound: "このアドレスにページはありません。検索するか、最初のページから探してください。",
    home: "最初のページ",
    theme: {
      auto: "配色：システムに合わせる",
      light: "配色：ライト",
      dark: "配色：ダーク",
    },
    copy: "コピー",
    copied: "コピーしました",
    search: "検索",
    close: "閉じる",
    found: "検索結果：{n} 件",
    foundNothing: "見つかりませんでした。言葉を減らすか、別の言葉で検索してください。",
    searchFailed: "検索を読み込めませんでした。もう一度試してください。",
    english: "英語",
    sections: {
      start: "はじめに",
      guides: "目的別ガイド",
      push: "オフラインプッシュ",
      userSig: "UserSig とステータス",
      operate: "運用",
      reference: "リファレンス",
      contribute: "開発に参加する",
    },
    doors: {
      use: {
        title: "UserSig を発行する",
        text: "コンソール、アプリ内のテスト用キー、パイプラインのシークレットから移行します。",
      },
      explain: {
        title: "原因を調べる",
        text: "UserSig が拒否された、プッシュが届かない、コードの意味が分からないときに。",
      },
      run: {
        title: "自分で運用する",
        text: "Cloudflare Workers、Deno、コンテナで動きます。キーはローテーションできます。",
      },
    },
  },
  "zh-CN": {
    name: "简体中文",
    skip: "跳到正文",
    documents: "文档",
    onThisPage: "本页内容",
    language: "语言",
    notTranslated: "本页尚无中文版，以下为英文原文。",
    previous: "上一页",
    next: "下一页",
    source: "在 GitHub 上查看本页",
    table: "表格",
    contract: "接口定义（openapi.json）",
    notFound: "该地址没有页面。请搜索，或从首页开始查找。",
    home: "首页",
    theme: { auto: "配色：跟随系统", light: "配色：浅色", dark: "配色：深色" },
    copy: "复制",
    copied: "已复制",
    search: "搜索",
    close: "关闭",
    found: "共 {n} 条结果",
    foundNothing: "没有找到。请减少词语或换用其他词语。",
    searchFailed: "搜索加载失败。请重试。",
    english: "英文",
    sections: {
      start: "入门",
      guides: "按任务",
      push: "离线推送",
      userSig: "UserSig 与用户状态",
      operate: "运维",
      reference: "参考",
      contribute: "参与开发",
    },
    doors: {
      use: {
        title: "签发 UserSig",
        text: "从控制台、App 中的测试密钥或流水线中的密钥迁移过来。",
      },
      explain: {
        title: "查找原因",
        text: "UserSig 被拒绝、收不到推送，或需要了解某个错误码的含义。",
      },
      run: {
        title: "自行部署",
        text: "可运行在 Cloudflare Workers、Deno 或容器中，密钥可以轮换。",
      },
    },
  },
};
