/** Issuing UserSigs and PrivateMapKeys. */

import * as v from "valibot";
import { EXPIRE_DEFAULT, EXPIRE_MAXIMUM, PRIVILEGES } from "../usersig/index.ts";
import { operation } from "./operation.ts";
import { IDENTITY, ROOM, SIGNED_USER, SIGNING, USER_BUF, USER_ID } from "./problem-groups.ts";
import { named, says, sdkAppId, time, userId, whole } from "./schemas.ts";

const lifetime = (text: string) =>
  says(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(EXPIRE_MAXIMUM)), text);
const askedLifetime = v.optional(
  lifetime("Seconds that it is to be good for. The app and the key may allow less."),
  EXPIRE_DEFAULT,
);
const askedUser = says(
  v.pipe(v.string(), v.minLength(1)),
  "At most 32 bytes; printable ASCII, unless the app's policy is narrower or wider.",
);

const times = {
  issuedAt: time("When it was signed."),
  expiresAt: time("Its last good second."),
  expire: says(whole, "Seconds between the two."),
};
const userSig = says(v.string(), "The UserSig, as an SDK's login takes it.");

const issued = named(v.strictObject({ userSig, sdkAppId, userId, ...times }), "IssuedUserSig");
const issuedBatch = named(
  v.strictObject({
    userSigs: says(v.array(v.strictObject({ userId, userSig })), "In the order of the request."),
    sdkAppId,
    ...times,
  }),
  "IssuedUserSigs",
);

const ISSUED = {
  userSig: "eJwtzF0LgjAYBeD-sttC3k2nTujGi4IQkopuuhF8Xa9fjDk*wuWI*XGe4*",
  sdkAppId: 1400000001,
  userId: "alice",
  issuedAt: "2026-01-01T00:00:00Z",
  expiresAt: "2026-01-01T01:00:00Z",
  expire: 3600,
};

export const issueUserSigs = operation({
  tag: "UserSigs",
  summary: "Issue a UserSig, or up to 1,000",
  description:
    "Signs with the app's current SecretKey. Nothing is kept. `userIds` in place of `userId` " +
    "signs for all of them, or, when one is refused, for none.",
  body: v.strictObject({
    userId: v.optional(askedUser),
    userIds: v.optional(
      says(v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(1000)), "1 to 1,000 UserIDs."),
    ),
    expire: askedLifetime,
    userBuf: v.optional(says(v.string(), "Standard base64; goes into the signed text.")),
  }),
  answers: {
    200: {
      description: "Signed.",
      json: v.union([issued, issuedBatch]),
      text: "The UserSig alone; of a batch, a line each: UserID, tab, UserSig.",
    },
  },
  problems: [...SIGNED_USER, ...SIGNING, ...USER_BUF, "batch_empty", "batch_and_single"],
  examples: [
    {
      summary: "One user, for an hour",
      body: { userId: "alice", expire: 3600 },
      status: 200,
      answer: ISSUED,
    },
    { summary: "A batch", body: { userIds: ["ci-1", "ci-2"], expire: 600 }, status: 200 },
    { summary: "Two ways at once", body: { userId: "a", userIds: ["b"] }, status: 400 },
  ],
});

export const exchangeIdToken = operation({
  tag: "UserSigs",
  summary: "Exchange an ID token for a UserSig",
  credential: "idToken",
  description:
    "For apps and web pages: `Authorization: Bearer` with an ID token of a provider that the app " +
    "lists. The app's settings say which claim is the UserID; nobody chooses it here.",
  body: v.strictObject({
    expire: v.optional(lifetime("Seconds; at most what the app allows, which is the default.")),
  }),
  answers: {
    200: { description: "Signed for the token's user.", json: issued, text: "The UserSig alone." },
  },
  problems: [
    ...IDENTITY,
    ...USER_ID,
    ...SIGNING,
    "sdkappid_invalid",
    "authentication_rate_limited",
    "rate_limited",
  ],
  examples: [],
});

const privilegeNames = Object.keys(PRIVILEGES) as (keyof typeof PRIVILEGES)[];

export const issuePrivateMapKey = operation({
  tag: "UserSigs",
  summary: "Issue a TRTC PrivateMapKey",
  description: "A ticket for one room of TRTC, for apps with advanced permission control.",
  body: v.strictObject({
    userId: askedUser,
    roomId: v.optional(says(whole, "A numeric room, 1 to 4294967294.")),
    strRoomId: v.optional(says(v.string(), "A named room, in place of `roomId`; 1 to 64 bytes.")),
    privileges: says(
      v.union([
        v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(255)),
        v.pipe(v.array(v.picklist(privilegeNames)), v.minLength(1)),
      ]),
      "Names, or their sum as TRTC counts them.",
    ),
    expire: askedLifetime,
  }),
  answers: {
    200: {
      description: "Signed.",
      json: v.strictObject({
        privateMapKey: says(v.string(), "As TRTC's `enterRoom` takes it."),
        sdkAppId,
        userId,
        roomId: v.optional(whole),
        strRoomId: v.optional(v.string()),
        privilegeMap: says(whole, "The privileges as a bit field."),
        privileges: v.array(v.picklist(privilegeNames)),
        ...times,
      }),
      text: "The PrivateMapKey alone.",
    },
  },
  problems: [...SIGNED_USER, ...SIGNING, ...ROOM],
  examples: [
    {
      summary: "May enter room 42 and listen",
      body: {
        userId: "alice",
        roomId: 42,
        privileges: ["enterRoom", "receiveAudio"],
        expire: 3600,
      },
      status: 200,
    },
    {
      summary: "No such privilege",
      body: { userId: "alice", roomId: 42, privileges: ["dance"] },
      status: 400,
    },
  ],
});
