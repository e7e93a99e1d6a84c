/**
 * docs/command-line.md: its lines as they stand there, one after the other, against a whole
 * deployment. Every command is among them.
 */

import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { wordsOf } from "../../../cli/command.ts";
import { COMMANDS } from "../../../cli/commands/index.ts";
import { NODE_COMPILE_CACHE } from "../../support/checkout.ts";
import { runsAllOf } from "../../support/document.ts";
import { CLIENT, type OidcServer, startOidc } from "../../support/oidc.ts";
import { HAS_TERMINAL, onTerminal, type Typed } from "../../support/terminal.ts";
import { type RunningServer, startWorker, testSettings } from "../../support/worker.ts";
import { GITHUB } from "../../support/workload-app.ts";
import { Google, startGoogle } from "../../vendors/google.ts";
import type { FakeServer } from "../../vendors/server.ts";
import { type FakeTencent, startFakeTencent } from "../../vendors/tencent/fake.ts";
import { commandLine } from "./support.ts";

const DOCUMENT = readFileSync(runsAllOf("docs/command-line.md"), "utf8");
const BLOCKS = [...DOCUMENT.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, text]) =>
  (text ?? "").trim(),
);
const EXAMPLE = "https://sigpost.example";

describe.skipIf(!HAS_TERMINAL)("the documented command lines", () => {
  const cli = commandLine();
  const google = new Google();
  const secretKey = randomBytes(32).toString("hex");
  let servers: Record<"oidc" | "github", OidcServer> &
    Record<"oauth" | "fcm", FakeServer> & { readonly tencent: FakeTencent };
  let server: RunningServer;
  const secrets: string[] = [];

  beforeAll(async () => {
    const tencent = await startFakeTencent();
    const oidc = await startOidc();
    const github = await startOidc(GITHUB);
    servers = { tencent, oidc, github, ...(await startGoogle(google)) };
    tencent.world.secretKey = secretKey;
    tencent.world.user("alice", {});
    server = await startWorker({
      ...testSettings(),
      SDKAPPID: "",
      SECRET_KEY: "",
      ALLOW_LOOPBACK_ISSUERS: "true",
      ORIGIN_OVERRIDES: JSON.stringify({
        ...JSON.parse(tencent.overrides),
        "https://oauth2.googleapis.com": servers.oauth.origin,
        "https://fcm.googleapis.com": servers.fcm.origin,
        [GITHUB]: github.origin,
      }),
    });
    const account = google.makeAccount("example-app");
    const token = google.makeToken(account);
    cli.file("providers.json", JSON.stringify([{ issuer: oidc.issuer(), audience: CLIENT }]));
    cli.file("webhook-token", "callback-token\n");
    cli.file("new-secret-key", `${secretKey}\n`);
    const idToken = await oidc.token();
    cli.file("id-token", `${idToken}\n`);
    cli.file("service-account.json", account.file);
    cli.file("device-token", `${token}\n`);
    secrets.push(secretKey, server.adminKey, "callback-token", idToken);
    mkdirSync(join(cli.folder, "bin"));
    const program = join(cli.folder, "bin/sigpost");
    writeFileSync(
      program,
      `#!/bin/sh\nexec '${process.execPath}' '${resolve("cli/main.ts")}' "$@"\n`,
    );
    chmodSync(program, 0o755);
  });
  afterAll(async () => {
    await server.stop();
    await servers.tencent.close();
    servers.oidc.stop();
    servers.github.stop();
    await servers.oauth.stop();
    await servers.fcm.stop();
    cli.remove();
  });

  const environment = () => ({
    PATH: `${join(cli.folder, "bin")}:${process.env.PATH}`,
    HOME: cli.folder,
    NODE_COMPILE_CACHE,
  });
  const here = (block: string) => block.replaceAll(EXAMPLE, server.url);

  const ALICE = "sigpost status 1400000001 alice --watch";
  /** Blocks that ask, what is typed, and how they end. */
  const TYPED: Readonly<Record<string, () => [Typed, number]>> = {
    [`sigpost login --url ${EXAMPLE}`]: () => [{ after: ": ", keys: `${server.adminKey}\r` }, 0],
    "sigpost app add 1400000001": () => [
      { after: "SecretKey: ", keys: `${randomBytes(32).toString("hex")}\r` },
      0,
    ],
    [ALICE]: () => [{ after: "\n", keys: "\u0003" }, 130],
  };

  function script(block: string): Promise<{ code: number; out: string; err: string }> {
    const options = { cwd: cli.folder, env: environment() };
    return new Promise((done) =>
      execFile("bash", ["-eo", "pipefail", "-c", here(block)], options, (error, out, err) =>
        done({ code: Number(error?.code ?? 0), out, err }),
      ),
    );
  }

  it.each(BLOCKS)(
    "%s",
    async (block) => {
      const typed = TYPED[block]?.();
      if (typed) {
        const [keys, exit] = typed;
        const options = { cwd: cli.folder, env: environment() };
        const ended = await onTerminal(["bash", "-c", here(block)], [keys], options);
        expect([ended.exit, ended.screen], ended.screen).toEqual([exit, expect.any(String)]);
        for (const secret of secrets) expect(ended.screen).not.toContain(secret);
        return;
      }
      const { code, out, err } = await script(block);
      expect(code, out + err).toBe(0);
      for (const secret of secrets) expect(out + err).not.toContain(secret);
    },
    60_000,
  );

  it("are every command that there is", () => {
    const lines = BLOCKS.join("\n");
    const missing = COMMANDS.map((command) => `sigpost ${wordsOf(command).join(" ")}`).filter(
      (words) => !new RegExp(`${words}(?![\\w-])`).test(lines),
    );
    expect(missing).toEqual([]);
  });
});
