/** English sentences about Huawei's token service: [what is so, what to do]. */

import type { Sentence } from "../../../../usersig/sentences.ts";
import type { Code } from "../table.ts";

type OauthCode = Extract<Code, `huawei_oauth_${string}`>;

const TABLE: Readonly<Record<OauthCode, Sentence>> = {
  huawei_oauth_mismatch: [
    "Huawei says that the App ID and the App Secret do not belong together.",
    "In AppGallery Connect, copy both once more from the same app under Project settings.",
  ],
  huawei_oauth_id_shape: [
    "Huawei does not take the App ID: it has to be digits only.",
    "Use the App ID from AppGallery Connect, not the package name.",
  ],
  huawei_oauth_id_unknown: [
    "Huawei does not know the App ID. Usually the ID and secret of the project were used in place of those of the app.",
    "Copy the App ID and App Secret of the app itself from AppGallery Connect.",
  ],
  huawei_oauth_secret_empty: [
    "Huawei was given no App Secret.",
    "Store the certificate again with its App Secret.",
  ],
  huawei_oauth_secret_malformed: [
    "Huawei calls the App Secret malformed ({code}).",
    "Copy it again from AppGallery Connect, without spaces or line ends.",
  ],
  huawei_oauth_grant_type: [
    "Huawei refused the kind of token request.",
    "Look for a relay that changes requests; otherwise please report it.",
  ],
  huawei_oauth_jwt: [
    "Huawei refused a service account's JWT at its token address. It has to be sent to Push Kit directly.",
    "Look for a relay that changes requests; otherwise please report it.",
  ],
  huawei_oauth_other_flow: [
    "Huawei answered {code}, which belongs to another kind of sign-in: {message}",
    "Check the App ID and App Secret; the raw answer is shown.",
  ],
  huawei_oauth_busy: [
    "Huawei's token service limits the flow.",
    "Wait some minutes. Usually an app may ask for about 1,000 tokens in 5 minutes; look for a server that asks for every message.",
  ],
  huawei_oauth_blocked: [
    "{host} answered 403, which usually comes from a network policy on the way and not from Huawei.",
    "Check whether this deployment may reach {host}.",
  ],
  huawei_oauth_unavailable: ["Huawei's token service has trouble.", "Try again later."],
  huawei_oauth_unreachable: [
    "Push Kit could not reach Huawei's own token service.",
    "Try again later.",
  ],
};

export const huaweiOauthEn = () => TABLE;
