/** English sentences about what is pasted, and about tokens that help nobody. */

import type { NoToken } from "./clues.ts";
import type { Sentence } from "./sentences.ts";

const PASTE_TOKEN = "Paste the UserSig: it begins with eJ or eA and is 150 to 400 characters long.";
const NEW_TICKET = "Make a new PrivateMapKey";
const LIFETIME = "Give the lifetime in seconds: 86400 is a day, 15552000 are 180 days.";

type Pasting =
  | NoToken
  | "code_notation"
  | "escaped"
  | "look_alike"
  | "two_tokens"
  | "not_a_token"
  | "case_folded"
  | "start_missing"
  | "stars_missing"
  | "wrong_length"
  | "shortened"
  | "secret_key_beside"
  | "userid_placeholder"
  | "userid_invisible_inside"
  | "userid_differs_by_invisible"
  | "lifetime_is_date"
  | "lifetime_is_sdkappid"
  | "lifetime_too_long"
  | "ticket_absent"
  | "room_mismatch"
  | "room_kind_differs"
  | "ticket_expired"
  | "ticket_room_missing"
  | "ticket_no_entry"
  | "ticket_unreadable";

export const PASTING_EN = {
  code_notation: [
    "The token is wrapped in the notation of a programming language: {notation}.",
    "Pass the text inside: decode Python bytes, unwrap Swift optionals. The repaired token is shown here.",
  ],
  escaped: [
    "Characters of the token are escaped for HTML, Markdown or a string literal (such as {example}).",
    "Undo the escaping once before the token is used. The repaired token is shown here.",
  ],
  look_alike: [
    "Character {position} of the token, “{character}”, only looks like one that a token has.",
    "Copy the token from its source: a word processor or a keyboard replaced the character. The repaired token is shown here.",
  ],
  two_tokens: [
    "There are two tokens in a row; the first one was checked.",
    "Pass one token. Look for code that appends to the old one.",
  ],
  not_a_token: ["This is not a UserSig.", PASTE_TOKEN],
  case_folded: [
    "The letter case of the token was changed: upper and lower case have different meanings in it.",
    "Keep the case. Look for a lower-casing function, a case-insensitive database column or a keyboard that capitalises.",
  ],
  start_missing: [
    "The beginning of the token is missing.",
    "Copy the token from its first character on.",
  ],
  stars_missing: [
    "The asterisks (*) of the token are gone.",
    "Send it as code, not as Markdown: there, two asterisks mean emphasis and disappear.",
  ],
  wrong_length: [
    "The token has {characters} characters, which no UserSig has: at least one was lost or added.",
    "Compare it with the text that the server sent.",
  ],
  shortened: [
    "The token was shortened for display: it has dots in place of a part.",
    "Copy it from where it stands whole, not from a log or a console that abbreviates.",
  ],
  secret_key_beside: [
    "A SecretKey stands beside the token.",
    "Do not send it to anybody. If it has left your server, replace it in the console.",
  ],
  is_promise: [
    "This is a promise, not a UserSig: the function is asynchronous and its result was not awaited.",
    "Wait for the result (await or then) before it is passed on.",
  ],
  is_object: [
    "This is an object or a function written as text, not a UserSig.",
    "Pass the property that holds the UserSig, such as result.data.userSig.",
  ],
  is_unset: [
    "This is “{value}”, not a UserSig: the variable has no value.",
    "Look for a failed request, a misspelt property name, or a UserSig that is read before it has arrived.",
  ],
  is_placeholder: [
    "This is a placeholder, not a UserSig.",
    "Replace it by a UserSig that your server or sigpost has issued.",
  ],
  is_sdkappid: [
    "This is an SDKAppID, not a UserSig.",
    `${PASTE_TOKEN} Check the order of the arguments.`,
  ],
  is_secret_key: [
    "This is a SecretKey, not a UserSig. Whoever has it can log in as any user.",
    "Do not paste it here or give it to an app. If it has left your server, replace it in the console; then issue a UserSig with the new one.",
  ],
  is_userid: [
    "This is the UserID, not a UserSig.",
    `${PASTE_TOKEN} Check the order of the arguments.`,
  ],
  is_jwt: [
    "This is a JSON Web Token, not a UserSig.",
    "Exchange it for a UserSig at your server, or sign one with an official library: Tencent takes no JWT.",
  ],
  is_other_token: ["This is a token of {service}, not a UserSig.", PASTE_TOKEN],
  is_device_token: [
    "This is a device token for push, not a UserSig.",
    "Check it with a push check. Here, paste the UserSig.",
  ],
  is_error_answer: [
    "This is a server's answer without a UserSig in it.",
    "Look at the answer: the request for the UserSig failed. Check for errors before the UserSig is used.",
  ],
  is_private_key: [
    "This is a key file, not a UserSig.",
    "Do not paste keys here. If it has left your server, replace it.",
  ],
  is_cloud_key: [
    "This is an API key of Tencent Cloud (SecretId), not a UserSig.",
    `${PASTE_TOKEN} A UserSig is signed with the SecretKey of the SDKAppID, not with an API key.`,
  ],
  userid_placeholder: [
    "The UserID in the token is a placeholder: “{value}”.",
    "Pass the UserID to the function that signs; the variable had no value there.",
  ],
  userid_invisible_inside: [
    "The UserID in the token has an invisible character ({character} at position {position}).",
    "Remove invisible characters from UserIDs before they are stored and signed.",
  ],
  userid_differs_by_invisible: [
    "The UserIDs “{got}” (token) and “{expected}” (given for comparison) differ only by an invisible character.",
    "Remove invisible characters, such as zero-width spaces, where the UserID is copied or read.",
  ],
  lifetime_is_date: [
    "The lifetime is a point in time: {expire} s are {years} years.",
    `${LIFETIME} Do not add the current time.`,
  ],
  lifetime_is_sdkappid: [
    "The lifetime is the SDKAppID: {expire} s are {years} years.",
    `${LIFETIME} Check the order of the arguments.`,
  ],
  lifetime_too_long: [
    "The lifetime is {years} years; Tencent documents at most 10 or 50.",
    `${LIFETIME} It may be in milliseconds.`,
  ],
  ticket_absent: [
    "This token opens no room: it is a plain UserSig without a userbuf.",
    "Make a PrivateMapKey for the room and pass it as privateMapKey, beside the UserSig.",
  ],
  room_mismatch: [
    "The PrivateMapKey is for room “{got}”, not for “{expected}”.",
    `${NEW_TICKET} for the room that is entered.`,
  ],
  room_kind_differs: [
    "The PrivateMapKey is for {got}, not for {expected}: a number and a text are different rooms.",
    `${NEW_TICKET} with the function for that kind of room: roomId for numbers, strRoomId for texts.`,
  ],
  ticket_expired: [
    "This PrivateMapKey lets nobody in: it expired by its own clock at {expiresAt}.",
    `${NEW_TICKET} and pass the lifetime as a number. The Node.js library writes a wrong end when it gets a text.`,
  ],
  ticket_room_missing: [
    "This PrivateMapKey lets nobody in: it names no valid room.",
    `${NEW_TICKET}. Use the function for string rooms when the room is a text; a numeric room is 1 to 4294967294.`,
  ],
  ticket_no_entry: [
    "This PrivateMapKey lets nobody in: it lacks the right to enter the room (privileges {privilegeMap}).",
    `${NEW_TICKET} with the privilege enterRoom (2); 255 grants all.`,
  ],
  ticket_unreadable: [
    "The userbuf is no PrivateMapKey that TRTC can read.",
    "Make PrivateMapKeys with sigpost or with genPrivateMapKey of an official library.",
  ],
} as const satisfies Readonly<Record<Pasting, Sentence>>;
