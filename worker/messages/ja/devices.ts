/**
 * Japanese sentences of certificates, devices and push checks.
 * `{name}` is filled with evidence.
 */

import type { Sentence } from "../../usersig/sentences.ts";
import type { devicesEn } from "../en/devices.ts";

const TABLE = {
  vendor_not_supported: [
    "このバージョンは、プッシュベンダー {vendor} に対応していません。",
    "GET /v1/vendors にあるベンダーを指定してください。",
  ],
  certificate_id_invalid: [
    "証明書 ID ではありません。",
    "コンソールに表示される証明書の番号を、先頭にゼロを付けずに指定してください。",
  ],
  certificate_not_found: [
    "このアプリに証明書 {certificateId} がありません。",
    "アプリの証明書の一覧で ID を確認してください。",
  ],
  certificate_unknown: [
    "このアプリに証明書 {certificateId} がないため、デバイストークンのベンダーを判断できません。",
    "先に証明書を保存するか、アプリの証明書 ID を修正してください。",
  ],
  credential_too_long: [
    "認証情報が {maximum} 文字を超えています。",
    "ベンダーが発行したファイルまたはキーだけを貼り付けてください。",
  ],
  credential_refused: [
    "この認証情報は使用できません：{cause}",
    "次のとおり修正してください。{advice}",
  ],
  device_id_invalid: [
    "デバイス ID ではありません。",
    "1～64 文字の英字、数字、記号 _ . : - を使ってください。通常はアプリが保持する UUID を使います。",
  ],
  device_token_empty: [
    "デバイストークンが空です。",
    "プッシュ SDK の登録後にアプリが受け取るデバイストークンを報告してください。",
  ],
  device_token_too_long: [
    "デバイストークンが {bytes} バイトあります。上限は {maximum} バイトです。",
    "前後の文字列を含めず、デバイストークンだけを報告してください。",
  ],
  device_token_secret: [
    "これはキーまたは認証情報で、デバイストークンではありません。保存していません。",
    "プッシュ SDK が返すデバイストークンを報告してください。アプリやログに含まれている場合は、新しいものに交換してください。",
  ],
  device_not_found: [
    "ユーザー {userId} にデバイス {deviceId} がありません。",
    "ユーザーのデバイスの一覧で ID を確認してください。",
  ],
  idempotency_key_invalid: [
    "Idempotency-Key が正しくありません。",
    "表示可能な ASCII 文字 1～128 文字（UUID など）で指定してください。",
  ],
  idempotency_key_reused: [
    "この Idempotency-Key は別のチェックまたはメッセージで使用済みです。",
    "新しいリクエストには新しいキーを使い、同じリクエストを繰り返す場合だけ同じキーを使ってください。",
  ],
  idempotency_keys_exhausted: [
    "このユーザーには 1 日以内に Idempotency-Key 付きのチェックとメッセージが {maximum} 件あり、これ以上のキーは記録できません。",
    "{seconds} 秒待つか、キーなしで送信してください。以前のキーで繰り返せば、その結果は引き続き返されます。",
  ],
  check_unfinished: [
    "この Idempotency-Key のチェックまたはメッセージは終了していないか、途中で切断されました。ユーザーに届いた可能性があります。",
    "数秒後に同じキーで繰り返してください。解消しない場合は、端末を確認してから新しいキーを使ってください。",
  ],
  check_limited: [
    "このユーザーへのチェックが短時間に多すぎます。",
    "{seconds} 秒待ってください。この制限により、ユーザーに通知が大量に届くのを防いでいます。",
  ],
  check_token_alone: [
    "リクエストのトークンは単独でチェックします。{field} と一緒には指定できません。",
    "{field} を外すか、登録済みデバイスをチェックする場合は token を外してください。",
  ],
  push_check_not_found: [
    "ユーザー {userId} にプッシュチェック {checkId} はありません。保存されるのは最近のチェックだけです。",
    "このユーザーのチェック一覧で探すか、もう一度チェックしてください。",
  ],
} as const satisfies Readonly<Record<keyof ReturnType<typeof devicesEn>, Sentence>>;

export const devicesJa = () => TABLE;
