/** Japanese sentences of the findings in an app's settings: [what is wrong, what to do]. */

import type { Sentence } from "../../usersig/sentences.ts";
import type { appFindingsEn } from "../en/apps.ts";

const TABLE = {
  secret_key_pem: [
    "{field} が PEM テキストです。Tencent が 2019 年に新方式へ置き換えた、旧方式（v1）の UserSig の鍵ペアです。",
    "代わりに、コンソールの SecretKey（数字と a～f の 64 文字）をコピーしてください。コンソールに鍵ペアが表示される場合は、アプリケーションを SecretKey に切り替えてください。",
  ],
  secret_key_line_break: [
    "{field} の末尾に改行があります。改行もキーの一部になるため、この UserSig は Tencent に 70003 または 70009 で拒否されます。",
    "改行なしで保存し直してください。echo の代わりに printf を使うか、ファイル末尾の改行を取り除きます。",
  ],
  secret_key_white_space: [
    "{field} に空白文字があります。空白文字もキーの一部になります。",
    "SecretKey をコピーし直してください。数字と a～f の 64 文字で、前後には何も付きません。",
  ],
  secret_key_upper_case: [
    "{field} が大文字で書かれています。Tencent のキーは小文字で、大文字と小文字は区別されます。",
    "コンソールの表示どおり、小文字で保存し直してください。",
  ],
  secret_key_not_hex: [
    "{field} は {length} 文字で、SecretKey ではないようです。SecretKey は数字と a～f の 64 文字です。",
    "コンソールでこの SDKAppID に表示される SecretKey と比べてください。",
  ],
  secret_unreadable: [
    "保存された {field} を復号できません。別の SEALING_KEY で暗号化されたか、別のレコードから移されたか、改変されています。",
    "変更前のキーを SEALING_KEY_PREVIOUS に設定するか、{field} を保存し直してください。",
  ],
  rotation_open: [
    "{since} から、以前の SecretKey の UserSig も検証で受け付けています。",
    'それらの UserSig が期限切れになるか不要になったら、ローテーションを終えてください（"previousSecretKey": null を PUT します）。',
  ],
  region_legacy: [
    "このデータセンターのホスト {host} は、現在の Tencent のドキュメントには載っていません。",
    "Tencent の呼び出しが 60026 で失敗する場合は、別のデータセンターを選んでください。",
  ],
  region_unconfirmed: [
    "このデータセンターのホスト {host} は、第三者のコードでのみ確認されたもので、Tencent のドキュメントには載っていません。",
    "Tencent の呼び出しが失敗する場合は、アプリケーションのホストを Tencent に確認してください。",
  ],
  provider_prefixes_overlap: [
    "2 つの ID プロバイダーが別々の人に同じ UserID を割り当てるおそれがあります。{issuer} の prefix「{prefix}」と {otherIssuer} の prefix「{otherPrefix}」が重なっています。",
    "すべてのプロバイダーに prefix を設定し、ある prefix が別の prefix で始まらないようにしてください。それまでは、これらのプロバイダーで交換した UserSig を信頼しないでください。",
  ],
  provider_claim_self_chosen: [
    "{issuer} のクレーム {claim} は、本人が選んだり変更したりでき、誰も確認しません。他人の値を使った人が、ここではその人として扱われます。",
    "別の人に割り当てられることのない sub を使ってください。{claim} を使えるのは、プロバイダーが固定かつ一意に保っている場合だけです。",
  ],
  workload_pinned_by_name: [
    "ワークロード {workload} は名前であるクレーム {claim} に依存しています。持ち主がその名前を手放すと、別の人が取得してこのワークロードを使えるようになります。",
    "代わりに {better} を使ってください。ID が別の人に割り当てられることはありません。",
  ],
  workload_subject_two_forms: [
    "ワークロード {workload} には、ID を含まない GitHub の sub の条件があります。2026 年 7 月 15 日以降に作成、名前の変更、移管が行われたリポジトリは、sub に ID が含まれるため拒否されます。",
    "repository_id と ref の条件に置き換えてください。",
  ],
  workload_any_branch: [
    "ワークロード {workload} は、すべてのブランチと、リポジトリ内からのすべてのプルリクエストを受け付けます。",
    "{claims} の条件を追加してください。",
  ],
  workload_claim_self_written: [
    "{claim} はビルドを開始する人が決められます。ワークロード {workload} のこの条件では誰も防げません。",
    "自分のビルドを区別する目的にだけ使ってください。",
  ],
  workload_star_loose: [
    "ワークロード {workload} の {claim} のパターン「{pattern}」は、より長い名前にも一致します。",
    "* は「/」「:」「@」「-」の後に置くか、値をすべて書いてください。",
  ],
  workload_every_user: [
    "ワークロード {workload} は、すべての UserID に使えます。",
    "一部の UserID だけでよい場合は、userIds（例：ci-*）を追加してください。",
  ],
  workload_issues_admin: [
    "ワークロード {workload} は管理者の UserSig を発行できます。管理者の UserSig はアプリケーション全体を操作できます。",
    "ビルドに必要でなければ、usersig:issue-admin を取り除いてください。",
  ],
  workload_issuer_unfamiliar: [
    "{issuer} のトークンをほかの人も取得できるかどうかは分かりません。",
    "ワークロード {workload} の条件が自分のトークンだけに一致することを確認してください。",
  ],
} as const satisfies Readonly<Record<keyof ReturnType<typeof appFindingsEn>, Sentence>>;

export const appFindingsJa = () => TABLE;
