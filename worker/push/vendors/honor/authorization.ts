/** Honor's access token: OAuth client credentials (push-vendors.md §6). */

import { readRecord, readText } from "../../../bytes/json.ts";
import { refusal } from "../../kit/refusal.ts";
import { formPost } from "../../kit/request.ts";
import type { Authorization } from "../../vendor.ts";

export const IAM = "https://iam.developer.honor.com";
/** Seconds: what an access token lives when Honor does not say. */
const ACCESS_TOKEN_LIFETIME = 3600;

export const oauth = (clientId: string, clientSecret: string): Authorization => ({
  kind: "exchanged",
  id: clientId,
  request: async () => ({
    url: `${IAM}/auth/token`,
    ...formPost({
      grant_type: "client_credentials",
      client_id: clientId,
      client_secret: clientSecret,
    }),
  }),
  read(answer) {
    const { access_token, expires_in, error, error_description } = readRecord(answer.json);
    const code = readText(error);
    if (answer.status === 200 && typeof access_token === "string" && access_token !== "")
      return {
        outcome: "issued",
        token: access_token,
        expiresIn: Number(expires_in) || ACCESS_TOKEN_LIFETIME,
      };
    if (answer.status === 200 && code === undefined) return { outcome: "unreadable" };
    return refusal("authorize", answer, { code, message: readText(error_description) });
  },
});
