/**
 * What a warm push check adds to the vendor's own time, on workerd: the time of a whole check, less that of a Worker which only sends
 * the same request to the same fake. Shows too that a warm check makes no provider token.
 */

import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { build } from "esbuild";
import { freePort } from "../../scripts/ports.ts";
import { Apple, startApns } from "../vendors/apns.ts";

const OUT = "dist/bench-push";
const SDKAPPID = 1400000001;
const TOPIC = "com.example.app";
const require = createRequire(import.meta.url);

export interface PushMeasured {
  readonly checks: number;
  /** Milliseconds, medians. */
  readonly check: number;
  readonly vendorAlone: number;
  readonly own: number;
  /** Over all checks; 1 is the one that the first, cold check made. */
  readonly providerTokens: number;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function bundle(name: string): Promise<void> {
  await build({
    entryPoints: [`test/bench/workers/${name}.ts`],
    outfile: `${OUT}/${name}.js`,
    bundle: true,
    minify: true,
    format: "esm",
    target: "esnext",
    conditions: ["workerd", "worker"],
    external: ["cloudflare:*", "node:*"],
    logLevel: "warning",
  });
}

const texts = (bindings: Readonly<Record<string, string>>): string =>
  Object.entries(bindings)
    .map(([name, text]) => `(name = "${name}", text = ${JSON.stringify(text)})`)
    .join(", ");

/** Checks of one user in a minute that stay below the limit, the first of them cold. */
const CHECKS_PER_USER = 6;

/** @param users each with a Durable Object of its own, which the first, unmeasured check makes */
export async function measurePushChecks(users = 40): Promise<PushMeasured> {
  const apple = new Apple();
  const fake = await startApns(apple, "production");
  const key = apple.makeKey();
  const adminKey = randomBytes(24).toString("base64url");
  mkdirSync(OUT, { recursive: true });
  const objects = mkdtempSync(join(tmpdir(), "sigpost-bench-"));
  await Promise.all(["push", "vendor-call"].map(bundle));
  const port = await freePort(18_300);
  const vendorPort = await freePort(port + 1);
  const settings = {
    ADMIN_KEY: adminKey,
    SDKAPPID: String(SDKAPPID),
    SECRET_KEY: randomBytes(32).toString("hex"),
    SEALING_KEY: randomBytes(32).toString("base64"),
    ORIGIN_OVERRIDES: JSON.stringify({ "https://api.push.apple.com": fake.origin }),
  };
  const common = `compatibilityDate = "2026-11-01"`;
  writeFileSync(
    `${OUT}/config.capnp`,
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = ( services = [
  ( name = "push", worker = ( modules = [(name = "worker", esModule = embed "push.js")], ${common},
    durableObjectNamespaces = [(className = "UserObject", uniqueKey = "users", enableSql = true)],
    durableObjectStorage = (localDisk = "disk"),
    bindings = [(name = "USERS", durableObjectNamespace = "UserObject"), ${texts(settings)}] ) ),
  ( name = "vendor", worker = ( modules = [(name = "worker", esModule = embed "vendor-call.js")], ${common},
    bindings = [${texts({ VENDOR: fake.origin })}] ) ),
  ( name = "disk", disk = (path = ${JSON.stringify(objects)}, writable = true) ),
  ( name = "internet", network = (allow = ["public", "private"]) )
], sockets = [
  ( name = "push", address = "127.0.0.1:${port}", service = "push" ),
  ( name = "vendor", address = "127.0.0.1:${vendorPort}", service = "vendor" )
] );
`,
  );
  const binary = (require("workerd") as { default: string }).default;
  const workerd = spawn(binary, ["serve", `${OUT}/config.capnp`], { stdio: ["ignore", "inherit", "inherit"] });
  try {
    for (let tries = 0; ; tries++) {
      const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined);
      await answer?.text();
      if (answer?.ok) break;
      if (tries > 200) throw new Error("workerd did not start");
      await sleep(50);
    }
    const call = async (method: string, path: string, body: object): Promise<number> => {
      const start = performance.now();
      const answer = await fetch(`http://127.0.0.1:${port}/v1/apps/${SDKAPPID}${path}`, {
        method,
        headers: { Authorization: `Bearer ${adminKey}`, "Content-Type": "application/json" },
        body: JSON.stringify(body),
      });
      const text = await answer.text();
      if (!answer.ok || (method === "POST" && !text.includes('"verdict":"accepted"')))
        throw new Error(text.slice(0, 300));
      return performance.now() - start;
    };
    const { privateKey, keyId, teamId } = key;
    const credential = { privateKey, keyId, teamId, topic: TOPIC, environment: "production" };
    await call("PUT", "/certificates/11", { vendor: "apns", credential });
    const names = Array.from({ length: users }, (_, index) => `user-${index}`);
    for (const user of names) {
      const token = randomBytes(32).toString("hex");
      apple.devices.set(token, { topic: TOPIC, environment: "production" });
      await call("PUT", `/users/${user}/devices/phone`, { certificateId: 11, token });
    }
    const vendorAlone = async (): Promise<number> => {
      const { path, headers, body } = fake.requests.at(-1) as (typeof fake.requests)[number];
      const sent = Object.fromEntries(
        Object.entries(headers).filter(([name]) => /^(?:apns-|authorization)/.test(name)),
      );
      const start = performance.now();
      const answer = await fetch(`http://127.0.0.1:${vendorPort}${path}`, { method: "POST", headers: sent, body });
      await answer.text();
      if (!answer.ok) throw new Error("the fake refused the plain request");
      return performance.now() - start;
    };
    const whole: number[] = [];
    const alone: number[] = [];
    for (let round = 0; round < CHECKS_PER_USER; round++)
      for (const user of names) {
        const time = await call("POST", `/users/${user}/push-checks`, { certificateId: 11, deviceId: "phone" });
        const plain = await vendorAlone();
        if (round === 0) continue;
        whole.push(time);
        alone.push(plain);
      }
    const [check, vendor] = [median(whole), median(alone)];
    return {
      checks: whole.length,
      check,
      vendorAlone: vendor,
      own: check - vendor,
      providerTokens: apple.providerTokens.size,
    };
  } finally {
    workerd.kill("SIGTERM");
    await fake.stop();
    rmSync(objects, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  const { checks, check, vendorAlone, own, providerTokens } = await measurePushChecks();
  const shown = (ms: number) => `${ms.toFixed(2)} ms`;
  console.log(
    `${checks} warm push checks on workerd, medians: ${shown(check)} each, the vendor alone ${shown(vendorAlone)},`,
  );
  console.log(`our own work ${shown(own)}; provider tokens made in all: ${providerTokens}`);
}
