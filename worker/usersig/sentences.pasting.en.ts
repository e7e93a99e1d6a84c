/** English sentences about what is pasted, and about tokens that help nobody. */

import type { NoToken } from "./clues.ts";
import type { Sentence } from "./sentences.ts";

const PASTE_TOKEN = "Paste the UserSig. It begins with eJ or eA and has 150 to 400 characters.";
const NEW_TICKET = "Create a new PrivateMapKey";
const LIFETIME = "Give the lifetime in seconds: 86400 is one day, 15552000 is 180 days.";

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
    "The UserSig is wrapped in the notation of a programming language: {notation}",
    "Pass only the text inside. Decode Python bytes, and unwrap Swift optionals. The repaired UserSig is shown here.",
  ],
  escaped: [
    "The UserSig has characters that are escaped for HTML, Markdown or a string literal (such as {example}).",
    "Undo the escaping once before you use the UserSig. The repaired UserSig is shown here.",
  ],
  look_alike: [
    "Character {position} of the UserSig, “{character}”, only resembles the right one.",
    "Copy the UserSig from its source again. A word processor or a keyboard replaced the character. The repaired UserSig is shown here.",
  ],
  two_tokens: [
    "The text contains two UserSigs in a row. The first one was checked.",
    "Pass only one UserSig. Look for code that appends the new UserSig to the old one.",
  ],
  not_a_token: ["This is not a UserSig.", PASTE_TOKEN],
  case_folded: [
    "The letter case of the UserSig was changed. Its letters are case-sensitive.",
    "Keep the case unchanged. Look for a lower-casing function, a case-insensitive database column or a keyboard that capitalises.",
  ],
  start_missing: [
    "The beginning of the UserSig is missing.",
    "Copy the UserSig again, from its first character.",
  ],
  stars_missing: [
    "The asterisks (*) of the UserSig are missing.",
    "Send the UserSig as code, not as Markdown. Markdown takes asterisks for emphasis and removes them.",
  ],
  wrong_length: [
    "The text has {characters} characters, and no UserSig has that length. At least one character was lost or added.",
    "Compare it with the text that the server sent.",
  ],
  shortened: [
    "The UserSig was shortened for display: dots replace a part of it.",
    "Copy it from a place that shows all of it. Logs and consoles abbreviate.",
  ],
  secret_key_beside: [
    "A SecretKey was pasted together with the UserSig.",
    "Do not send the SecretKey to anyone. If it has left your server, replace it in the console.",
  ],
  is_promise: [
    "This is a promise, not a UserSig. The result of an asynchronous function was not awaited.",
    "Wait for the result (await or then) before you pass it on.",
  ],
  is_object: [
    "This is an object or a function written as text, not a UserSig.",
    "Pass the property that holds the UserSig, such as result.data.userSig.",
  ],
  is_unset: [
    "This is “{value}”, not a UserSig. The variable has no value.",
    "Look for a failed request, a misspelt property name, or code that reads the UserSig before it has arrived.",
  ],
  is_placeholder: [
    "This is a placeholder, not a UserSig.",
    "Replace it with a UserSig that your server or sigpost has issued.",
  ],
  is_sdkappid: [
    "This is an SDKAppID, not a UserSig.",
    `${PASTE_TOKEN} Check the order of the arguments.`,
  ],
  is_secret_key: [
    "This is a SecretKey, not a UserSig. Anyone who has it can log in as any user.",
    "Do not paste it here or put it into an app. If it has left your server, replace it in the console, then issue a UserSig with the new SecretKey.",
  ],
  is_userid: [
    "This is the UserID, not a UserSig.",
    `${PASTE_TOKEN} Check the order of the arguments.`,
  ],
  is_jwt: [
    "This is a JSON Web Token, not a UserSig.",
    "Exchange it for a UserSig on your server, or sign a UserSig with an official library. Tencent does not accept JWTs.",
  ],
  is_other_token: ["This is a token of {service}, not a UserSig.", PASTE_TOKEN],
  is_device_token: [
    "This is a device token for push, not a UserSig.",
    "Check the device token with a push check, and paste the UserSig here.",
  ],
  is_error_answer: [
    "This is a server's response without a UserSig in it.",
    "Read the response: the request for the UserSig failed. Check for errors before you use the UserSig.",
  ],
  is_private_key: [
    "This is a key file, not a UserSig.",
    "Do not paste keys here. If the key has left your server, replace it.",
  ],
  is_cloud_key: [
    "This is an API key of Tencent Cloud (SecretId), not a UserSig.",
    `${PASTE_TOKEN} A UserSig is signed with the SecretKey of the SDKAppID, not with an API key.`,
  ],
  userid_placeholder: [
    "The UserID in the UserSig is a placeholder: “{value}”.",
    "Pass the UserID to the function that signs. The variable had no value there.",
  ],
  userid_invisible_inside: [
    "The UserID in the UserSig contains an invisible character ({character} at position {position}).",
    "Remove invisible characters from UserIDs before they are stored and signed.",
  ],
  userid_differs_by_invisible: [
    "The UserIDs “{got}” (in the UserSig) and “{expected}” (to compare with) differ only in an invisible character.",
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
    "The lifetime is {years} years. Tencent documents a maximum of 10 or 50 years.",
    `${LIFETIME} Check that it is not in milliseconds.`,
  ],
  ticket_absent: [
    "This UserSig does not open a room. It is a plain UserSig without a userbuf.",
    "Create a PrivateMapKey for the room and pass it as privateMapKey, together with the UserSig.",
  ],
  room_mismatch: [
    "The PrivateMapKey is for room “{got}”, not for “{expected}”.",
    `${NEW_TICKET} for the room that the user enters.`,
  ],
  room_kind_differs: [
    "The PrivateMapKey is for {got}, not for {expected}. A numeric room and a string room are different rooms.",
    `${NEW_TICKET} with the function for that kind of room: roomId for numbers, strRoomId for strings.`,
  ],
  ticket_expired: [
    "This PrivateMapKey lets nobody in. The expiry in its userbuf was {expiresAt}.",
    `${NEW_TICKET} and pass the lifetime as a number. Given text, the Node.js library writes a wrong expiry.`,
  ],
  ticket_room_missing: [
    "This PrivateMapKey lets nobody in. It names no valid room.",
    `${NEW_TICKET}. For a string room, use the function for string rooms. A numeric room is 1 to 4294967294.`,
  ],
  ticket_no_entry: [
    "This PrivateMapKey lets nobody in. It lacks the right to enter the room (privileges {privilegeMap}).",
    `${NEW_TICKET} with the privilege enterRoom (2). 255 grants every privilege.`,
  ],
  ticket_unreadable: [
    "The userbuf is not a PrivateMapKey that TRTC can read.",
    "Create PrivateMapKeys with sigpost or with genPrivateMapKey of an official library.",
  ],
} as const satisfies Readonly<Record<Pasting, Sentence>>;
