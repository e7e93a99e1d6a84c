/** RSA keys for test accounts. Making one takes 100 ms, so a few serve every test of a process. */

import { generateKeyPairSync, type KeyPairKeyObjectResult } from "node:crypto";

const DIFFERENT = 4;
const made: KeyPairKeyObjectResult[] = [];
let next = 0;

/** Another one than at the last three calls. */
export function rsaKeyPair(): KeyPairKeyObjectResult {
  const turn = next++ % DIFFERENT;
  made[turn] ??= generateKeyPairSync("rsa", { modulusLength: 2048 });
  return made[turn];
}
