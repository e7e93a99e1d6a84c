/**
 * One sigpost on each runtime, set up alike, with everything behind it that a request may need to
 * get far.
 */

import { generateKeyPairSync } from "node:crypto";
import { readdirSync } from "node:fs";
import { DOCUMENTS } from "../../site/headers.ts";
import { SCOPES } from "../../worker/access/scopes.ts";
import { startDeno } from "../support/deno.ts";
import { type OidcServer, startOidc } from "../support/oidc.ts";
import { type RunningServer, type Settings, startWorker } from "../support/worker.ts";
import { Google, startGoogle } from "../vendors/google.ts";
import { type FakeTencent, startFakeTencent } from "../vendors/tencent/fake.ts";
import { descendants } from "./cost.ts";
import type { Json } from "./json.ts";
import { Random } from "./random.ts";
import { type TokenMaker, tokenMaker } from "./tokens.ts";

export interface Target {
  readonly name: "workerd" | "Deno";
  readonly server: RunningServer;
  /** The server's own processes, for their processor time; none where the system does not tell. */
  readonly processes: readonly number[];
  /** What stands for `{{name}}` in a request. */
  readonly values: Map<string, string>;
}

export interface World {
  readonly sdkAppIds: readonly number[];
  readonly users: readonly string[];
  readonly tokens: TokenMaker;
  readonly publicKey: string;
  readonly issuer: string;
  readonly idTokens: readonly string[];
  readonly webhookToken: string;
  /** Paths of what the build made. */
  readonly files: readonly string[];
  /** Good values of credential fields, by vendor. */
  readonly credentials: Readonly<Record<string, Readonly<Record<string, Json>>>>;
  /** A secret that no answer may hold: found by its mark. */
  canary(random: Random): string;
}

export interface Fuzzed {
  readonly world: World;
  readonly targets: readonly [Target, Target];
  /** Texts that may stand in no answer and no log line. */
  readonly secrets: readonly string[];
  stop(): Promise<void>;
}

/** Begins every secret that the fuzzer makes up. */
export const CANARY = "cAnArY7";

const ENVIRONMENT_APP = 1400000001;
const STORED_APP = 1500000001;

/** Nobody listens there, so that whoever asks is refused at once. */
const NOBODY = "http://127.0.0.1:9";
const VENDOR_ORIGINS = [
  ...[
    "https://api.push.apple.com",
    "https://api.sandbox.push.apple.com",
    "https://push-api.cloud.huawei.com",
  ],
  ...[
    "https://oauth-login.cloud.huawei.com",
    "https://push-api.cloud.hihonor.com",
    "https://iam.developer.hihonor.com",
  ],
  ...[
    "https://api.xmpush.xiaomi.com",
    "https://api.push.oppomobile.com",
    "https://api-push.vivo.com.cn",
  ],
  ...["https://server-api-push.meizu.com"],
];

