/** English sentences about Huawei's token service: [what is so, what to do]. */

import type { Sentence } from "../../../../usersig/sentences.ts";
import type { Code } from "../table.ts";

type OauthCode = Extract<Code, `huawei_oauth_${string}`>;

const TABLE: Readonly<Record<OauthCode, Sentence>> = {
  huawei_oauth_mismatch: [
    "Huawei reports that the App ID and the App Secret do not belong together.",
    "Copy both again from the same app in AppGallery Connect, under Project settings.",
  ],
  huawei_oauth_id_shape: [
    "Huawei rejected the App ID: it must contain digits only.",
    "Use the App ID from AppGallery Connect, not the package name.",
  ],
  huawei_oauth_id_unknown: [
    "Huawei does not have this App ID. Usually the ID and secret of the project were used instead of those of the app.",
    "Copy the App ID and App Secret of the app itself from AppGallery Connect.",
  ],
  huawei_oauth_secret_empty: [
    "The request reached Huawei without an App Secret.",
    "Store the certificate again with its App Secret.",
  ],
  huawei_oauth_secret_malformed: [
    "Huawei reports a malformed App Secret ({code}).",
    "Copy the App Secret again from AppGallery Connect, without spaces or line breaks.",
  ],
  huawei_oauth_grant_type: [
    "Huawei refused this kind of token request.",
    "Look for a relay that changes requests. If there is none, report this as a bug.",
  ],
  huawei_oauth_jwt: [
    "Huawei's token service refused a service account's JWT. The JWT must be sent to Push Kit directly.",
    "Look for a relay that changes requests. If there is none, report this as a bug.",
  ],
  huawei_oauth_other_flow: [
    "Huawei returned {code}, which belongs to another kind of sign-in: {message}",
    "Check the App ID and the App Secret. The raw response is shown.",
  ],
  huawei_oauth_busy: [
    "Huawei's token service is rate-limiting this app.",
    "Wait a few minutes. Usually an app may request about 1,000 access tokens in 5 minutes. Look for a server that requests one for every message.",
  ],
  huawei_oauth_blocked: [
    "{host} returned 403. Usually a network policy on the way is the cause, not Huawei.",
    "Check that this deployment can reach {host}.",
  ],
  huawei_oauth_unavailable: [
    "Huawei's token service is temporarily unavailable.",
    "Try again later.",
  ],
  huawei_oauth_unreachable: [
    "Push Kit could not reach Huawei's own token service.",
    "Try again later.",
  ],
};

export const huaweiOauthEn = () => TABLE;
