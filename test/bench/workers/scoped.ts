/** The whole app as an API key with limits meets it: stored app, sealed SecretKey. Storage is a map that counts its calls. */

import { env } from "cloudflare:workers";
import { digestOf } from "../../../worker/access/api-key.ts";
import { keyId } from "../../../worker/access/key-format.ts";
import { createSealer } from "../../../worker/access/sealing.ts";
import { createApp } from "../../../worker/app.ts";
import { sealSecret } from "../../../worker/apps/stored-app.ts";
import { readConfig } from "../../../worker/config.ts";
import type { KeyValue } from "../../../worker/ports.ts";
import { BARE_PORTS } from "../../support/bare-ports.ts";

const { API_KEY, STORED_APP, STORED_SECRET_KEY, ...settings } = env as unknown as Record<string, string>;
const key = API_KEY as string;
const sdkAppId = Number(STORED_APP);
const config = readConfig(settings);
const stored = new Map<string, unknown>();
let calls = 0;

const kv: KeyValue = {
  async get(key) {
    calls += 1;
    return stored.get(key);
  },
  async put() {
    calls += 1;
  },
  async delete() {
    calls += 1;
  },
  async list() {
    calls += 1;
    return { entries: [] };
  },
};
const app = createApp({ ...BARE_PORTS, config, kv });

async function fill(): Promise<void> {
  const id = keyId(key);
  const rights = { scopes: ["usersig:issue"], sdkAppIds: [sdkAppId], userIds: ["ali*"], maxExpire: 86_400 };
  stored.set(`api-key/${id}`, {
    id,
    name: "bench",
    digest: await digestOf(key),
    createdAt: 0,
    createdBy: "admin",
    ...rights,
  });
  const secretKey = await sealSecret(createSealer(config), sdkAppId, "secretKey", STORED_SECRET_KEY as string, 0);
  const rules = { region: "china", adminUserId: "administrator", userIdPolicy: "printable", exchangeExpire: 86_400 };
  stored.set(`app/${sdkAppId}`, { sdkAppId, ...rules, origins: [], identityProviders: [], secrets: { secretKey } });
}

async function tellCalls(): Promise<Response> {
  if (stored.size === 0) await fill();
  return Response.json({ calls });
}

// Not async: what is measured is the app as it is exported in earnest, without a promise around it.
export default {
  fetch: (request: Request) => (request.method === "POST" ? app.fetch(request) : tellCalls()),
};
