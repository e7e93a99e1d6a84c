/**
 * Signs or verifies in a loop inside workerd. Its clock stands still while code runs, so the caller
 * measures from outside.
 */

import { signUserSig, verifyUserSig } from "../../../worker/usersig/index.ts";

const secretKey = "0123456789abcdef".repeat(4);
const input = { sdkAppId: 1400000001, secretKey, userId: "alice", expire: 86400, now: 1735689600 };
const options = {
  sdkAppId: 1400000001,
  userId: "alice",
  keys: [{ id: "bench", secretKey }],
  now: 1735689660,
};

/** A token of the Node library, deflated: the slower kind to read. */
const DEFLATED =
  "eJyrVgrxCdYrSy1SslIy0jNQ0gHzM1NS80oy0zLBwok5mcmpUInilOzEgoLMFCUrQxMDCDCEyJRk5qYqWRmaG5uaWViaGRhARFMrCjKLUpWsLMxMYELFmelKVkr*UWkWhRHGfineFn45geVZzhGZoQUhlo6R-pXeqcaGJp5Jzt4BvuFpfu6etkq1AIvmMC8_";

export default {
  async fetch(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    const rounds = Number(searchParams.get("rounds"));
    const stored = await signUserSig({ ...input, now: options.now });
    let done = 0;
    for (let i = 0; i < rounds; i++) {
      if (pathname === "/sign") done += (await signUserSig(input)).length > 0 ? 1 : 0;
      else if (pathname === "/verify-stored")
        done += (await verifyUserSig(stored, options)).valid ? 1 : 0;
      else if (pathname === "/verify-deflated")
        done += (await verifyUserSig(DEFLATED, options)).valid ? 1 : 0;
    }
    return Response.json({ done });
  },
};
