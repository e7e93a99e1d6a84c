/** A build's own identity as the command line's credential: where it is found, and who gets it. */

import { chmodSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askSocket } from "../../../cli/job-token.ts";
import { startTokenService, type TokenService } from "../../support/action.ts";
import { type OidcServer, startOidc } from "../../support/oidc.ts";
import { type RunningServer, startWorker, testSettings } from "../../support/worker.ts";
import { CLAIMS, GITHUB } from "../../support/workload-app.ts";
import { type CommandLine, commandLine } from "./support.ts";

const APP = "1400000077";
const BUILDKITE = "https://agent.buildkite.com";
const JOB = { repository_id: "2002", organization_id: "o-1" };

describe("the token of a build's job", () => {
  let oidc: OidcServer;
  let buildkite: OidcServer;
  let service: TokenService;
  let server: RunningServer;
  let cli: CommandLine;
  let isBroken = false;

  const tokenFor = (aud: unknown) => oidc.token({ claims: { ...CLAIMS, aud } });
  const issue = (env: Readonly<Record<string, string>>, ...words: string[]) =>
    cli.run(["issue", APP, "ci-1", "--expire", "60", ...words], { key: "", env });
  const good = (source: string, audience = server.url) => ({
    exit: 0,
    out: expect.stringMatching(/^e[A-Za-z0-9*_-]+\n$/),
    err: `Using the token of ${source} for ${audience}.\n`,
  });

  beforeAll(async () => {
    oidc = await startOidc(GITHUB);
    buildkite = await startOidc(BUILDKITE);
    service = await startTokenService((aud) => (isBroken ? undefined : tokenFor(aud)));
    server = await startWorker({
      ...testSettings(),
      SDKAPPID: "",
      SECRET_KEY: "",
      ORIGIN_OVERRIDES: JSON.stringify({ [GITHUB]: oidc.origin, [BUILDKITE]: buildkite.origin }),
    });
    cli = commandLine(server);
    const workload = (issuer: string, audience: string, claim: keyof typeof JOB) => ({
      issuer,
      audience,
      conditions: { [claim]: JOB[claim] },
      scopes: ["usersig:issue"],
    });
    const workloads = [
      workload(GITHUB, server.url, "repository_id"),
      workload(GITHUB, "another", "repository_id"),
      workload(BUILDKITE, server.url, "organization_id"),
    ];
    const answer = await fetch(`${server.url}/v1/apps/${APP}`, {
      method: "PUT",
      headers: {
        Authorization: `Bearer ${server.adminKey}`,
        "Content-Type": "application/json",
      },
      body: JSON.stringify({ secretKey: "5".repeat(64), workloads }),
    });
    expect(answer.status).toBe(201);
  });
  afterAll(async () => {
    cli.remove();
    await server.stop();
    service.stop();
    oidc.stop();
    buildkite.stop();
  });

  it("is enough in a job of GitHub Actions, for the deployment's own audience", async () => {
    expect(await issue(service.environment)).toEqual(good("GitHub Actions"));
    expect(service.asked.at(-1)).toBe(server.url);
    const env = { ...service.environment, SIGPOST_AUDIENCE: "another" };
    expect(await issue(env)).toEqual(good("GitHub Actions", "another"));
    expect(service.asked.at(-1)).toBe("another");
  });

  it("is taken from a variable, from Bitbucket's, and from a file", async () => {
    const given = await tokenFor(server.url);
    expect(await issue({ SIGPOST_ID_TOKEN: given })).toEqual(good("SIGPOST_ID_TOKEN"));
    const several = await tokenFor(["sts.example", server.url]);
    const bitbucket = { BITBUCKET_STEP_OIDC_TOKEN: several };
    expect(await issue(bitbucket)).toEqual(good("BITBUCKET_STEP_OIDC_TOKEN"));
    const SIGPOST_ID_TOKEN_FILE = cli.file("token", `${given}\n`);
    expect(await issue({ SIGPOST_ID_TOKEN_FILE })).toEqual(good("SIGPOST_ID_TOKEN_FILE"));
    const missing = await issue({ SIGPOST_ID_TOKEN_FILE: join(cli.folder, "none") });
    expect([missing.exit, missing.err]).toEqual([2, expect.stringContaining("ENOENT")]);
  });

  it("is asked of Buildkite's agent, with the IDs that have to be asked for", async () => {
    const token = await buildkite.token({ claims: { iss: BUILDKITE, aud: server.url, ...JOB } });
    const job = { BUILDKITE_JOB_ID: "1", BUILDKITE_AGENT_ACCESS_TOKEN: "x" };
    const PATH = `${cli.folder}:${process.env.PATH}`;
    const agent = (script: string) => cli.file("buildkite-agent", `#!/bin/sh\n${script}\n`);
    chmodSync(agent(`echo "$*" > '${cli.folder}/asked'; echo ${token}`), 0o755);
    expect(await issue({ ...job, PATH })).toEqual(good("buildkite-agent"));
    expect(readFileSync(join(cli.folder, "asked"), "utf8").trim()).toBe(
      `oidc request-token --audience ${server.url} --claim organization_id --claim pipeline_id`,
    );
    agent("echo secret-of-the-agent; exit 3");
    const failed = await issue({ ...job, PATH });
    expect([failed.exit, failed.err]).toEqual([4, expect.stringContaining("(3)")]);
    expect(failed.err + failed.out).not.toContain("secret-of-the-agent");
    const gone = await issue(job);
    expect([gone.exit, gone.err]).toEqual([4, expect.stringContaining("ENOENT")]);
  });

  it("is asked of a machine's own socket", async () => {
    const path = join(cli.folder, "api");
    let status = 200;
    let heard = "";
    const machine = createServer(async (request, response) => {
      heard = `${request.method} ${request.url} `;
      for await (const piece of request) heard += piece;
      response.writeHead(status).end("a.b.c\n");
    }).listen(path);
    await new Promise((listening) => machine.once("listening", listening));
    expect(await askSocket(path, "https://x.example")).toBe("a.b.c");
    expect(heard).toBe('POST /v1/tokens/oidc {"aud":"https://x.example"}');
    status = 403;
    await expect(askSocket(path, "x")).rejects.toThrow("HTTP 403");
    machine.close();
    await expect(askSocket(`${path}-none`, "x")).rejects.toThrow("ENOENT");
  });

  it("comes after every key, and in this order", async () => {
    const given = { ...service.environment, SIGPOST_ID_TOKEN: await tokenFor(server.url) };
    const keyed = await cli.run(["app", "list"], { env: given });
    expect([keyed.exit, keyed.err]).toEqual([0, ""]);
    const file = cli.file("key", server.adminKey);
    expect(await issue(given, "--key-file", file)).toMatchObject({ exit: 0, err: "" });
    expect((await issue(given)).err).toContain("GitHub Actions");
    const step = { ...given, ACTIONS_ID_TOKEN_REQUEST_URL: "", BITBUCKET_STEP_OIDC_TOKEN: "x" };
    expect((await issue(step)).err).toContain("SIGPOST_ID_TOKEN");
  });

  it("is not sent where it is not meant for, or could be read on its way", async () => {
    const token = await tokenFor("ari:cloud:bitbucket::x");
    for (const name of ["SIGPOST_ID_TOKEN", "BITBUCKET_STEP_OIDC_TOKEN"]) {
      const ended = await issue({ [name]: token });
      expect([ended.exit, ended.out]).toEqual([2, ""]);
      expect(ended.err).toContain(`job_token_foreign: The token of ${name} `);
    }
    expect((await issue({ SIGPOST_ID_TOKEN: token, SIGPOST_AUDIENCE: "x" })).exit).toBe(2);
    const before = service.asked.length;
    const plain = await issue(service.environment, "--url", "http://sigpost.example");
    expect([plain.exit, plain.err]).toEqual([2, expect.stringContaining("url_not_https")]);
    // What needs no credential asks for none.
    const open = await cli.run(["ready"], { key: "", env: service.environment });
    expect([open.exit, service.asked.length]).toEqual([0, before]);
  });

  it("says what the service refuses, and that none could be had", async () => {
    const refused = await cli.run(["issue", APP, "ci-1"], { key: "", env: service.environment });
    expect([refused.exit, refused.err]).toEqual([
      1,
      expect.stringContaining("expire_out_of_range"),
    ]);
    isBroken = true;
    const broken = await issue(service.environment);
    isBroken = false;
    expect([broken.exit, broken.err]).toEqual([4, expect.stringContaining("HTTP 500")]);
    const ACTIONS_ID_TOKEN_REQUEST_TOKEN = "leaked";
    const wrong = await issue({ ...service.environment, ACTIONS_ID_TOKEN_REQUEST_TOKEN });
    expect([wrong.exit, wrong.err]).toEqual([4, expect.stringContaining("HTTP 401")]);
    const none = await issue({ SIGPOST_ID_TOKEN: "no token" });
    expect([none.exit, none.err]).toEqual([4, expect.stringContaining("job_token_failed")]);
    for (const { out, err } of [refused, broken, wrong, none]) {
      for (const token of service.given) expect(out + err).not.toContain(token);
      expect(out + err).not.toContain("leaked");
    }
  });

  it("says what a job lacks that could have one", async () => {
    const github = await issue({ GITHUB_ACTIONS: "true" });
    expect([github.exit, github.err]).toEqual([2, expect.stringContaining("id-token: write")]);
    const gitlab = await issue({ GITLAB_CI: "true" });
    expect([gitlab.exit, gitlab.err]).toEqual([2, expect.stringContaining("SIGPOST_ID_TOKEN")]);
    expect(gitlab.err).toContain(server.url);
    const laptop = await issue({});
    expect([laptop.exit, laptop.err]).toEqual([2, expect.stringContaining("no_terminal")]);
  });
});
