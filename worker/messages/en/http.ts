/**
 * English sentences of the HTTP API's problems: [what is wrong, what to do]. `{name}` is filled
 * with evidence.
 */

import type { Sentence } from "../../usersig/sentences.ts";
import { devicesEn } from "./devices.ts";
import { identityEn } from "./identity.ts";
import { keysEn } from "./keys.ts";
import { workloadsEn } from "./workloads.ts";

const TABLE = {
  problems: {
    userid_missing: [
      "userId is missing.",
      "Send userId as a JSON string, in quotes even if it is a number.",
    ],
    userid_empty: ["The UserID is empty.", "Send the UserID of the user who logs in."],
    userid_too_long: [
      "The UserID is {bytes} bytes long. Tencent's limit is 32 bytes.",
      "Choose a UserID of at most 32 bytes.",
    ],
    userid_control_character: [
      "The UserID contains a control character ({character} at position {position}).",
      "Remove the control character. It makes the signed text ambiguous, so such UserIDs are never signed.",
    ],
    userid_not_printable: [
      "The UserID contains characters outside printable ASCII.",
      "Use printable ASCII, or ask the operator to allow any text for the app under “Characters allowed in a UserID” (userIdPolicy wide).",
    ],
    userid_not_narrow: [
      "The UserID contains characters other than letters, digits, _ and -.",
      "Use only those characters, or ask the operator to allow more for the app under “Characters allowed in a UserID” (userIdPolicy).",
    ],
    userid_lone_surrogate: [
      "The UserID is not valid Unicode: it contains half of a surrogate pair.",
      "Send well-formed Unicode text.",
    ],
    secret_lone_surrogate: [
      "A secret or device token is not valid Unicode: it contains half of a surrogate pair. It cannot be stored unchanged.",
      "Copy it again from its issuer.",
    ],
    sdkappid_invalid: [
      "This is not an SDKAppID.",
      "Use the app's number from the console: a whole number from 1 to 4294967295.",
    ],
    secret_key_missing: [
      "The app has no SecretKey.",
      "Set the SecretKey that the console shows for this SDKAppID.",
    ],
    expire_not_integer: [
      "expire is not a whole number.",
      "Send the lifetime in whole seconds, as a JSON number such as 86400.",
    ],
    expire_out_of_range: [
      "expire is {expire}. It must be from 1 to {maximum} seconds.",
      "Choose a lifetime in that range. 15552000 seconds are 180 days.",
    ],
    userbuf_invalid: [
      "userBuf is empty or not base64.",
      "Send standard base64 with padding, or leave out userBuf.",
    ],
    userbuf_too_long: [
      "userBuf is {bytes} bytes long. The limit is {maximum} bytes.",
      "Send a shorter userBuf.",
    ],
    room_missing: ["The room is missing.", "Send roomId (a number) or strRoomId (a string)."],
    room_ambiguous: [
      "Both roomId and strRoomId were sent.",
      "Send only the one that the app uses to enter the room. The number 123 and the string “123” are different rooms.",
    ],
    room_id_invalid: ["roomId is not a room number.", "Send a whole number from 1 to {maximum}."],
    room_name_invalid: [
      "strRoomId is not a room name.",
      "Send 1 to 64 characters: letters, digits, spaces and !#$%&()+-:;<=.>?@[]^_{}|~,",
    ],
    privileges_invalid: [
      "privileges is not valid: {given}.",
      "Send a number from 1 to 255, or names: createRoom, enterRoom, sendAudio, receiveAudio, sendVideo, receiveVideo, sendSubStream, receiveSubStream.",
    ],
    access_not_configured: [
      "This service has no usable admin key. It refuses every request that needs a key.",
      "Set the secret ADMIN_KEY to at least 24 characters without white space (wrangler secret put ADMIN_KEY, or .dev.vars locally).",
    ],
    configuration_invalid: [
      "The setting {variable} is missing or not valid.",
      "Set it to the value that the console shows. The documentation's list of settings says what each accepts.",
    ],
    ...keysEn(),
    app_not_found: [
      "This service has no app {sdkAppId}, or this key may not see it.",
      "Check the SDKAppID in the path and the list of apps that the key may use.",
    ],
    app_not_configured: [
      "No app is configured yet.",
      "Set SDKAPPID and the secret SECRET_KEY to the values from the console, or add an app with PUT /v1/apps/{sdkAppId}.",
    ],
    route_not_found: [
      "There is nothing at {path}.",
      "Look up the path in /openapi.json. Every path begins with /v1.",
    ],
    method_not_allowed: ["{path} does not support {method}.", "Use {allow}."],
    body_too_large: ["The request body is larger than {maximum} bytes.", "Send less at a time."],
    unsupported_media_type: [
      "The body's content type “{contentType}” is not supported.",
      "Send application/json or application/x-www-form-urlencoded.",
    ],
    body_not_json: [
      "The body is not JSON.",
      "Check the quotes and commas. In a shell, put the JSON between single quotes.",
    ],
    body_too_deep: [
      "The body's JSON nests deeper than {maximum} levels.",
      "Send the fields of this route. None of them nests more than a few levels.",
    ],
    body_not_object: [
      "The body is not a JSON object.",
      'Send an object, for example {"userId":"alice"}.',
    ],
    field_missing: ["The field {field} is missing.", "Add it to the body."],
    field_type: ["The field {field} must be {expected}, not {got}.", "Correct its type."],
    field_unknown: [
      "The field {field} is not supported here.",
      "Use the supported fields: {known}.",
    ],
    field_value: ["The field {field} must be {expected}.", "Correct its value."],
    batch_empty: [
      "userIds is empty or has more than {maximum} entries.",
      "Send 1 to {maximum} UserIDs at a time.",
    ],
    batch_and_single: [
      "Both userId and userIds were sent.",
      "Send userId for one UserSig, or userIds for several UserSigs.",
    ],
    rate_limited: [
      "Too many requests.",
      "Wait {seconds} s. If you need more, ask the operator to raise the limit.",
    ],
    internal_error: [
      "sigpost had an internal error. Nothing was issued.",
      "Try again. If the problem persists, give the operator the request ID {requestId}.",
    ],
    storage_unavailable: [
      "The storage is not responding, and this request needs data that is only stored there.",
      "Try again in a moment. Recently used keys and apps keep working in the meantime.",
    ],
    code_unknown: [
      "sigpost knows no product with the code {asked}.",
      "Check the sign and the digits, or paste the whole error message. Leave out source to search every product.",
    ],
    code_source_unknown: [
      "There is no source {source}.",
      "Use one of these, or leave out source: {known}.",
    ],
    codes_unreadable: [
      "The code table that is deployed with the page cannot be read.",
      "Build the page (npm run build) and deploy it with the worker. On Cloudflare, the binding ASSETS is needed.",
    ],
    overloaded: [
      "The service has more requests than it can answer in time.",
      "Wait as many seconds as Retry-After says, then try again. The operator sets the limit in REQUESTS_IN_FLIGHT.",
    ],
    body_timeout: [
      "The body was incomplete after {seconds} s.",
      "Send the whole body without pausing. Content-Length must be the number of bytes that follow.",
    ],
    body_incomplete: [
      "The connection ended before the body was complete.",
      "Send the request again. Content-Length must be the number of bytes that follow.",
    ],
    version_changed: [
      "The record was changed after you read it. If-Match does not name the current version {version}.",
      "Read the record again and look at what changed. Then send your change with the new ETag.",
    ],
    erasure_running: [
      "The app {sdkAppId} was removed, and its users' data is still being deleted.",
      "Wait until GET /v1/apps/{sdkAppId}/erasure reports that it has finished, then add the app again.",
    ],
    take_over_needed: [
      "Data stored by an earlier version of sigpost has not been taken over yet, so the list would be incomplete.",
      "Run npm run sigpost -- take-over once. Everything else keeps working.",
    ],
    search_too_long: [
      "The search text is longer than {maximum} characters.",
      "Search for part of the name or the ID.",
    ],
    time_invalid: [
      "{parameter} is not a time.",
      "Send RFC 3339 with a time zone, for example 2030-01-01T00:00:00Z.",
    ],
    record_too_large: [
      "This exceeds the limit of {maximum} bytes for a stored record. Nothing was stored.",
      "Send shorter texts or fewer entries.",
    ],
    storage_not_configured: [
      "This deployment has no storage.",
      "Bind a KV namespace as KV in wrangler.toml (README, “Deploy”). Without storage, only the app from SDKAPPID and SECRET_KEY is available.",
    ],
    sealed_value_unreadable: [
      "A stored secret cannot be decrypted ({record}). It was encrypted with another key, moved from another record, or altered.",
      "If SEALING_KEY was changed, set SEALING_KEY_PREVIOUS to the key before it. Otherwise, store the secret again.",
    ],
    provider_prefixes_overlap: [
      "Two identity providers can give the same UserID to different people. The prefix “{prefix}” of {issuer} overlaps with “{otherPrefix}” of {otherIssuer}.",
      "Give every provider a prefix, and make sure that none begins with another (for example “g-” and “m-”). Only clients with the same issuer and the same claim may share a prefix.",
    ],
    app_from_environment: [
      "The app {sdkAppId} comes from the settings SDKAPPID and SECRET_KEY. It cannot be changed in storage.",
      "Change those settings, or REGION, ADMIN_USER_ID and WEBHOOK_TOKEN. To store the app here instead, remove SDKAPPID and SECRET_KEY first.",
    ],
    usersig_refused: [
      "The UserSig was not accepted: {reason}.",
      "Send a valid UserSig for the user in the path, signed for this app. POST …/usersigs/verify explains the reason.",
    ],
    webhook_unsigned: [
      "The callback has no signature (Sign and RequestTime).",
      "Enable callback authentication in the console and store its token in the app's settings here.",
    ],
    webhook_signature_wrong: [
      "The callback's signature does not match the app's callback authentication token.",
      "Copy the callback authentication token from the console into the app's settings here, without spaces around it.",
    ],
    webhook_stale: [
      "The callback's RequestTime differs from this server's clock by more than a minute.",
      "If this happens once, no action is needed. If the problem persists, correct the server's clock.",
    ],
    webhook_app_mismatch: [
      "The callback is for SDKAppID {got}, but the path is for {expected}.",
      "Set each app's own URL in its console: /v1/webhooks/tencent/{got}.",
    ],
    webhook_token_missing: [
      "This app has no callback authentication token, so no callback can be trusted.",
      "Enable callback authentication in the console and store its token in the app's settings here.",
    ],
    tencent_refused: ["The call to Tencent failed. {cause}", "Remedy: {remedy}"],
    ...devicesEn(),
    ...identityEn(),
    ...workloadsEn(),
  },
  /** The problem's title, by HTTP status. */
  titles: {
    400: "The request is not valid",
    401: "Not authenticated",
    403: "Not allowed",
    404: "Not found",
    405: "Method not allowed",
    408: "The request took too long",
    409: "Conflict",
    412: "Changed since it was read",
    413: "The request is too large",
    415: "Content type not supported",
    422: "The token is not valid",
    429: "Too many requests",
    500: "Internal error",
    502: "Another service refused",
    503: "Not available",
  },
} as const satisfies {
  readonly problems: Readonly<Record<string, Sentence>>;
  readonly titles: Readonly<Record<string, string>>;
};

export const httpEn = () => TABLE;
