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
      "UserSig はここでは有効ですが、{code} で拒否されています。発行後にアカウントのログイン状態が無効にされた（キックされた）か、SDK が古い UserSig を使っているか、別のアプリまたはリージョンに接続しています。",
      "新しく発行し、アプリを一度再インストールするかデータを消去して、SDK の起動時のログにある SDKAppID と UserID を確認してください。",
    ],
    observed_code: [
      "ここでの名前を持たないコードです。{source} での意味を表示します。",
      "表示された対処に従ってください。",
    ],
    credentials_good: [
      "SecretKey、リージョン、管理者、プランに問題はありません。",
      "対応は不要です。",
    ],
    account_good: ["アカウントは Tencent に存在します。", "対応は不要です。"],
    devices_good: ["{devices} 台のデバイスが Token を報告しています。", "対応は不要です。"],
    certificates_good: [
      "証明書が {certificates} 件保存されており、使用中のものは読み取れます。",
      "対応は不要です。",
    ],
    never_on_a_device: [
      "アカウントは存在しますが、デバイスが一度も確認されていません。インポートだけでは、プッシュ先のデバイスは登録されません。",
      "実機でこの UserID により一度ログインしてください。プッシュの登録はログイン後に端末で行われます。",
    ],
    no_device_reported: [
      "このユーザーのデバイスから Token が報告されていないため、プッシュの直接検出の対象がありません。",
      "ログイン後にアプリから Token を報告してください（docs/push.md）。Tencent 自体のプッシュには必要ありません。",
    ],
    token_dead: [
      "デバイス {deviceId} の Token は無効だとベンダーが回答しました（{reason}）。アプリが削除されたか、Token が更新されています。",
      "アプリで新しい Token を取得し、ログイン後に設定してください。",
    ],
    token_moved: [
      "デバイス {deviceId} の Token は、その後に報告した別のユーザーのものになっています。このユーザー宛てにはプッシュされません。",
      "端末でこのユーザーとしてログインし直し、アプリから Token を報告してください。その間に誰が報告したかは監査ログで確認できます。",
    ],
    notifications_off: [
      "{deviceId} の通知がオフになっています。",
      "端末の設定で通知を許可するよう案内してください。",
    ],
    certificate_not_stored: [
      "デバイス {deviceId} の証明書 {certificateId} はここに保存されていません。ID の誤りか、コンソールで証明書を削除して作り直したために ID が変わった可能性があります。",
      "アプリの証明書 ID をコンソールの一覧と見比べてください。",
    ],
    versions_differ: [
      "{deviceId} の SDK（{sdkVersion}）と TIMPush（{pushVersion}）のバージョンが異なります。",
      "両方を同じバージョンにしてください。",
    ],
    left_out: ["前の項目が失敗したため、確認していません。", "先にその問題を解決してください。"],
    too_many_checks: [
      "このユーザーへのテスト送信が制限に達しているため、プッシュは送信していません。",
      "数分後にやり直してください。",
    ],
  },
  nothingFound: [
    "ここから確認できる範囲では、原因は見つかりませんでした。",
    "アプリを終了し、別のユーザーからシングルチャットのテキストメッセージを送り、端末の通知設定を確認してください。pushCheck=true でテストのプッシュを送信できます。",
  ],
} as const satisfies {
  readonly codes: Readonly<Record<keyof English["codes"], Sentence>>;
  readonly nothingFound: Sentence;
};

export const diagnosisJa = () => TABLE;
