/** Japanese sentences of the status verdict: [why, what to do next]. */

import type { Sentence } from "../../usersig/sentences.ts";
import type { verdictsEn } from "../en/status.ts";

const TABLE = {
  push_online: [
    "{platforms} はログイン済みで、接続は切れています。このユーザーはオフラインプッシュを受信できると暫定的に判断されました。",
    "別のデバイスで、別の UserID を使ってログインし、このユーザーにシングルチャットのテキストメッセージを送信してください。sigpost からテストメッセージを送信することもできます。何も表示されない場合は、プッシュチェックを実行してください。",
  ],
  other_client_online: [
    "{platforms} はオフラインプッシュを受信できる状態ですが、{online} が同時に接続しています。",
    "{online} でログアウトしてから、もう一度試してください。それまで端末にプッシュされるかどうかは、アプリとコンソールの設定によります。",
  ],
  phone_online: [
    "{platforms} は接続中のため、メッセージはオフラインプッシュではなく接続を通して届きます。",
    "端末でアプリを終了し、もう一度試してください。バックグラウンドにするだけでは不十分です。",
  ],
  phone_background: [
    "{platforms} のアプリはバックグラウンドで接続を保っており、メッセージは接続を通して届きます。TIMPush を使っている場合、通知は SDK が表示します。",
    "オフラインプッシュを試すには、アプリを終了してからやり直してください。",
  ],
  closing: [
    "{platform} のアプリは終了を報告しましたが、Tencent 側ではまだ接続中です。切断が通知されずにネットワークが切れた場合、この状態は最大 400 秒続きます。",
    "最大 7 分待ってから、もう一度取得してください。",
  ],
  logged_out: [
    "{platform} でログアウトしたため、この端末にはオフラインプッシュが届きません。",
    "端末でログインし直し、アプリを終了してください。",
  ],
  kicked: [
    "別のデバイスがログインしたため、{platform} はログアウトされました。オフラインプッシュは届きません。",
    "端末でログインし直してください。両方のデバイスを使う場合は、コンソールのログイン設定で許可してください。",
  ],
  seven_days: [
    "{platform} のアプリが 7 日間開かれていません。7 日を過ぎると、Tencent はプッシュを止めます。",
    "アプリを一度開き、ログインし直してください。",
  ],
  phone_offline: [
    "{platform} は Offline です。ログアウトしたか、別のログインによりログアウトされたか、7 日間使われていません。",
    "端末でログインし直し、アプリを終了してください。",
  ],
  no_phone: [
    "このユーザーがログインしているスマートフォンはありません。オフラインプッシュを受信できるのは、スマートフォンと iPad だけです。",
    "スマートフォンでログインし、アプリを終了してください。",
  ],
  account_unknown: [
    "Tencent にこの UserID はありません。",
    "UserID のつづりと大文字・小文字を確認してください。アカウントはインポートまたは初回ログインで作成されます。インポートだけではデバイスは登録されません。",
  ],
  nothing_known: [
    "端末からの情報はまだありません。",
    "Tencent に直接問い合わせてください。変化を毎回受け取るには、コンソールでコールバックを設定してください。",
  ],
  app_only: [
    "アプリからの報告（{platform}：{app}）だけで、Tencent 側では未確認です。",
    "Tencent に直接問い合わせてください。",
  ],
  sources_disagree: [
    "{platform} の状態が食い違っています。Tencent は {tencent}、アプリの新しい報告は {app} です。",
    "Tencent に直接問い合わせてください。解消しない場合は、届いていないコールバックがあります。アプリのヘルスチェックを実行してください。",
  ],
} as const satisfies Readonly<Record<keyof ReturnType<typeof verdictsEn>, Sentence>>;

export const verdictsJa = () => TABLE;
