/**
 * `GET /usersig`: a UserSig for the user who is signed in to your app. The API key stays in this
 * process. Node 22.18 or newer runs this file as it is.
 */

import { createHmac, timingSafeEqual } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import { createClient, isSigpostError } from "sigpost/client";

/** From the environment, or from the file that NAME_FILE names. */
function setting(name: string, otherwise?: string): string {
  const file = process.env[`${name}_FILE`];
  const value = (file ? readFileSync(file, "utf8") : process.env[name])?.trim() || otherwise;
  if (value) return value;
  console.error(`Set ${name}, or ${name}_FILE to a file that holds it.`);
  process.exit(1);
}

const SDK_APP_ID = setting("SIGPOST_APP");
const SESSION_SECRET = setting("SESSION_SECRET");
/** Seconds that a UserSig is good for. The phone asks for the next one by itself. */
const EXPIRE = 86_400;

const sigpost = createClient({
  url: setting("SIGPOST_URL"),
  credential: setting("SIGPOST_KEY"),
  // Milliseconds, repeated attempts included.
  timeout: 5000,
});

/**
 * YOUR OWN LOGIN CHECK GOES HERE. This one reads a cookie that your login has signed:
 * session=<UserID in base64url>.<Unix time of its end>.<HMAC-SHA256 of both, hexadecimal>
 */
function signedInUser(request: IncomingMessage): string | undefined {
  const [, user = "", end = "", signature = ""] =
    /(?:^|; *)session=([\w-]+)\.(\d{1,12})\.([0-9a-f]{64})(?:;|$)/.exec(
      request.headers.cookie ?? "",
    ) ?? [];
  const right = createHmac("sha256", SESSION_SECRET).update(`${user}.${end}`).digest();
  const given = Buffer.from(signature, "hex");
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
  return Number(end) > Date.now() / 1000 ? Buffer.from(user, "base64url").toString() : undefined;
}

async function answer(request: IncomingMessage): Promise<[status: number, body: object]> {
  if (request.method !== "GET" || request.url !== "/usersig") return [404, { error: "not_found" }];
  const userId = signedInUser(request);
  if (userId === undefined) return [401, { error: "sign_in" }];
  try {
    return [200, await sigpost.issueUserSigs({ sdkAppId: SDK_APP_ID, userId, expire: EXPIRE })];
  } catch (error) {
    if (!isSigpostError(error)) throw error;
    // For you, not for the browser: what is wrong, and what to do about it.
    console.error(`sigpost: ${error.code}: ${error.message} (request ${error.requestId})`);
    return [502, { error: "usersig_unavailable", requestId: error.requestId }];
  }
}

const server = createServer(async (request, response) => {
  const [status, body] = await answer(request).catch((error): [number, object] => {
    console.error(error);
    return [500, { error: "internal" }];
  });
  // A UserSig is a credential: no cache may keep it.
  response.writeHead(status, { "Content-Type": "application/json", "Cache-Control": "no-store" });
  response.end(JSON.stringify(body));
});

const port = Number(setting("PORT", "8080"));
server.listen(port, "127.0.0.1", () => console.log(`http://127.0.0.1:${port}/usersig`));
