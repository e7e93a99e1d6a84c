/**
 * Huawei Push Kit (push-vendors.md §5): API v1 or v2 for Android and HarmonyOS up to 4, API v3 for HarmonyOS 5 and later. How its
 * credentials are read is in `huawei-credential.ts`.
 */

import { readRecord, readText } from "../../../bytes/json.ts";
import { unwrap } from "../../../bytes/json-text.ts";
import { readProbe } from "../../control-probe.ts";
import { signJwt } from "../../jwt.ts";
import { refusal, withoutCode } from "../../refusal.ts";
import { formPost, jsonPost } from "../../request.ts";
import type {
  Authorization,
  CredentialField,
  DryRun,
  Finding,
  Opened,
  Push,
  Reading,
  Sender,
  Target,
  Vendor,
  VendorAnswer,
  VendorRequest,
} from "../../vendor.ts";
import { finding, type HuaweiAccount, type HuaweiApp, type HuaweiCredential, readCredential } from "./credential.ts";
import { HUAWEI_DIAGNOSES, HUAWEI_DROPS, HUAWEI_REASONS, type HuaweiField } from "./table.ts";

const PUSH = "https://push-api.cloud.huawei.com";
const OAUTH = "https://oauth-login.cloud.huawei.com";
const TOKEN_URI = `${OAUTH}/oauth2/v3/token`;
/** Seconds: what an access token lives when Huawei does not say. */
const ACCESS_TOKEN_LIFETIME = 3600;
/** Seconds from `iat` to `exp`; over a day is refused with 80300036. */
const JWT_LIFETIME = 3600;
/** Seconds for which one JWT is used. */
const JWT_USE = 3000;
/** Seconds. */
const TTL = 300;
/** A check takes the place of the one before it; no number that an app would choose for its own notifications. */
const NOTIFY_ID = 740_673;

/** API v3 has no dry run, so a token that belongs to nobody asks whether the credential is good; refusing this token says yes. */
const NOBODY = `MAMz${"0".repeat(108)}`;
const ABOUT_TOKEN = ["80000000", "80100000", "80300007"];

/** The sort of message that the app claims to send; without the right to it Huawei treats it as marketing (§5.6). */
const CATEGORIES = [
  "WORK",
  "IM",
  "VOIP",
  "SUBSCRIPTION",
  "TRAVEL",
  "HEALTH",
  "ACCOUNT",
  "EXPRESS",
  "FINANCE",
  "DEVICE_REMINDER",
  "SYSTEM_REMINDER",
  "MAIL",
  "PLAY_VOICE",
  "MARKETING",
] as const;

const FIELDS: readonly (CredentialField & { readonly name: HuaweiField })[] = [
  { name: "appId", optional: true },
  { name: "appSecret", secret: true, optional: true },
  { name: "serviceAccount", secret: true, multiline: true, optional: true },
  { name: "projectId", optional: true, pattern: "\\d{1,64}" },
  { name: "category", optional: true, choices: CATEGORIES },
  { name: "channelId", optional: true },
];

type Api = "v1" | "v2" | "v3";

/** HarmonyOS 5 and later by the phone's own word, or by the token's beginning (§2). */
function isHarmony5({ token, platform = "", osVersion = "" }: Target): boolean {
  if (/harmony|ohos/i.test(platform)) {
    const [version] = /\d+/.exec(osVersion) ?? [];
    if (version !== undefined) return Number(version) >= 5;
  }
  return /^MA[A-Z]/.test(token);
}

interface Way {
  readonly api: Api;
  readonly url: string;
  readonly by: { readonly account: HuaweiAccount } | { readonly app: HuaweiApp };
}

/**
 * API v3 takes a service account only (§5.1). The phones before it take both; there the App Secret comes first, because that is what
 * Tencent's console asks for.
 */
function wayTo(target: Target, { app, account, projectId }: HuaweiCredential): Way {
  const url = (api: Api, id: string): string => `${PUSH}/${api}/${encodeURIComponent(id)}/messages:send`;
  if (account && (app === undefined || isHarmony5(target))) {
    const api = isHarmony5(target) ? "v3" : "v2";
    return { api, url: url(api, account.projectId), by: { account } };
  }
  const known = app as HuaweiApp;
  const project = projectId ?? account?.projectId;
  const api = project === undefined ? "v1" : "v2";
  return { api, url: url(api, project ?? known.appId), by: { app: known } };
}

function oauth({ appId, appSecret }: HuaweiApp, api: Api, harmony5: boolean): Authorization {
  const notes = [harmony5 ? finding("huawei_way_lacks_account", { api }) : finding("huawei_way_secret", { api })];
  return {
    kind: "exchanged",
    id: appId,
    notes,
    request: async () => ({
      url: TOKEN_URI,
      ...formPost({ grant_type: "client_credentials", client_id: appId, client_secret: appSecret }),
    }),
    read(answer) {
      const { access_token, expires_in, error, sub_error, error_description } = readRecord(answer.json);
      const token = typeof access_token === "string" ? access_token : "";
      const status = gatewayStatus(answer);
      if (answer.status === 200 && token !== "" && status === undefined)
        return { outcome: "issued", token, expiresIn: Number(expires_in) || ACCESS_TOKEN_LIFETIME };
      const code = status ?? readText(sub_error) ?? readText(error);
      if (answer.status === 200 && code === undefined) return { outcome: "unreadable" };
      return refusal("authorize", answer, { code, message: readText(error_description) });
    },
  };
}

