/** Verifying and reading UserSigs. */

import * as v from "valibot";
import { STAGES } from "../usersig/index.ts";
import { operation } from "./operation.ts";
import { explained, fault, finding, language, named, says, time, whole } from "./schemas.ts";

const claims = named(
  v.strictObject({
    sdkAppId: v.optional(whole),
    userId: v.optional(v.string()),
    issuedAt: v.optional(time("When it was signed.")),
    expire: v.optional(says(v.number(), "Lifetime in seconds.")),
    expiresAt: v.optional(time("Its last good second.")),
    userBuf: v.optional(says(v.string(), "Standard base64, as it stands in the token.")),
    privateMapKey: v.optional(
      says(
        v.strictObject({
          userId: v.string(),
          sdkAppId: whole,
          roomId: v.optional(whole),
          strRoomId: v.optional(v.string()),
          expiresAt: time("The room ticket's own clock."),
          privilegeMap: whole,
          privileges: v.array(v.string()),
        }),
        "The room ticket of a PrivateMapKey.",
      ),
    ),
  }),
  "Claims",
);

const reading = {
  ...explained,
  tencentCodes: says(v.array(whole), "What Tencent's services and SDKs show for this."),
  stages: says(
    v.array(
      v.strictObject({
        stage: v.picklist(STAGES),
        status: v.picklist(["passed", "warning", "failed", "skipped"]),
      }),
    ),
    "In the order in which a token is read and judged.",
  ),
  claims: v.optional(claims),
  findings: v.array(finding),
  fault: v.optional(says(fault, "Whose turn it is; absent where nobody has to act.")),
  signedText: v.optional(
    says(
      v.strictObject({
        expected: says(v.string(), "The lines that a token with these claims has to sign."),
        signed: v.optional(says(v.string(), "The text that this token signed instead.")),
      }),
      "Shown where the signature does not fit.",
    ),
  ),
  madeBy: v.optional(
    says(
      v.strictObject({
        library: v.string(),
        traits: says(v.array(v.string()), "What tells it."),
      }),
      "Whose hand the token's form shows.",
    ),
  ),
  cleaned: v.optional(
    says(v.string(), "The token without pasted noise, where that is another text."),
  ),
};

const pasted = says(v.string(), "The UserSig, with or without the noise that pasting adds.");

export const verifyUserSig = operation({
  tag: "UserSigs",
  summary: "Verify a UserSig, and say what is wrong with it",
  description:
    "Against the app's present and previous SecretKey. A wrong signature is looked into: another " +
    "app's key that the caller may see, a key with white space, another user, and more.",
  headers: language,
  body: v.strictObject({
    userSig: pasted,
    userId: v.optional(says(v.string(), "The user that it has to be of.")),
    roomId: v.optional(says(whole, "The room that a PrivateMapKey in it has to open.")),
    strRoomId: v.optional(says(v.string(), "The same, for a room with a text for a name.")),
    publicKey: v.optional(says(v.string(), "PEM, for tokens of the scheme before 2019.")),
  }),
  answers: {
    200: {
      description: "Judged: valid or not. As a line, only when it is valid.",
      json: named(
        v.strictObject({
          valid: v.boolean(),
          ...reading,
          keyId: v.optional(says(v.string(), "Which of the keys signed it.")),
        }),
        "Verification",
      ),
      text: "`valid`, userId, sdkAppId and expiresAt.",
    },
    422: { description: "Not valid.", text: "`invalid`, the code, and both sentences." },
  },
  problems: [],
  examples: [
    { summary: "Not a token", body: { userSig: "hello" }, status: 200 },
    { summary: "Nothing to verify", body: {}, status: 400 },
  ],
});

export const decodeUserSig = operation({
  tag: "UserSigs",
  summary: "Read a UserSig without a key",
  description: "Tells what can be read and where reading stopped; never that a token is valid.",
  headers: language,
  body: v.strictObject({ userSig: pasted }),
  answers: {
    200: {
      description: "Read, as far as it goes. As a line, only when it could be read to its end.",
      json: named(
        v.strictObject({
          format: says(v.picklist(["v2", "v1", "unknown"]), "`v1` is the scheme before 2019."),
          ...reading,
        }),
        "Decoded",
      ),
      text: "`readable`, userId, sdkAppId and expiresAt.",
    },
    422: { description: "Not to be read.", text: "`unreadable`, the code, and both sentences." },
  },
  problems: [],
  examples: [{ summary: "Not a token", body: { userSig: "hello" }, status: 200 }],
});
