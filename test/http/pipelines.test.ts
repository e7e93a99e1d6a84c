/**
 * docs/guides/pipelines.md: every workload in it can be stored, every snippet runs as it stands
 * there, with an issuer on loopback in the place of each real one.
 */

import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseYaml } from "@redocly/openapi-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runAction, startTokenService, type TokenService } from "../support/action.ts";
import { runsAllOf } from "../support/document.ts";
import { type OidcServer, startOidc } from "../support/oidc.ts";
import { type RunningServer, startWorker, testSettings } from "../support/worker.ts";
import { type FakeTencent, startFakeTencent } from "../vendors/tencent/fake.ts";

const GUIDE = readFileSync(runsAllOf("docs/guides/pipelines.md"), "utf8");
const APP = "1400000000";

const blocks = (language: string): string[] =>
  [...GUIDE.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, "gms"))].map(
    ([, text]) => text as string,
  );
interface Workload {
  readonly name: string;
  readonly issuer: string;
  readonly conditions: Readonly<Record<string, string | string[]>>;
}
const WORKLOADS = blocks("json").map((text) => JSON.parse(text) as Workload);
const SHELL = blocks("sh");
const done = new Set<string>();

const issuers = new Map<string, OidcServer>();
let server: RunningServer;
let service: TokenService;
let tencent: FakeTencent;
let folder: string;

/** The deployment of the guide is the one that runs here. */
const here = (text: string) => text.replaceAll("https://sigpost.example", server.url);

/** A token that fits a workload of the guide. */
const tokenOf = (name: string, claims: object = {}): Promise<string> => {
  const { issuer, conditions } = WORKLOADS.find((one) => one.name === name) as Workload;
  const fitting = Object.fromEntries(
    Object.entries(conditions).map(([claim, patterns]) => [claim, [patterns].flat()[0]]),
  );
  const all = { iss: issuer, aud: server.url, ...fitting, ...claims };
  return (issuers.get(issuer) as OidcServer).token({ claims: all });
};

const shell = (script: string, environment: Readonly<Record<string, string>> = {}) =>
  new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    const env = {
      PATH: `${folder}:${process.env.PATH}`,
      HOME: folder,
      SIGPOST_URL: server.url,
      SIGPOST_APP: APP,
      ...environment,
    };
    execFile(
      "bash",
      ["--noprofile", "--norc", "-e", "-c", here(script)],
      { env, cwd: folder },
      (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });

/** The block with this text in it, which from now on counts as run. */
const snippet = (list: readonly string[], text: string): string => {
  const found = list.filter((block) => block.includes(text));
  expect(found, text).toHaveLength(1);
  done.add(found[0] as string);
  return found[0] as string;
};

const verified = async (userSig: string) => {
  const answer = await fetch(`${server.url}/v1/apps/${APP}/usersigs/verify`, {
    method: "POST",
    headers: { Authorization: `Bearer ${server.adminKey}` },
    body: new URLSearchParams({ userSig: userSig.trim(), userId: "ci-tests" }),
  });
  return ((await answer.json()) as { valid: boolean }).valid;
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "sigpost-guide-"));
  for (const { issuer } of WORKLOADS) issuers.set(issuer, await startOidc(issuer));
  tencent = await startFakeTencent();
  const overrides = [...issuers].map(([issuer, { origin }]) => [new URL(issuer).origin, origin]);
  server = await startWorker({
    ...testSettings(),
    SDKAPPID: "",
    SECRET_KEY: "",
    ORIGIN_OVERRIDES: JSON.stringify({
      ...Object.fromEntries(overrides),
      ...JSON.parse(tencent.overrides),
    }),
  });
  service = await startTokenService((aud) => tokenOf("github", { aud }));
  // The tests of the project: they show what they were given.
  writeFileSync(join(folder, "npm"), '#!/bin/sh\necho "$1 $USER_SIG"\n', { mode: 0o755 });
  // The package of this checkout in the place of the one that npx would download.
  const cli = `'${process.execPath}' '${resolve("cli/main.ts")}'`;
  const npx = `#!/bin/sh\n[ "$1" != --yes ] || shift\n[ "$1" = sigpost ] && shift && exec ${cli} "$@"\n`;
  writeFileSync(join(folder, "npx"), npx, { mode: 0o755 });
  const app = { secretKey: "5".repeat(64), workloads: WORKLOADS };
  writeFileSync(join(folder, "app.json"), here(JSON.stringify(app)));
});
afterAll(async () => {
  await server?.stop();
  service?.stop();
  await tencent?.close();
  for (const oidc of issuers.values()) oidc.stop();
  if (folder) rmSync(folder, { recursive: true });
});

