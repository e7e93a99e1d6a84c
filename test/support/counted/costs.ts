/** What requests use of what is billed, counted on real workerd, and what a million would cost. */

import { type Asked, NOTHING, type Ran, type Run, type Used } from "./used.ts";

export interface Counted {
  readonly what: string;
  /** UserSigs that were issued. */
  readonly userSigs: number;
  /** Requests to the worker. */
  readonly requests: number;
  readonly used: Used;
}

/**
 * US dollars each, beyond what the paid plan includes, without processor time and duration:
 * developers.cloudflare.com/kv/platform/pricing, /durable-objects/platform/pricing and
 * /workers/platform/pricing, read in 2026.
 */
const PRICES: Used & { readonly requests: number } = {
  requests: 0.3e-6,
  kvReads: 0.5e-6,
  kvWrites: 5e-6,
  kvDeletes: 5e-6,
  kvLists: 5e-6,
  objectCalls: 0.15e-6,
  rowsRead: 0.001e-6,
  rowsWritten: 1e-6,
};

const KINDS = Object.keys(NOTHING) as (keyof Used)[];

export const add = (one: Used, other: Used): Used =>
  Object.fromEntries(KINDS.map((kind) => [kind, one[kind] + other[kind]])) as unknown as Used;

/** US dollars for a million UserSigs. */
export const pricePerMillion = ({ userSigs, requests, used }: Counted): number =>
  (1e6 / userSigs) *
  KINDS.reduce((sum, kind) => sum + used[kind] * PRICES[kind], requests * PRICES.requests);

export interface CountedServer {
  readonly origin: string;
  readonly adminKey: string;
}

/** Milliseconds in which what is gathered is written once. */
const WINDOW_MS = 10_000;
const MINUTE_MS = 60_000;
const QUIET_MS = 2 * 3_600_000;
const USER = "alice";
const SDK_APP_ID = 1400000077;
const SECRET_KEY = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

export async function run({ origin }: CountedServer, order: Run): Promise<Ran> {
  const answer = await fetch(origin, { method: "POST", body: JSON.stringify(order) });
  const ran = (await answer.json()) as Ran;
  const refused = ran.answers.find(({ status }) => status >= 300);
  if (refused) throw new Error(`${refused.status} ${refused.text}`);
  return ran;
}

const APP = `/v1/apps/${SDK_APP_ID}`;

async function makeIssuer(server: CountedServer): Promise<string> {
  const name = "cost";
  const key = server.adminKey;
  const body = { name, scopes: ["usersig:issue"], userIds: ["ali*"] };
  const { answers } = await run(server, {
    requests: [
      { method: "PUT", path: APP, body: { secretKey: SECRET_KEY }, key },
      { method: "POST", path: "/v1/api-keys", body, key },
    ],
  });
  return (JSON.parse(answers[1]?.text ?? "") as { key: string }).key;
}

/** Issuing at different paces: each window's requests, so many windows, so long between them. */
export async function issuingCosts(server: CountedServer): Promise<Counted[]> {
  const key = await makeIssuer(server);
  const asked = { method: "POST", path: `${APP}/usersigs`, key };
  const single: Asked = { ...asked, body: { userId: USER } };
  const userIds = Array.from({ length: 1000 }, (_, i) => `alice-${i}`);
  const batch: Asked = { ...asked, body: { userIds } };

  async function pace(
    what: string,
    one: Asked,
    { each, windows, later }: { each: number; windows: number; later: number },
  ): Promise<Counted> {
    await run(server, { requests: [single] });
    let used = NOTHING;
    for (let window = 0; window < windows; window++)
      used = add(used, (await run(server, { later, requests: Array(each).fill(one) })).used);
    const requests = each * windows;
    return { what, requests, userSigs: requests * (one === batch ? userIds.length : 1), used };
  }

  const cold = await run(server, { requests: [single], cold: true });
  return [
    { what: "the first of a cold isolate", requests: 1, userSigs: 1, used: cold.used },
    await pace("100 a second", single, { each: 1000, windows: 3, later: WINDOW_MS }),
    await pace("one a second", single, { each: 10, windows: 3, later: WINDOW_MS }),
    await pace("one in two hours", single, { each: 1, windows: 5, later: QUIET_MS }),
    await pace("batches of 1,000, one a minute", batch, { each: 1, windows: 5, later: MINUTE_MS }),
  ];
}

const CERTIFICATE = 1;
const DEVICE = {
  certificateId: CERTIFICATE,
  token: "0123456789abcdef0123456789abcdef",
  platform: "Android",
};

/** One request of each kind, in an isolate that knows app and key, in this order. */
export async function routeCosts(server: CountedServer): Promise<Counted[]> {
  const key = server.adminKey;
  const user = `${APP}/users/${USER}`;
  const other = `${APP}/users/bob`;
  const device = (path: string): Asked => ({ method: "PUT", path, body: DEVICE, key });
  const get = (path: string): Asked => ({ method: "GET", path, key });
  const credential = { appId: "1", appSecret: "0123456789abcdef0123456789abcdef" };
  const asked: readonly (readonly [string, Asked])[] = [
    ["an app is made", { method: "PUT", path: APP, body: { secretKey: SECRET_KEY }, key }],
    ["an app is renamed", { method: "PUT", path: APP, body: { name: "renamed" }, key }],
    ["apps are listed", get("/v1/apps")],
    [
      "a certificate is stored",
      {
        method: "PUT",
        path: `${APP}/certificates/${CERTIFICATE}`,
        body: { vendor: "meizu", credential },
        key,
      },
    ],
    ["certificates are listed", get(`${APP}/certificates`)],
    [
      "an API key is made",
      { method: "POST", path: "/v1/api-keys", body: { name: "x", scopes: ["admin"] }, key },
    ],
    ["API keys are listed", get("/v1/api-keys")],
    ["a device is reported for the first time", device(`${user}/devices/phone`)],
    ["the same device, with the same token", device(`${user}/devices/phone`)],
    ["its token, by another user", device(`${other}/devices/phone`)],
    ["devices are listed", get(`${user}/devices`)],
    [
      "presence is reported",
      {
        method: "PUT",
        path: `${user}/presence/phone`,
        body: { platform: "Android", state: "foreground" },
        key,
      },
    ],
    ["a status is read", get(`${user}/status?live=false`)],
    ["the audit log is read", get("/v1/audit")],
  ];
  const counted: Counted[] = [];
  for (const [what, one] of asked) {
    const { used } = await run(server, { requests: [one] });
    counted.push({ what, requests: 1, userSigs: 0, used });
  }
  return counted;
}
