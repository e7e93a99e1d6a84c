/**
 * The page's sentences in Japanese, in the terms of Tencent's own Japanese console. Loaded on
 * demand.
 */

import type { Texts } from "./texts.ts";

export const JA: Texts = {
  shell: {
    tagline: "Tencent Cloud Chat と TRTC の UserSig・オフラインプッシュツール",
    tool: {
      generate: { tab: "生成", heading: "署名（UserSig）生成ツール" },
      verify: { tab: "検証", heading: "署名（UserSig）検証ツール" },
      codes: { tab: "コード", heading: "エラーコード検索" },
      push: { tab: "プッシュチェック", heading: "オフラインプッシュ特定ツール" },
      status: { tab: "ステータス", heading: "ユーザーステータスチェックツール" },
      settings: { tab: "設定", heading: "設定" },
    },
    loading: "読み込み中…",
    loadFailed: [
      "ページのこの部分を読み込めませんでした。",
      "接続を確認して、もう一度試してください。",
    ],
    again: "再試行",
    needsServer: [
      "このツールには sigpost サーバーが必要です。",
      "デバイス、証明書、ユーザーステータスはサーバーに保存されています。「サーバー接続」に切り替えてください。ここに入力した内容は引き継がれません。",
    ],
    goConnected: "「サーバー接続」に切り替える",
    needsConnection: [
      "まだ接続していません。",
      "上の欄に、このサーバーの API キーを入力してください。",
    ],
    needsApp: [
      "アプリケーションが選択されていません。",
      "「設定」で追加するか、アプリケーションを利用できる API キーで接続してください。",
    ],
    connect: "API キーを入力",
    copyText: "コピー",
    copyJson: "JSON でコピー",
    copyCurl: "curl でコピー",
    curlKeyHint:
      "コマンドは API キーを環境変数 $SIGPOST_KEY から読み取ります。レポートに秘密情報は含まれません。",
    copyReport: "レポートをコピー",
    reference: "APIリファレンス",
    skip: "ツールへ移動",
    tools: "ツール",
    mode: "動作モード",
    local: "ローカル",
    connected: "サーバー接続",
    language: "言語",
    languageFailed: "この言語を読み込めませんでした。接続を確認して、もう一度選んでください。",
    theme: { auto: "配色：システムに合わせる", light: "配色：ライト", dark: "配色：ダーク" },
    copied: "コピーしました",
    copyFailed:
      "ブラウザーがコピーを許可しませんでした。テキストを選択して、手動でコピーしてください。",
    error: "エラー",
    warning: "警告",
    info: "補足",
    step: { ok: "成功", warning: "警告", failed: "失敗", skipped: "スキップ", running: "実行中…" },
    lineBreakRemoved: [
      "貼り付けたテキストに含まれていた改行を取り除きました。",
      "サーバーが同じテキストを読み込む場合は、そちらでも改行を取り除いてください。",
    ],
  },
  generate: {
    count: "UserID の数",
    one: "1 件",
    many: "複数",
    copyLink: "フォームへのリンクをコピー",
    userId: "ユーザー名（UserID）",
    lifetime: "有効期間",
    custom: "その他",
    seconds: "秒数",
    withKey: "PrivateMapKey も生成する",
    withKeyHint: "TRTC の高度な権限制御を使うルーム向け",
    roomKind: "ルーム",
    roomNumber: "数値",
    roomName: "文字列",
    roomNumberLabel: "ルーム番号（roomId）",
    roomNameLabel: "ルーム文字列（strRoomId）",
    privileges: "権限",
    all: "すべて選択",
    none: "すべて解除",
    privilege: {
      createRoom: "ルームの作成",
      enterRoom: "ルームへの入室",
      sendAudio: "音声の送信",
      receiveAudio: "音声の受信",
      sendVideo: "映像の送信",
      receiveVideo: "映像の受信",
      sendSubStream: "画面共有の送信",
      receiveSubStream: "画面共有の受信",
    },
    submit: "署名（UserSig）の生成",
    busy: "生成中…",
    result: "結果",
    empty: "生成した署名（UserSig）がここに表示されます。",
    done: "署名（UserSig）を生成しました。",
    length: (count) => `${count} 文字`,
    copy: "署名（UserSig）のコピー",
    copyKey: "PrivateMapKey のコピー",
    check: "検証する",
  },
  facts: {
    elapsed: (share) => `有効期間の ${share} が経過`,
    notYet: "有効期間はまだ始まっていません",
    over: "有効期間は終了しました",
    now: "現在",
    sdkAppId: "SDKAppID",
    userId: "UserID",
    issuedAt: "生成日時",
    lifetime: "有効期間",
    expiresAt: "有効期限",
    expiredAt: "期限切れ",
    secondsExactly: (seconds) => `${seconds} 秒`,
  },
  faults: {
    userIdMissing: [
      "UserID が入力されていません。",
      "ログインするユーザーの UserID を入力してください。",
    ],
    userIdLong: (bytes) => [
      `UserID が ${bytes} バイトあります。Tencent の上限は 32 バイトです。`,
      "短い UserID にしてください。日本語や中国語の文字は 1 文字 3 バイトです。",
    ],
    userIdControl: (character, position) => [
      `UserID に制御文字があります（${position} 文字目の ${character}）。`,
      "取り除いてください。署名対象のテキストを一意に解釈できなくなるため、署名していません。",
    ],
    userIdSurrogate: [
      "UserID が正しい Unicode ではありません（サロゲートペアの片方だけがあります）。",
      "入力またはコピーをやり直してください。",
    ],
    userIdNotAscii: [
      "UserID に、印字可能な ASCII 以外の文字があります。",
      "英字、数字、_、- を使ってください。それ以外の文字は、署名が正しくても一部の SDK がコード 7003 で拒否します。",
    ],
    userIdSpaces: [
      "UserID の先頭または末尾に空白があります。",
      "UserID の一部でなければ取り除いてください。",
    ],
    expireNotWhole: [
      "有効期間が整数の秒数ではありません。",
      "数字だけを入力してください。例：1 日は 86400",
    ],
    expireRange: (maximum) => [
      `有効期間は 1～${maximum} 秒の範囲で指定してください。`,
      "ミリ秒や日付ではなく、秒数を入力してください。",
    ],
    roomMissing: ["ルームが入力されていません。", "ルームの番号または文字列を入力してください。"],
    roomNumber: [
      "ルーム番号ではありません。",
      "1～4294967294 の整数を入力するか、「文字列」を選んでください。",
    ],
    roomName: [
      "ルーム文字列ではありません。",
      "1～64 文字で、英字、数字、空白、!#$%&()+-:;<=.>?@[]^_{}|~, を使ってください。",
    ],
    privilegesNone: [
      "権限が選ばれていません。",
      "1 つ以上選んでください。通常は「すべて選択」で問題ありません。",
    ],
  },
  failure: {
    code: "コード",
    requestId: "リクエスト ID",
    retryAfter: (seconds) => `${seconds} 秒後にもう一度試してください。`,
  },
};