function signed({ keyId, subAccount, keys }: HuaweiAccount, api: Api): readonly [Authorization, Authorization] {
  const by = (key: HuaweiAccount["keys"][number]): Authorization => ({
    kind: "signed",
    id: `${keyId}/${key.algorithm}`,
    lifetime: JWT_USE,
    notes: [finding("huawei_way_jwt", { api, algorithm: key.algorithm })],
    sign(at) {
      const iat = Math.floor(at / 1000);
      const claims = { iss: subAccount, aud: TOKEN_URI, iat, exp: iat + JWT_LIFETIME };
      return signJwt(key, { typ: "JWT", kid: keyId }, claims);
    },
  });
  return [by(keys[0]), by(keys[1])];
}

/** Older gateways say in a header what is wrong, in an answer of any status (§5.3). */
function gatewayStatus({ headers }: VendorAnswer): string | undefined {
  const status = headers.get("NSP_STATUS");
  return status === null || status === "" || status === "0" ? undefined : `NSP_STATUS ${status}`;
}

/**
 * What `msg` says about our one token: it may be JSON in the JSON, with a list of tokens for every reason, or the older list without
 * reasons (§5.4). Whatever is listed is ours, because no other was sent.
 */
function refusedToken(detail: Readonly<Record<string, unknown>>): { readonly reason?: string } | undefined {
  const lists = detail.illegalTokens ?? detail.illegal_tokens;
  if (Array.isArray(lists)) return lists.length > 0 ? {} : undefined;
  const [reason] = Object.entries(readRecord(lists)).find(([, list]) => Array.isArray(list) && list.length > 0) ?? [];
  // Huawei's own sample has blanks around the name.
  if (reason !== undefined) return { reason: reason.trim() };
  return Number(detail.failure) > 0 && !(Number(detail.success) > 0) ? {} : undefined;
}

function read(answer: VendorAnswer): Reading {
  const { code: given, msg, requestId } = readRecord(answer.json);
  const gateway = gatewayStatus(answer);
  const code = gateway ?? readText(given);
  const message = typeof msg === "string" ? readText(msg) : msg === undefined ? undefined : JSON.stringify(msg);
  if (code === undefined) return withoutCode(answer, message);
  const token = refusedToken(unwrap(msg));
  if (code === "80000000" && token === undefined) {
    const messageId = readText(requestId);
    return { outcome: "accepted", code, ...(messageId && { messageId }) };
  }
  const words: readonly string[] = message?.match(/\w+/g) ?? [];
  const reason = token?.reason ?? HUAWEI_REASONS.find((known) => words.includes(known));
  return refusal("send", answer, { code, reason, message });
}

function senderFor(credential: HuaweiCredential): Sender {
  const { app, account, category = CATEGORIES[0], channelId } = credential;

  const older = ({ target, title, body }: Push, validateOnly: boolean): unknown => ({
    validate_only: validateOnly,
    message: {
      token: [target.token],
      notification: { title, body },
      android: {
        category,
        ttl: `${TTL}s`,
        collapse_key: -1,
        urgency: "HIGH",
        // A test message: does not count against the device's daily share.
        target_user_type: 1,
        notification: {
          title,
          body,
          click_action: { type: 3 },
          importance: "NORMAL",
          notify_id: NOTIFY_ID,
          foreground_show: true,
          ...(channelId && { channel_id: channelId }),
        },
      },
    },
  });
  const newer = ({ title, body }: Push, token: string): unknown => ({
    payload: {
      notification: {
        category,
        title,
        body,
        clickAction: { actionType: 0 },
        foregroundShow: true,
        notifyId: NOTIFY_ID,
      },
    },
    target: { token: [token] },
    pushOptions: { testMessage: true, ttl: TTL },
  });

  const request = (
    push: Push,
    authorization: string,
    { token = push.target.token, validateOnly = false } = {},
  ): VendorRequest => {
    const { api, url } = wayTo(push.target, credential);
    const headers = { Authorization: `Bearer ${authorization}` };
    if (api === "v3") return { url, ...jsonPost(newer(push, token), { ...headers, "push-type": "0" }) };
    return { url, ...jsonPost(older(push, validateOnly), headers) };
  };

  const validation: DryRun = {
    passed: "huawei_validate_passed",
    usesToken: true,
    request: async (push, authorization) => request(push, authorization, { validateOnly: true }),
    read,
  };
  const probe: DryRun = {
    passed: "huawei_probe_passed",
    usesToken: false,
    request: async (push, authorization) => request(push, authorization, { token: NOBODY }),
    read: readProbe(read, ABOUT_TOKEN),
  };

  return {
    secrets: [...(app ? [app.appSecret] : []), ...(account ? [account.pasted, account.privateKey] : [])],
    authorizations(target) {
      const { api, by } = wayTo(target, credential);
      return "account" in by ? signed(by.account, api) : [oauth(by.app, api, isHarmony5(target))];
    },
    send: async (push, authorization) => request(push, authorization),
    read,
    dryRun: (target) => (wayTo(target, credential).api === "v3" ? probe : validation),
  };
}

async function open(fields: Readonly<Record<string, string>>): Promise<Opened> {
  const { credential, findings } = await readCredential(fields);
  const { appId, projectId = credential?.account?.projectId, category, channelId } = fields;
  const { keyId } = credential?.account ?? {};
  const shown = { appId, projectId, keyId, category, channelId };
  const summary = Object.fromEntries(
    Object.entries(shown).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  return { findings, summary, ...(credential && { sender: senderFor(credential) }) };
}

/** All shapes seen are base64url text of some length; a space or a cut is what Huawei calls a format error. */
const checkToken = (token: string): Finding[] => (/^[\w-]{32,}$/.test(token) ? [] : [finding("huawei_token_shape")]);

export const huawei: Vendor = {
  name: "huawei",
  title: "Huawei Push Kit",
  fields: FIELDS,
  origins: [PUSH, OAUTH],
  diagnoses: HUAWEI_DIAGNOSES,
  silentDrops: HUAWEI_DROPS,
  checkToken,
  open,
};
