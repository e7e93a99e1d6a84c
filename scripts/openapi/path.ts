/** What varies in paths. */

import type { Json } from "./schema.ts";

export const PATH: Readonly<
  Record<string, readonly [description: string, schema: Json, example: unknown]>
> = {
  sdkAppId: [
    "The app's SDKAppID.",
    { type: "integer", minimum: 1, maximum: 4_294_967_295 },
    1_400_000_001,
  ],
  userId: ["The UserID, percent-encoded; at most 32 bytes of UTF-8.", { type: "string" }, "alice"],
  deviceId: [
    "The app's own name of the installation: 1 to 64 printable characters without spaces.",
    { type: "string", minLength: 1, maxLength: 64 },
    "phone-1",
  ],
  checkId: [
    "The push check's ID, as its answer has it.",
    { type: "string" },
    "0b5c1d0e-1111-4222-8333-444455556666",
  ],
  code: [
    "A number in any spelling, a name, or a whole error message, percent-encoded.",
    { type: "string" },
    "-100018",
  ],
  certificateId: [
    "Tencent's ID of the certificate.",
    { type: "integer", minimum: 1, maximum: 9_999_999_999 },
    11_001,
  ],
  id: ["The API key's ID, which is no secret.", { type: "string" }, "k3J9xQ2mLp0a"],
};

export const PATH_EXAMPLES: Readonly<Record<string, unknown>> = Object.fromEntries(
  Object.entries(PATH).map(([name, [, , example]]) => [name, example]),
);