describe("the guide about pipelines", () => {
  it("stores its workloads, and nothing is to be warned of", async () => {
    const { code, stdout } = await shell(snippet(SHELL, "-d @app.json"), {
      SIGPOST_KEY: server.adminKey,
    });
    expect([code, stdout]).toEqual([0, expect.stringContaining('"workloads"')]);
    const { findings } = JSON.parse(stdout) as { findings: { code: string; severity: string }[] };
    expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  });

  it("tells that the keys of all issuers can be fetched", async () => {
    const { code, stdout } = await shell(snippet(SHELL, "/health"), {
      SIGPOST_KEY: server.adminKey,
    });
    const { findings } = JSON.parse(stdout) as { findings: Record<string, string>[] };
    const told = findings.filter(({ check }) => check === "issuer");
    expect([code, told.map(({ code }) => code)]).toEqual([0, WORKLOADS.map(() => "issuer_ok")]);
  });

  it("has commands that add the same conditions, list them, and remove one", async () => {
    const key = { SIGPOST_KEY: server.adminKey };
    const stored = async () => {
      const answer = await fetch(`${server.url}/v1/apps/${APP}`, {
        headers: { Authorization: `Bearer ${server.adminKey}` },
      });
      return ((await answer.json()) as { workloads: Workload[] }).workloads;
    };
    await shell(snippet(SHELL, "workload remove"), key);
    const before = await stored();
    expect(before.map(({ name }) => name)).not.toContain("jenkins");
    for (const [text, name] of [
      ["--github acme/app", "github"],
      ["--gitlab group/app", "gitlab"],
      ["--issuer https://jenkins", "jenkins"],
    ] as const) {
      const command = `${snippet(SHELL, text).trim()} --json`;
      const { code, stdout, stderr } = await shell(command, key);
      expect([code, stderr]).toEqual([0, ""]);
      const by = WORKLOADS.find((one) => one.name === name);
      const saved = (JSON.parse(stdout) as { workloads: Workload[] }).workloads.at(-1);
      const { issuer, conditions } = by as Workload;
      expect(saved).toMatchObject({ issuer, conditions, audience: server.url, userIds: ["ci-*"] });
    }
  });

  interface Workflow {
    readonly jobs: {
      readonly test: {
        readonly permissions: Readonly<Record<string, string>>;
        readonly env: Readonly<Record<string, string>>;
        readonly steps: readonly {
          readonly id?: string;
          readonly uses?: string;
          readonly run?: string;
          readonly with?: Readonly<Record<string, string>>;
          readonly env?: object;
        }[];
      };
    };
  }
  const PERMISSIONS = { contents: "read", "id-token": "write" };

  it("has a workflow that issues with the command line, and needs nothing else", async () => {
    const workflow = parseYaml(snippet(blocks("yaml"), "npx --yes")) as Workflow;
    const { permissions, steps, env } = workflow.jobs.test;
    expect(permissions).toEqual(PERMISSIONS);
    const environment = { ...service.environment, SIGPOST_URL: here(env.SIGPOST_URL ?? "") };
    const { code, stdout, stderr } = await shell(steps[0]?.run ?? "", environment);
    expect([code, stderr]).toEqual([0, `Using the token of GitHub Actions for ${server.url}.\n`]);
    const [mask, tested = ""] = stdout.split("\n");
    const userSig = tested.replace("test ", "");
    expect(mask).toBe(`::add-mask::${userSig}`);
    expect(await verified(userSig)).toBe(true);
  });

  it("has a workflow that issues with the action", async () => {
    const workflow = parseYaml(snippet(blocks("yaml"), "uses: ")) as Workflow;
    const { permissions, steps } = workflow.jobs.test;
    expect(permissions).toEqual(PERMISSIONS);
    const inputs = Object.entries(steps[0]?.with ?? {}).map(([name, text]) => [name, here(text)]);
    const { code, log, outputs } = await runAction(Object.fromEntries(inputs), service.environment);
    expect([code, log]).toEqual([0, expect.any(String)]);
    expect(await verified(outputs["user-sig"] as string)).toBe(true);
    expect(JSON.stringify(steps[1]?.env)).toContain("steps.sigpost.outputs.user-sig");
  });

  it("has lines for GitHub that issue with curl, masked before use", async () => {
    const script = snippet(SHELL, "ACTIONS_ID_TOKEN_REQUEST_URL");
    const { code, stdout, stderr } = await shell(
      `${script}echo "got $USER_SIG"`,
      service.environment,
    );
    expect([code, stderr]).toEqual([0, ""]);
    const [maskedToken, maskedSig, got = ""] = stdout.split("\n");
    expect(maskedToken).toBe(`::add-mask::${service.given.at(-1)}`);
    expect(maskedSig).toBe(`::add-mask::${got.slice("got ".length)}`);
    expect(await verified(got.slice("got ".length))).toBe(true);
  });

  const gitlab = () => {
    const job = parseYaml(snippet(blocks("yaml"), "id_tokens:")) as {
      test: { id_tokens: { SIGPOST_ID_TOKEN: { aud: string } }; script: string[] };
    };
    return {
      aud: here(job.test.id_tokens.SIGPOST_ID_TOKEN.aud),
      script: job.test.script.join("\n"),
    };
  };
  const jenkins = () =>
    /sh '''(.*?)'''/s.exec(snippet(blocks("groovy"), "withCredentials"))?.[1] ?? "";

  it("has a job for GitLab that issues", async () => {
    const { aud, script } = gitlab();
    const token = await tokenOf("gitlab", { aud });
    const { code, stdout, stderr } = await shell(script, { SIGPOST_ID_TOKEN: token });
    expect([code, stderr]).toEqual([0, ""]);
    expect(await verified(stdout.replace("test ", ""))).toBe(true);
  });

  it("has a step for Jenkins that issues", async () => {
    const { code, stdout } = await shell(jenkins(), { SIGPOST_ID_TOKEN: await tokenOf("jenkins") });
    expect(code).toBe(0);
    expect(await verified(stdout.replace("test ", ""))).toBe(true);
  });

  it("has lines for a token in a file: issue, verify, and who it is", async () => {
    const file = join(folder, "token");
    writeFileSync(file, await tokenOf("cluster"));
    const environment = { SIGPOST_ID_TOKEN_FILE: file };
    const issue = snippet(
      SHELL,
      'USER_SIG=$(curl -sS --fail-with-body \\\n  -H "Authorization: Bearer $(cat',
    );
    const issued = await shell(`${issue}echo "$USER_SIG"`, environment);
    expect([issued.code, issued.stderr]).toEqual([0, ""]);
    const verify = snippet(SHELL, "/usersigs/verify");
    const USER_SIG = issued.stdout.trim();
    const good = await shell(verify, { ...environment, USER_SIG });
    expect([good.code, good.stdout]).toEqual([0, expect.stringMatching(/^valid /)]);
    const bad = await shell(verify, { ...environment, USER_SIG: USER_SIG.slice(0, -9) });
    expect([bad.code, bad.stdout]).toEqual([22, expect.stringMatching(/^invalid: /)]);
    const who = await shell(snippet(SHELL, "/v1/whoami"), environment);
    expect(JSON.parse(who.stdout)).toMatchObject({ kind: "workload", name: "cluster" });
  });

  it.each([
    ["GitLab", () => gitlab().script, "gitlab", { ref_path: "refs/heads/dev" }, "ref_path"],
    ["Jenkins", jenkins, "jenkins", { sub: "https://jenkins.example/job/chat/job/PR-7/" }, "PR-7"],
  ] as const)(
    "fails the build of %s with the remedy in the log",
    async (_, script, name, claims, evidence) => {
      const token = await tokenOf(name, claims);
      const { code, stdout, stderr } = await shell(script(), { SIGPOST_ID_TOKEN: token });
      expect([code, stdout]).toEqual([1, ""]);
      expect(stderr).toMatch(/^workload_[a-z_]+: /m);
      expect(stderr).toContain(evidence);
      expect(stderr).toContain("ask the operator");
    },
  );

  it("has no snippet that is not run here", () => {
    const all = ["sh", "yaml", "groovy"].flatMap(blocks);
    expect(all.filter((block) => !done.has(block))).toEqual([]);
    expect(blocks("json")).toHaveLength(WORKLOADS.length);
  });

  it("names codes that there are", async () => {
    const errors = readFileSync("docs/errors.md", "utf8");
    const codes = [...GUIDE.matchAll(/^\| `([a-z_]+)` \|/gm)].map(([, code]) => code as string);
    for (const code of codes.filter((name) => /^(workload|expire)_/.test(name)))
      expect(errors).toContain(`\`${code}\``);
  });
});
