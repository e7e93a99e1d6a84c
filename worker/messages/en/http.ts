/**
 * English sentences of the HTTP API's problems: [what is wrong, what to do]. `{name}` is filled
 * with evidence.
 */

import type { Sentence } from "../../usersig/sentences.ts";
import { devicesEn } from "./devices.ts";
import { identityEn } from "./identity.ts";
import { keysEn } from "./keys.ts";

const TABLE = {
  problems: {
    userid_missing: [
      "There is no userId.",
      "Send userId as a JSON string, in quotes also when it is a number.",
    ],
    userid_empty: ["The UserID is empty.", "Send the UserID of the person who logs in."],
    userid_too_long: [
      "The UserID is {bytes} bytes long; Tencent allows 32.",
      "Choose a UserID of at most 32 bytes.",
    ],
    userid_control_character: [
      "The UserID has a control character ({character} at position {position}).",
      "Remove it: control characters make the signed text ambiguous and are never signed.",
    ],
    userid_not_printable: [
      "The UserID has characters outside printable ASCII.",
      "Use printable ASCII, or have the operator set the app's userIdPolicy to “wide”.",
    ],
    userid_not_narrow: [
      "The UserID has characters other than letters, digits, _ and -.",
      "Use only those, or have the operator widen the app's userIdPolicy.",
    ],
    userid_lone_surrogate: [
      "The UserID is not valid Unicode (half of a surrogate pair).",
      "Send well-formed Unicode text.",
    ],
    secret_lone_surrogate: [
      "A secret or device token is not valid Unicode (half of a surrogate pair), so it could not be given back as it is.",
      "Copy it again from where it was issued.",
    ],
    sdkappid_invalid: [
      "That is not an SDKAppID.",
      "Use the app's number from the console, a whole number from 1 to 4294967295.",
    ],
    secret_key_missing: [
      "The app has no SecretKey.",
      "Set the SecretKey that the console shows for this SDKAppID.",
    ],
    expire_not_integer: [
      "expire is not a whole number.",
      "Send the lifetime in whole seconds as a JSON number, for example 86400.",
    ],
    expire_out_of_range: [
      "expire is {expire}; it must be from 1 to {maximum} seconds.",
      "Choose a lifetime in that range; 15552000 is 180 days.",
    ],
    userbuf_invalid: [
      "userBuf is not base64, or is empty.",
      "Send standard base64 with padding, or leave userBuf out.",
    ],
    userbuf_too_long: [
      "userBuf is {bytes} bytes long; at most {maximum} are allowed.",
      "Send a shorter userBuf.",
    ],
    room_missing: ["There is no room.", "Send roomId (a number) or strRoomId (a string)."],
    room_ambiguous: [
      "Both roomId and strRoomId were sent.",
      "Send the one that the app uses to enter the room; number 123 and string “123” are different rooms.",
    ],
    room_id_invalid: ["roomId is not a room number.", "Send a whole number from 1 to {maximum}."],
    room_name_invalid: [
      "strRoomId is not a room name.",
      "Send 1 to 64 characters: letters, digits, spaces and these signs: !#$%&()+-:;<=.>?@[]^_{}|~,",
    ],
    privileges_invalid: [
      "privileges is not valid: {given}.",
      "Send names (createRoom, enterRoom, sendAudio, receiveAudio, sendVideo, receiveVideo, sendSubStream, receiveSubStream) or a number from 1 to 255.",
    ],
    access_not_configured: [
      "This service has no usable admin key, so it refuses everything that needs one.",
      "Set the secret ADMIN_KEY (wrangler secret put ADMIN_KEY, or .dev.vars locally), at least 24 characters, without white space.",
    ],
    configuration_invalid: [
      "The setting {variable} is missing or cannot be used.",
      "Set it to the value that the console shows; the README's table of settings says what each one takes.",
    ],
    ...keysEn(),
    app_not_found: [
      "There is no app {sdkAppId} here, or this key may not see it.",
      "Check the SDKAppID in the path, and the key's list of apps.",
    ],
    app_not_configured: [
      "No app is configured here yet.",
      "Set SDKAPPID and the secret SECRET_KEY from the console, or add an app with PUT /v1/apps/{sdkAppId}.",
    ],
    route_not_found: [
      "There is nothing at {path}.",
      "See /openapi.json for the paths; all begin with /v1.",
    ],
    method_not_allowed: ["{method} is not possible at {path}.", "Use {allow}."],
    body_too_large: ["The request body is larger than {maximum} bytes.", "Send less at a time."],
    unsupported_media_type: [
      "The body's content type “{contentType}” is not understood.",
      "Send application/json or application/x-www-form-urlencoded.",
    ],
    body_not_json: [
      "The body is not JSON.",
      "Check quotes and commas; in a shell, put the JSON between single quotes.",
    ],
    body_too_deep: [
      "The body's JSON nests deeper than {maximum} levels.",
      "Send the fields of this route; none of them holds more than a few levels.",
    ],
    body_not_object: [
      "The body is not a JSON object.",
      'Send an object, for example {"userId":"alice"}.',
    ],
    field_missing: ["The field {field} is missing.", "Add it to the body."],
    field_type: ["The field {field} must be {expected}; it is {got}.", "Correct its type."],
    field_unknown: [
      "The field {field} is not known here.",
      "Use the fields of this route: {known}.",
    ],
    field_value: ["The field {field} must be {expected}.", "Correct its value."],
    batch_empty: [
      "userIds is empty or has more than {maximum} entries.",
      "Send 1 to {maximum} UserIDs at a time.",
    ],
    batch_and_single: [
      "Both userId and userIds were sent.",
      "Send userId for one UserSig, or userIds for several.",
    ],
    rate_limited: [
      "Too many requests.",
      "Wait {seconds} s; for more, have the operator raise the limit.",
    ],
    internal_error: [
      "sigpost made a mistake; nothing was issued.",
      "Try again; if it stays, give the operator the request ID {requestId}.",
    ],
    storage_unavailable: [
      "The storage does not answer, and this needs something that is only stored there.",
      "Try again in a moment. Keys and apps in recent use keep working meanwhile.",
    ],
    code_unknown: [
      "No product that sigpost knows has the code {asked}.",
      "Check its sign and digits, or paste the whole error message. Leave source out to search every product.",
    ],
    code_source_unknown: [
      "There is no source {source}.",
      "Take one of these, or leave it out: {known}.",
    ],
    codes_unreadable: [
      "The table of codes beside the page cannot be read.",
      "Build the page (npm run build) and deploy it with the worker, under the binding ASSETS on Cloudflare.",
    ],
    overloaded: [
      "The service has more requests at the moment than it can answer in time.",
      "Try again after as many seconds as Retry-After says. An operator finds the bound under REQUESTS_IN_FLIGHT.",
    ],
    body_timeout: [
      "The body was not complete after {seconds} seconds.",
      "Send the whole body at once; Content-Length must be the number of bytes that follow.",
    ],
    body_incomplete: [
      "The connection broke off before the body was complete.",
      "Send the request again; Content-Length must be the number of bytes that follow.",
    ],
    version_changed: [
      "It was changed since you read it: If-Match names another version than {version}, which is there now.",
      "Read it again, look at what changed, then send your change with the new ETag.",
    ],
    erasure_running: [
      "The users of the app {sdkAppId} that was removed are still being forgotten.",
      "Wait until GET /v1/apps/{sdkAppId}/erasure says that it has finished, then add the app again.",
    ],
    take_over_needed: [
      "What an earlier version of sigpost stored has not been taken over yet, so the list would not be whole.",
      "Run npm run sigpost -- take-over once. Everything else works meanwhile.",
    ],
    search_too_long: [
      "The search text is longer than {maximum} characters.",
      "Send a part of the name or of the ID.",
    ],
    time_invalid: [
      "{parameter} is not a time.",
      "Send RFC 3339 with a time zone, for example 2030-01-01T00:00:00Z.",
    ],
    record_too_large: [
      "This is more than the {maximum} bytes that a stored record holds; nothing was stored.",
      "Send shorter texts or fewer entries.",
    ],
    storage_not_configured: [
      "This deployment has no storage.",
      "Bind a KV namespace as KV in wrangler.toml (README, “Deploy”). Without one there is only the app from SDKAPPID and SECRET_KEY.",
    ],
    sealed_value_unreadable: [
      "A stored secret cannot be opened ({record}): it was sealed under another key, moved from another record, or altered.",
      "If SEALING_KEY has changed, put the key before it into SEALING_KEY_PREVIOUS. Otherwise store the secret again.",
    ],
    provider_prefixes_overlap: [
      "Two identity providers could give the same UserID to different people: the prefix “{prefix}” of {issuer} and “{otherPrefix}” of {otherIssuer} overlap.",
      "Give every provider a prefix, none of which begins with another one, for example “g-” and “m-”. Only clients of one issuer with the same claim may share theirs.",
    ],
    app_from_environment: [
      "The app {sdkAppId} comes from the settings SDKAPPID and SECRET_KEY, which storage cannot change.",
      "Change those settings (and REGION, ADMIN_USER_ID, WEBHOOK_TOKEN); or remove SDKAPPID and SECRET_KEY, and then store the app here.",
    ],
    usersig_refused: [
      "The UserSig is not accepted: {reason}.",
      "Send a valid UserSig of the user in the path, signed for this app; POST …/usersigs/verify explains it.",
    ],
    webhook_unsigned: [
      "The callback carries no signature (Sign and RequestTime).",
      "Enable callback authentication in the console, with the token that is stored here as webhookToken.",
    ],
    webhook_signature_wrong: [
      "The callback's signature does not fit the app's webhook token.",
      "Store the console's callback authentication token here as webhookToken, without spaces around it.",
    ],
    webhook_stale: [
      "The callback's RequestTime is more than a minute away from this server's clock.",
      "Nothing needs to be done for a single one. If it stays, correct the clock of this machine.",
    ],
    webhook_app_mismatch: [
      "The callback is for SDKAppID {got}, and the path is for {expected}.",
      "Configure each app's own URL in its console: /v1/webhooks/tencent/{got}.",
    ],
    webhook_token_missing: [
      "This app has no webhook token, so that nobody's callback can be believed.",
      "Enable callback authentication in the console and store its token here as webhookToken.",
    ],
    tencent_refused: ["The call to Tencent failed. {cause}", "What helps: {remedy}"],
    ...devicesEn(),
    ...identityEn(),
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
