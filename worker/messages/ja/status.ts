/** Japanese sentences of the status verdict: [why, what to do next]. */

import type { Sentence } from "../../usersig/sentences.ts";
import type { verdictsEn } from "../en/status.ts";

const TABLE = {
  push_online: [
    "{platforms} はログイン済みで、接続は切れています。このユーザーはオフラインプッシュを受信できると暫定的に判断されました。",
    "別のデバイスに別の UserID でログインし、このユーザーにシングルチャットのテキストメッセージを送信してください。sigpost から送ることもできます（test-messages）。何も表示されない場合は、プッシュ検出を実行してください。",
  ],
  other_client_online: [
    "{platforms} はオフラインプッシュを受信できる状態ですが、{online} が同時に接続しています。",
    "端末にプッシュされるかどうかは、アプリとコンソールの設定によります。{online} を閉じてやり直すか、シングルチャットのテキストメッセージを送って確認してください。",
  ],
  phone_online: [
    "{platforms} は接続中のため、メッセージはオフラインプッシュではなく接続を通して届きます。",
    "端末でアプリを終了し（バックグラウンドにするだけでは不十分です）、もう一度確認してください。",
  ],
  phone_background: [
    "{platforms} のアプリはバックグラウンドで接続したままのため、メッセージは接続を通して届きます。TIMPush を使っている場合、通知は SDK が表示します。",
    "オフラインプッシュを確認するには、アプリを終了してからやり直してください。",
  ],
  closing: [
    "{platform} のアプリは終了を報告しましたが、Tencent 側ではまだ接続中です。ネットワークが無言で切れた場合、最大 400 秒このままです。",
    "7 分ほど待ってから、もう一度取得してください。",
  ],
  logged_out: [
    "{platform} でログアウトしたため、この端末にはオフラインプッシュが届きません。",
    "端末でログインし直し、アプリを終了してください。",
  ],
  kicked: [
    "別のデバイスのログインにより {platform} はログアウトされたため、オフラインプッシュが届きません。",
    "端末でログインし直してください。両方のデバイスを使う場合は、コンソールのログイン設定で許可してください。",
  ],
  seven_days: [
    "{platform} のアプリが 7 日間開かれていません。7 日を過ぎると、Tencent はプッシュを止めます。",
    "アプリを一度開いてログインさせてください。",
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
    "つづりと大文字・小文字を確認してください。アカウントはインポートまたは初回ログインで作成されます。インポートだけではデバイスは登録されません。",
  ],
  nothing_known: [
    "スマートフォンの情報がまだありません。",
    "Tencent に直接問い合わせてください（live=true）。変化を毎回受け取るには、コールバックを設定してください（docs/webhooks.md）。",
  ],
  app_only: [
    "アプリ自身の報告（{platform}：{app}）だけで、Tencent では確認していません。",
    "Tencent に直接問い合わせてください（live=true）。",
  ],
  sources_disagree: [
    "{platform} について情報が食い違っています。Tencent は {tencent}、アプリの新しい報告は {app} です。",
    "Tencent に直接問い合わせてください（live=true）。解消しない場合はコールバックが届いていません。アプリの health を確認してください。",
  ],
} as const satisfies Readonly<Record<keyof ReturnType<typeof verdictsEn>, Sentence>>;

export const verdictsJa = () => TABLE;
