/** Somebody's program, where the package is installed: what it found goes to standard output. */

import { createClient, isSigpostError } from "sigpost/client";
import { signUserSig, verifyUserSig } from "sigpost/usersig";

/** A token of Tencent's own Go library, and what it was made of. */
export const { given, closed } = JSON.parse(globalThis.process.argv[2]);

const question = {
  sdkAppId: given.sdkappid,
  userId: given.userid,
  keys: [{ id: "only", secretKey: given.key }],
  now: given.time,
};
const theirs = await verifyUserSig(given.usersig, question);
const own = await signUserSig({ ...question, secretKey: given.key, expire: 60 });
const ours = await verifyUserSig(own, question);
const foreign = await verifyUserSig(own, {
  ...question,
  keys: [{ id: "other", secretKey: `${given.key}\n` }],
});

const failure = await createClient({ url: closed })
  .getLiveness()
  .catch((error) => (isSigpostError(error, "getLiveness") ? error.code : error));

console.log(
  JSON.stringify({
    theirs: theirs.code,
    ours: ours.code,
    foreign: foreign.code,
    explained: typeof foreign.remedy,
    failure,
  }),
);
