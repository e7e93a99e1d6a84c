/**
 * Runs `action.yml` as a runner does: inputs with their defaults become the step's variables, its
 * script runs in bash, its output is read from a file. And GitHub's token service, on loopback.
 */

import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseYaml } from "@redocly/openapi-core";

interface Action {
  readonly inputs: Readonly<Record<string, { required: boolean; default?: string }>>;
  readonly outputs: Readonly<Record<string, { value: string }>>;
  readonly runs: {
    readonly using: string;
    readonly steps: readonly {
      readonly id: string;
      readonly shell: string;
      readonly env: Readonly<Record<string, string>>;
      readonly run: string;
    }[];
  };
}

export const ACTION = parseYaml(readFileSync("action.yml", "utf8")) as Action;

export interface ActionRun {
  readonly code: number;
  /** What the log shows, before the runner masks anything in it. */
  readonly log: string;
  /** Outputs of the action. */
  readonly outputs: Readonly<Record<string, string>>;
}

/** @param github what `github.…` is in expressions */
export function runAction(
  inputs: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>>,
  github: Readonly<Record<string, string>> = {},
): Promise<ActionRun> {
  const [step] = ACTION.runs.steps;
  if (!step || ACTION.runs.steps.length > 1) throw new Error("action.yml has another shape");
  const evaluated = (text: string): string =>
    text.replace(/\$\{\{ (\S+) \}\}/g, (_, name: string) => {
      const [, input] = /^inputs\.(.+)$/.exec(name) ?? [];
      if (input === undefined) return github[name] ?? "";
      const declared = ACTION.inputs[input];
      if (!declared) throw new Error(`action.yml has no input ${input}`);
      return inputs[input] ?? declared.default ?? "";
    });
  const folder = mkdtempSync(join(tmpdir(), "sigpost-action-"));
  const file = join(folder, "output");
  writeFileSync(file, "");
  const env = {
    PATH: process.env.PATH ?? "",
    GITHUB_ACTION_PATH: process.cwd(),
    GITHUB_OUTPUT: file,
    ...environment,
    ...Object.fromEntries(
      Object.entries(step.env).map(([name, text]) => [name, evaluated(text)] as const),
    ),
  };
  return new Promise((resolve) => {
    // The command that a runner has for `shell: bash`.
    const args = ["--noprofile", "--norc", "-eo", "pipefail", "-c", step.run];
    execFile(step.shell, args, { env }, (error, stdout, stderr) => {
      const written = Object.fromEntries(
        readFileSync(file, "utf8")
          .split("\n")
          .filter(Boolean)
          .map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
      );
      rmSync(folder, { recursive: true });
      const outputs = Object.fromEntries(
        Object.entries(ACTION.outputs).map(([name, { value }]) => [
          name,
          written[/steps\.\w+\.outputs\.([\w-]+)/.exec(value)?.[1] ?? ""] ?? "",
        ]),
      );
      resolve({ code: error ? Number(error.code) : 0, log: stdout + stderr, outputs });
    });
  });
}

export interface TokenService {
  /** What a job with `id-token: write` has. */
  readonly environment: Readonly<Record<string, string>>;
  /** Audiences that were asked for. */
  readonly asked: string[];
  /** Tokens that were given out. */
  readonly given: string[];
  stop(): void;
}

/** @param make the token for an audience; `undefined`: the service is broken */
export async function startTokenService(
  make: (audience: string) => Promise<string> | undefined,
): Promise<TokenService> {
  const asked: string[] = [];
  const given: string[] = [];
  const secret = "runner-token";
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "", "http://localhost");
    const audience = url.searchParams.get("audience") ?? "https://github.com/acme";
    asked.push(audience);
    const isJob =
      request.headers.authorization === `bearer ${secret}` &&
      url.searchParams.get("api-version") === "2.0";
    if (!isJob) return void response.writeHead(401).end("{}");
    const token = await make(audience);
    if (token === undefined) return void response.writeHead(500).end("{}");
    given.push(token);
    response.setHeader("Content-Type", "application/json");
    response.end(JSON.stringify({ count: token.length, value: token }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    // GitHub's address has a query of its own.
    environment: {
      ACTIONS_ID_TOKEN_REQUEST_URL: `http://127.0.0.1:${port}/token/1?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: secret,
    },
    asked,
    given,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
