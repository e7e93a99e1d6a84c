/** The error catalogue's own words in every language; its sentences are those of the service. */

import type { Language } from "../worker/messages/index.ts";

type Section = readonly [title: string, ...lines: string[]];

export interface CatalogueWords {
  readonly title: string;
  readonly intro: readonly string[];
  readonly heads: Readonly<
    Record<"code" | "wrong" | "so" | "remedy" | "why" | "next" | "said" | "status", string>
  >;
  readonly sections: Readonly<
    Record<
      | "reasons"
      | "clues"
      | "tencent"
      | "verdicts"
      | "health"
      | "findings"
      | "problems"
      | "pushChecks",
      Section
    >
  >;
  readonly besideRefusal: string;
  readonly withoutAsking: string;
}

export const CATALOGUE_WORDS: Readonly<Record<Language, CatalogueWords>> = {
  en: {
    title: "Error catalogue",
    intro: [
      "Made from the code by `npm run docs`. Codes never change with the language; the sentences are shown in English here and come in",
      "English, Japanese or Chinese by `Accept-Language`. `{name}` stands for evidence, which the JSON also carries as a member.",
    ],
    heads: {
      code: "code",
      wrong: "what is wrong",
      so: "what is so",
      remedy: "what to do",
      why: "why",
      next: "next step",
      said: "the vendor said",
      status: "status",
    },
    sections: {
      reasons: [
        "Reasons of the UserSig verifier",
        "`code` of a verification, or a finding beside it. The last column has the codes that Tencent's services and SDKs show for the fault.",
      ],
      clues: [
        "Clues",
        "Findings that say more exactly what happened; a clue replaces the primary reason's sentences.",
      ],
      tencent: [
        "Tencent's codes",
        "What Tencent's REST API, SDKs and push results show, grouped by what they mean. `reason` or `code` of answers that tell of them;",
        "Tencent's own code and text stand beside it.",
      ],
      verdicts: ["Offline push verdicts", "`offlinePush.code` of a user's status."],
      health: [
        "App health, checks along Tencent's path, diagnosis",
        "Beside Tencent's codes, the verdicts and the push vendors' codes.",
      ],
      findings: [
        "Findings in an app's settings",
        "`findings` of an app. It is stored and used all the same, unless its secret cannot be opened.",
      ],
      problems: [
        "Problems of the HTTP API",
        "`code` of an `application/problem+json` answer. `fault` says who has to act.",
      ],
      pushChecks: [
        "Verdicts of the push check",
        "`code` of a check. `dead` says whether the stored token is marked: `maybe` is not, because a mistake in the configuration gets the same answer.",
      ],
    },
    besideRefusal:
      "Beside a refusal, in `mayStillBeDropped`, and about a credential as it was pasted:",
    withoutAsking: "Seen without asking the vendor, or by its dry run:",
  },
  ja: {
    title: "エラーコード一覧",
    intro: [
      "`npm run docs` が sigpost のコードから作成します。コードは言語によって変わりません。説明は",
      "`Accept-Language` に応じて英語、日本語、中国語で返されます。`{name}` には値が入り、JSON にも同じ名前の",
      "メンバーがあります。",
    ],
    heads: {
      code: "コード",
      wrong: "原因",
      so: "内容",
      remedy: "対処",
      why: "理由",
      next: "次の手順",
      said: "ベンダーの応答",
      status: "ステータス",
    },
    sections: {
      reasons: [
        "UserSig の検証結果",
        "検証の `code`、または検証に付く所見です。最後の列は、同じ原因で Tencent のサービスと SDK が返すコードです。",
      ],
      clues: [
        "手がかり",
        "何が起きたかをより正確に示す所見です。手がかりがある場合は、主な原因の説明に代わって表示されます。",
      ],
      tencent: [
        "Tencent のコード",
        "Tencent の REST API、SDK、プッシュ結果が返すコードを、意味ごとにまとめたものです。結果の `reason` または `code` に入り、",
        "Tencent 自身のコードとテキストも併記されます。",
      ],
      verdicts: ["オフラインプッシュの判定", "ユーザーステータスの `offlinePush.code` です。"],
      health: [
        "アプリの設定確認、Tencent 経由のチェック、原因の調査",
        "Tencent のコード、判定、プッシュベンダーのコードのほかに使われます。",
      ],
      findings: [
        "アプリの設定についての所見",
        "アプリの `findings` です。シークレットを復号できない場合を除き、アプリはそのまま保存され、使用されます。",
      ],
      problems: [
        "HTTP API のエラー",
        "`application/problem+json` の `code` です。`fault` は、誰が対処すべきかを示します。",
      ],
      pushChecks: [
        "プッシュチェックの結果",
        "チェックの `code` です。`dead` は、保存されたデバイストークンを無効とするかどうかを示します。`maybe` では無効としません。設定の誤りでも同じ応答が返るためです。",
      ],
    },
    besideRefusal:
      "拒否された結果の `mayStillBeDropped` と、貼り付けられた認証情報について使われます。",
    withoutAsking: "ベンダーに問い合わせずに、またはドライランで分かるものです。",
  },
  zh: {
    title: "错误码一览",
    intro: [
      "由 `npm run docs` 根据 sigpost 的代码生成。错误码不随语言变化。说明会按 `Accept-Language`",
      "以英文、日文或中文返回。`{name}` 处为具体的值，JSON 中也有同名字段。",
    ],
    heads: {
      code: "错误码",
      wrong: "原因",
      so: "内容",
      remedy: "处理",
      why: "理由",
      next: "下一步",
      said: "厂商的响应",
      status: "状态码",
    },
    sections: {
      reasons: [
        "UserSig 校验结果",
        "校验结果的 `code`，或附带的发现。最后一列是腾讯云的服务和 SDK 对同一原因返回的错误码。",
      ],
      clues: ["线索", "更准确地说明发生了什么的发现。有线索时，以线索代替主要原因的说明。"],
      tencent: [
        "腾讯云的错误码",
        "腾讯云的 REST API、SDK 和推送结果返回的错误码，按含义归类。它们出现在结果的 `reason` 或 `code` 中，",
        "同时附有腾讯云自己的错误码和文本。",
      ],
      verdicts: ["离线推送的判断", "用户状态的 `offlinePush.code`。"],
      health: [
        "应用设置检查、经由腾讯云的检测、原因排查",
        "除腾讯云的错误码、判断和推送厂商的错误码以外的部分。",
      ],
      findings: [
        "应用设置中的发现",
        "应用的 `findings`。除非密钥无法解密，应用仍会照常保存和使用。",
      ],
      problems: [
        "HTTP API 的错误",
        "`application/problem+json` 的 `code`。`fault` 说明应由谁处理。",
      ],
      pushChecks: [
        "推送检测结果",
        "检测的 `code`。`dead` 说明是否将保存的设备 Token 标为失效。`maybe` 时不标记，因为配置有误时也会得到同样的响应。",
      ],
    },
    besideRefusal: "用于被拒绝的结果中的 `mayStillBeDropped`，以及粘贴的凭证：",
    withoutAsking: "无需询问厂商，或通过试运行即可发现：",
  },
};
