/** Japanese sentences of the diagnosis: [what was found, what to do]. */

import type { Sentence } from "../../usersig/sentences.ts";
import type { diagnosisEn } from "../en/diagnosis.ts";

type English = ReturnType<typeof diagnosisEn>;

const TABLE = {
  codes: {
    usersig_good: [
      "UserSig は有効です。キー、ユーザー、有効期限に問題はありません。",
      "対応は不要です。",
    ],
    usersig_good_but_refused: [
      "UserSig はここでは有効ですが、{code} で拒否されています。発行後にアカウントのログイン状態が無効にされたか、SDK が古い UserSig を使っているか、別のアプリまたはデータセンターに接続しています。",
      "UserSig を発行し直してください。アプリを一度再インストールするか、データを消去してください。SDK の起動時のログにある SDKAppID と UserID も確認してください。",
    ],
    observed_code: [
      "このコードは、{source} での意味で説明しています。",
      "表示された対処に従ってください。",
    ],
    credentials_good: [
      "SecretKey、データセンター、管理者、プランに問題はありません。",
      "対応は不要です。",
    ],
    account_good: ["アカウントは Tencent に存在します。", "対応は不要です。"],
    devices_good: [
      "デバイストークンを報告したデバイスが {devices} 台あります。",
      "対応は不要です。",
    ],
    certificates_good: [
      "証明書が {certificates} 件保存されており、使用中のものは読み取れます。",
      "対応は不要です。",
    ],
    never_on_a_device: [
      "アカウントは存在しますが、デバイスが一度も確認されていません。インポートだけでは、プッシュ先のデバイスは登録されません。",
      "実機で、この UserID を使って一度ログインしてください。プッシュはログイン後に登録されます。",
    ],
    no_device_reported: [
      "このユーザーのデバイスからデバイストークンが報告されていないため、直接プッシュチェックの対象がありません。",
      "ログイン後に、アプリから sigpost にデバイストークンを報告してください。Tencent 自体のプッシュには必要ありません。",
    ],
    token_dead: [
      "デバイス {deviceId} のデバイストークンは無効だとベンダーが回答しました（{reason}）。アプリが削除されたか、デバイストークンが更新されています。",
      "アプリで新しいデバイストークンを取得し、ログイン後に設定してください。",
    ],
    token_moved: [
      "デバイス {deviceId} のデバイストークンは、その後に報告した別のユーザーのものになっています。このユーザー宛てにはプッシュされません。",
      "端末でこのユーザーとしてログインし直し、アプリからデバイストークンを報告してください。その間に誰が報告したかは監査ログで確認できます。",
    ],
    notifications_off: [
      "{deviceId} の通知がオフになっています。",
      "端末の設定で通知を許可するよう案内してください。",
    ],
    certificate_not_stored: [
      "デバイス {deviceId} の証明書 {certificateId} はここに保存されていません。ID が誤っている可能性があります。コンソールで証明書を削除して作り直すと、ID が変わります。",
      "アプリの証明書 ID をコンソールの一覧と見比べてください。",
    ],
    versions_differ: [
      "{deviceId} の SDK（{sdkVersion}）と TIMPush（{pushVersion}）のバージョンが異なります。",
      "両方を同じバージョンにしてください。",
    ],
    left_out: [
      "前のチェックが失敗したため、確認していません。",
      "先にその問題を解決してください。",
    ],
    too_many_checks: [
      "このユーザーへのテスト送信が制限に達しているため、プッシュは送信していません。",
      "数分後にやり直してください。",
    ],
  },
  nothingFound: [
    "ここから確認できる範囲では、原因は見つかりませんでした。",
    "端末の通知設定を確認してください。アプリを終了し、別のユーザーからシングルチャットのテキストメッセージを送ってください。プッシュチェックを実行すると、テストのプッシュを送信できます。",
  ],
} as const satisfies {
  readonly codes: Readonly<Record<keyof English["codes"], Sentence>>;
  readonly nothingFound: Sentence;
};

export const diagnosisJa = () => TABLE;
