/**
 * The container's image and its compose file. No engine is needed: the Dockerfile's own steps are
 * carried out in plain folders, and what its CMD says is started there, as nobody in particular, on
 * a tree that cannot be written.
 */

import { execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort } from "../../scripts/ports.ts";
import { buildImage, commandOf, makeReadOnly, within } from "../support/image/build.ts";
import { readDockerfile, type Stage, said, variablesOf } from "../support/image/dockerfile.ts";

const STAGES = readDockerfile(readFileSync("Dockerfile", "utf8"));
const { devDependencies, version } = JSON.parse(readFileSync("package.json", "utf8"));
/** Of the user `deno` in the base image. */
const NOBODY = process.getuid?.() === 0 ? { uid: 1993, gid: 1993 } : {};
const ADMIN_KEY = "an-admin-key-from-a-mounted-file";

describe("the Dockerfile", () => {
  it("begins with the Node and the Deno that everything is tested with", () => {
    expect(STAGES.map(({ base }) => base)).toEqual([
      `node:${devDependencies.node}-slim`,
      `denoland/deno:${devDependencies.deno}`,
    ]);
  });

  it("lets nothing into the context that is secret or built here", () => {
    const lines = readFileSync(".dockerignore", "utf8").split("\n");
    const listed = lines.filter((line) => !line.startsWith("#"));
    expect(listed[0]).toBe("*");
    for (const name of [".dev.vars", ".git", "node_modules", "secrets", ".deno", ".wrangler"])
      expect(listed).not.toContain(`!${name}`);
  });
});

describe.skipIf(process.platform === "win32")("the image", () => {
  const folder = mkdtempSync(join(tmpdir(), "sigpost-image-"));
  let root: string;
  let stage: Stage;
  let origin: string;
  let environment: Record<string, string>;
  let service: ReturnType<typeof spawn>;
  let heard = "";

  beforeAll(async () => {
    chmodSync(folder, 0o755);
    ({ root, stage } = buildImage(folder));
    mkdirSync(join(root, "run/secrets"), { recursive: true });
    writeFileSync(join(root, "run/secrets/admin_key"), `${ADMIN_KEY}\n`);
    writeFileSync(join(root, "run/secrets/sealing_key"), `${"0123456789".repeat(4)}\n`);
    makeReadOnly(root);
    const port = await freePort(23_000 + (process.pid % 500) * 10);
    origin = `http://127.0.0.1:${port}`;
    environment = {
      PATH: process.env.PATH ?? "",
      DENO_DIR: join(root, "deno-dir"),
      ...Object.fromEntries(
        Object.entries(variablesOf(stage)).map(([name, value]) => [name, within(root, value)]),
      ),
      PORT: String(port),
      ADMIN_KEY_FILE: join(root, "run/secrets/admin_key"),
      SEALING_KEY_FILE: join(root, "run/secrets/sealing_key"),
    };
    // Its user may not be able to reach into this checkout.
    const deno = join(folder, "deno");
    copyFileSync(resolve("node_modules/deno/deno"), deno);
    chmodSync(deno, 0o755);
    const words = commandOf(stage).map((word) => within(root, word));
    service = spawn(deno, words, { cwd: join(root, "app"), env: environment, ...NOBODY });
    for (const stream of [service.stdout, service.stderr])
      stream?.on("data", (chunk: Buffer) => (heard += chunk));
    for (let tries = 0; tries < 600 && service.exitCode === null; tries++) {
      if (
        await fetch(origin).then(
          () => true,
          () => false,
        )
      )
        return;
      await sleep(50);
    }
    throw new Error(`it did not start:\n${heard}`);
  }, 180_000);
  afterAll(() => {
    service?.kill("SIGKILL");
    execFileSync("chmod", ["-R", "u+w", folder]);
    rmSync(folder, { recursive: true, force: true });
  });

  const ask = async (path: string, body?: object): Promise<{ status: number; json: unknown }> => {
    const headers = { Authorization: `Bearer ${ADMIN_KEY}`, "Content-Type": "application/json" };
    const method = body === undefined ? "GET" : path.endsWith("usersigs") ? "POST" : "PUT";
    const answer = await fetch(origin + path, { method, headers, body: JSON.stringify(body) });
    return { status: answer.status, json: await answer.json() };
  };

  it("runs as a user that is a number and not root", () => {
    expect(said(stage, "USER")).toMatch(/^[1-9]\d*:[1-9]\d*$/);
  });

  it("holds what it runs from: no test, no script, no development package, no secret", () => {
    expect(readdirSync(join(root, "app")).sort()).toEqual(
      ["LICENSE", "deno.json", "node_modules", "package.json", "site", "worker"].sort(),
    );
    const packages = readdirSync(join(root, "app/node_modules"));
    expect(packages).toContain("hono");
    for (const name of ["wrangler", "vitest", "typescript"]) expect(packages).not.toContain(name);
  });

  it("is ready, issues from a stored app, and keeps it in its volume", async () => {
    expect((await ask("/readyz")).status).toBe(200);
    const secretKey = "0123456789abcdef".repeat(4);
    expect((await ask("/v1/apps/1400000009", { secretKey })).status).toBe(201);
    const issued = await ask("/v1/apps/1400000009/usersigs", { userId: "alice" });
    expect(issued).toMatchObject({
      status: 200,
      json: { userSig: expect.stringMatching(/^eJ|^eA/) },
    });
    expect(existsSync(join(root, "data/sigpost.sqlite3"))).toBe(true);
    expect((await fetch(`${origin}/`)).headers.get("Content-Type")).toMatch(/^text\/html/);
    const { openapi, info } = (await (await fetch(`${origin}/openapi.json`)).json()) as {
      openapi: string;
      info: { version: string };
    };
    expect([openapi, info.version]).toEqual(["3.1.0", version]);
  });

  it("has a health check that knows a service from none", () => {
    const words = JSON.parse(said(stage, "HEALTHCHECK").replace(/^.*? CMD /, "")) as string[];
    const check = (port: string): void => {
      execFileSync(words[0] as string, words.slice(1), {
        env: { ...environment, PORT: port },
        stdio: "pipe",
        timeout: 10_000,
      });
    };
    check(environment.PORT as string);
    expect(() => check("1")).toThrow();
  });

  it("wrote nothing but its store, and ends in good order", async () => {
    const ended = new Promise<number | null>((resolve) => service.once("exit", resolve));
    service.kill("SIGTERM");
    expect(await ended, heard).toBe(0);
    expect(heard).not.toMatch(/error|denied|read-only/i);
  });
});