function staticPaths(): string[] {
  const files = readdirSync("site/dist", { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replace("site/dist", ""));
  // Of the many scripts a few stand for all.
  const scripts = files.filter((file) => file.startsWith("/assets/"));
  const others = files.filter((file) => !file.startsWith("/assets/"));
  return [
    ...DOCUMENTS.map(({ path }) => path),
    ...others,
    ...scripts.slice(0, 3),
    "/healthz",
    "/readyz",
    "/v1",
  ];
}

async function prepare({ server, values }: Target, world: World): Promise<void> {
  const call = async (method: string, path: string, body: unknown) => {
    const answer = await fetch(`${server.url}${path}`, {
      method,
      headers: { Authorization: `Bearer ${server.adminKey}`, "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return JSON.parse(text) as Record<string, string>;
  };
  values.set("admin", server.adminKey);
  await call("PUT", `/v1/apps/${STORED_APP}`, {
    name: "stored",
    secretKey: world.canary(new Random(1)),
    webhookToken: world.canary(new Random(2)),
    identityProviders: [{ issuer: world.issuer, audience: "client-1", prefix: "p_" }],
    workloads: [
      {
        issuer: world.issuer,
        audience: "client-1",
        conditions: { sub: "alice" },
        scopes: SCOPES.filter((scope) => scope !== "admin"),
      },
    ],
  });
  const keys: Record<string, object> = {
    issuer: {
      scopes: ["usersig:issue", "usersig:verify"],
      sdkAppIds: [ENVIRONMENT_APP],
      userIds: ["u*"],
    },
    manager: { scopes: ["admin"], sdkAppIds: [STORED_APP] },
    devices: {
      scopes: ["device:write", "device:read", "status:write", "status:read", "push:check"],
    },
    ...Object.fromEntries([0, 1, 2].map((n) => [`spare${n}`, { scopes: ["usersig:verify"] }])),
  };
  for (const [name, grant] of Object.entries(keys)) {
    const { key, id } = await call("POST", "/v1/api-keys", { name, ...grant });
    values.set(`key:${name}`, key as string);
    values.set(`id:${name}`, id as string);
  }
  const app = `/v1/apps/${ENVIRONMENT_APP}`;
  await call("PUT", `${app}/certificates/11`, { vendor: "fcm", credential: world.credentials.fcm });
  for (const user of world.users.slice(0, 4))
    await call("PUT", `${app}/users/${user}/devices/phone`, {
      certificateId: "11",
      token: `${world.canary(new Random(3))}${user}:APA91b${"x".repeat(100)}`,
    });
}

async function startTarget(name: Target["name"], settings: Settings): Promise<Target> {
  const before = new Set(descendants());
  const server = await (name === "Deno" ? startDeno(settings) : startWorker(settings));
  const started = descendants().filter((pid) => !before.has(pid));
  return { name, server, processes: started, values: new Map() };
}

function makeWorld(random: Random, oidc: OidcServer, idTokens: readonly string[], google: Google) {
  const secretKey = random.hex(64);
  const pem = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const exported = { type: "pkcs8", format: "pem" } as const;
  const canary = (own: Random) => `${CANARY}${own.hex(24)}`;
  const world: World = {
    sdkAppIds: [ENVIRONMENT_APP, STORED_APP],
    users: random.some(12, () => `u${random.hex(4)}`),
    tokens: tokenMaker(ENVIRONMENT_APP, secretKey),
    publicKey: pem.publicKey.export({ type: "spki", format: "pem" }) as string,
    issuer: oidc.issuer(),
    idTokens,
    webhookToken: canary(random),
    files: staticPaths(),
    credentials: {
      fcm: { serviceAccount: google.makeAccount("fuzz").file },
      apns: {
        privateKey: pem.privateKey.export(exported) as string,
        ...{
          keyId: "ABCDE12345",
          teamId: "ABCDE12345",
          topic: "com.example.app",
          environment: "production",
        },
      },
    },
    canary,
  };
  return { world, secretKey };
}

export async function startFuzzed(seed: number): Promise<Fuzzed> {
  const random = new Random(seed ^ 0x5eed);
  const [oidc, google] = [await startOidc(), new Google()];
  // One for each: Tencent's limits would otherwise refuse whichever of the two comes second.
  const tencents = [await startFakeTencent(), await startFakeTencent()] as const;
  const vendors = await startGoogle(google);
  const idTokens = [
    await oidc.token(),
    await oidc.token({ alg: "ES256" }),
    await oidc.forgedToken(),
    "a.b.c",
  ];
  idTokens.push(await oidc.unsignedToken(), await oidc.hmacToken());
  const { world, secretKey } = makeWorld(random, oidc, idTokens, google);
  for (const tencent of tencents) {
    tencent.world.secretKey = secretKey;
    for (const user of world.users.slice(0, 6)) tencent.world.user(user, {});
  }
  const settingsWith = (tencent: FakeTencent) => ({
    ADMIN_KEY: `${CANARY}${random.hex(24)}`,
    SDKAPPID: String(ENVIRONMENT_APP),
    SECRET_KEY: secretKey,
    SEALING_KEY: `${CANARY}${random.hex(40)}`,
    WEBHOOK_TOKEN: world.webhookToken,
    REQUESTS_PER_MINUTE: "0",
    FAILURES_PER_MINUTE: "0",
    PUBLIC_REQUESTS_PER_MINUTE: "0",
    ALLOW_LOOPBACK_ISSUERS: "true",
    VENDOR_DEADLINE_MS: "400",
    ORIGIN_OVERRIDES: JSON.stringify({
      ...Object.fromEntries(VENDOR_ORIGINS.map((origin) => [origin, NOBODY])),
      ...(JSON.parse(tencent.overrides) as object),
      "https://oauth2.googleapis.com": vendors.oauth.origin,
      "https://fcm.googleapis.com": vendors.fcm.origin,
    }),
  });
  const targets = [
    await startTarget("workerd", settingsWith(tencents[0])),
    await startTarget("Deno", settingsWith(tencents[1])),
  ] as const;
  for (const target of targets) await prepare(target, world);
  return {
    world,
    targets,
    secrets: [secretKey],
    async stop() {
      for (const { server } of targets) await server.stop();
      for (const fake of [vendors.oauth, vendors.fcm]) await fake.stop();
      for (const tencent of tencents) await tencent.close();
      oidc.stop();
    },
  };
}
