/** `sigpost workload …`: what it saves, what it says about it, and who gets in by it. */

import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OidcServer, startOidc } from "../../support/oidc.ts";
import { type RunningServer, startWorker, testSettings } from "../../support/worker.ts";
import { CLAIMS, GITHUB } from "../../support/workload-app.ts";
import { type FakeTencent, startFakeTencent } from "../../vendors/tencent/fake.ts";
import { type CommandLine, commandLine } from "./support.ts";

const APP = "1400000077";
const OLD_SUBJECT = "repo:acme/app:ref:refs/heads/main";

describe("sigpost workload", () => {
  let tencent: FakeTencent;
  let oidc: OidcServer;
  let gitlab: OidcServer;
  let server: RunningServer;
  let cli: CommandLine;
  /** In front of the server; what is set here happens before a PUT gets there. */
  let between: Server;
  let beforePut: (() => Promise<unknown>) | undefined;

  const put = (body: object) =>
    fetch(`${server.url}/v1/apps/${APP}`, {
      method: "PUT",
      headers: {
        Authorization: `Bearer ${server.adminKey}`,
        "Content-Type": "application/json",
      },
      body: JSON.stringify(body),
    });
  const shown = async () => {
    const { out } = await cli.run(["app", "show", APP, "--json"]);
    return JSON.parse(out) as { name: string; workloads: Record<string, unknown>[] };
  };
  const add = (...words: string[]) => cli.run(["workload", "add", APP, ...words]);
  const issue = async (claims: object) => {
    const token = await oidc.token({ claims: { ...CLAIMS, aud: server.url, ...claims } });
    return cli.run(["issue", APP, "ci-1", "--expire", "60"], { key: token });
  };

  beforeAll(async () => {
    tencent = await startFakeTencent();
    oidc = await startOidc(GITHUB);
    gitlab = await startOidc("https://gitlab.com");
    server = await startWorker({
      ...testSettings(),
      SDKAPPID: "",
      SECRET_KEY: "",
      ALLOW_LOOPBACK_ISSUERS: "true",
      ORIGIN_OVERRIDES: JSON.stringify({
        ...JSON.parse(tencent.overrides),
        [GITHUB]: oidc.origin,
        "https://gitlab.com": gitlab.origin,
      }),
    });
    cli = commandLine(server);
    between = createServer(async (request, response) => {
      const pieces: Buffer[] = [];
      for await (const piece of request) pieces.push(piece as Buffer);
      if (request.method === "PUT") await beforePut?.();
      const { host: _, connection: __, ...headers } = request.headers as Record<string, string>;
      const answer = await fetch(server.url + request.url, {
        method: request.method ?? "",
        headers,
        ...(pieces.length > 0 && { body: Buffer.concat(pieces) }),
      });
      const text = await answer.text();
      const type = answer.headers.get("Content-Type") ?? "";
      const etag = answer.headers.get("ETag");
      response.writeHead(answer.status, { "Content-Type": type, ...(etag && { ETag: etag }) });
      response.end(text);
    });
    await new Promise<void>((listening) => between.listen(0, "127.0.0.1", listening));
    expect((await put({ secretKey: "5".repeat(64), name: "Shop" })).status).toBe(201);
  });
  afterAll(async () => {
    between.closeAllConnections();
    between.close();
    cli.remove();
    await server.stop();
    oidc.stop();
    gitlab.stop();
    await tencent.close();
  });

  it("lets a repository in by its number, whatever its subject looks like", async () => {
    const words = ["--github", "acme/app", "--id", "2002", "--ref", "refs/heads/main"];
    const added = await add(...words, "--user", "ci-*", "--max-expire", "10m");
    expect([added.exit, added.err]).toEqual([0, ""]);
    expect(added.out).toBe(
      [
        `Workload acme-app of app ${APP} is saved.`,
        `Jobs may use it with a token that ${GITHUB} signed for ${server.url}, where:`,
        "  repository_id is 2002",
        "  ref is refs/heads/main",
        "  event_name is push or workflow_dispatch or schedule",
        "They may: usersig:issue, usersig:verify",
        "For UserIDs: ci-*",
        "Longest lifetime of a UserSig: 600 s",
        "",
      ].join("\n"),
    );
    for (const sub of [CLAIMS.sub, OLD_SUBJECT])
      expect(await issue({ sub })).toMatchObject({ exit: 0, err: "" });
    const renamed = {
      repository: "acme/renamed",
      sub: "repo:acme@1001/renamed@2002:environment:x",
    };
    expect(await issue(renamed)).toMatchObject({ exit: 0 });
    const stranger = await issue({ repository_id: "666" });
    expect([stranger.exit, stranger.err]).toEqual([
      1,
      expect.stringContaining("workload_tenant_wrong"),
    ]);
    expect((await issue({ ref: "refs/heads/dev" })).err).toContain("workload_condition_unmet");
    // Nothing else of the app has changed.
    expect((await shown()).name).toBe("Shop");
  });

  it("takes a name for the repository, with a warning and where its number is found", async () => {
    const added = await add("--github", "acme/app", "--environment", "production", "--name", "env");
    expect([added.exit, added.out]).toEqual([
      0,
      expect.stringContaining("warning: workload_pinned_by_name: "),
    ]);
    expect(added.out).toContain("  repository is acme/app\n  environment is production\n");
    expect(added.out).toContain("For every UserID.");
    expect(added.err).toContain("gh api repos/acme/app --jq .id");
    const job = { ref: "refs/heads/x", environment: "production" };
    expect(await issue(job)).toMatchObject({ exit: 0 });
  });

  it("knows GitLab's claims, and its project by number", async () => {
    const words = ["--gitlab", "group/sub/project", "--id", "22", "--ref", "refs/heads/main"];
    const added = await add(...words, "--claim", "environment=prod*", "--json");
    expect([added.exit, added.err]).toEqual([0, ""]);
    expect(JSON.parse(added.out).workloads.at(-1)).toMatchObject({
      name: "group-sub-project",
      issuer: "https://gitlab.com",
      conditions: {
        project_id: "22",
        ref_path: "refs/heads/main",
        ref_protected: "true",
        environment: "prod*",
      },
    });
  });

  it("takes any issuer with its claims, and one's own GitHub", async () => {
    const issuer = oidc.issuer("second");
    const claims = ["--claim", "sub=build", "--claim", "env=a=b", "--claim", "env=c"];
    const added = await add("--issuer", issuer, ...claims, "--audience", "x", "--name", "any");
    expect([added.exit, added.err]).toEqual([0, ""]);
    expect((await shown()).workloads.at(-1)).toMatchObject({
      issuer,
      audience: "x",
      conditions: { sub: "build", env: ["a=b", "c"] },
    });
    const enterprise = ["--github", "acme/app", "--id", "1", "--issuer", issuer, "--name", "own"];
    const own = await add(...enterprise, "--claim", "event_name=release", "--json");
    expect(JSON.parse(own.out).workloads.at(-1)).toMatchObject({
      issuer,
      conditions: { repository_id: "1", event_name: "release" },
    });
    await cli.run(["workload", "remove", APP, "acme-app", "--yes"]);
  });

  it.each([
    ["other-issuer", 1, "failed: issuer_other: "],
    ["absent", 1, "failed: issuer_invalid: "],
    ["redirecting-discovery", 1, "failed: issuer_redirects: "],
    ["busy", 0, "warning: issuer_away: "],
  ] as const)("saves an issuer that is %s, and says what is wrong", async (name, exit, says) => {
    const issuer = oidc.issuer(name);
    const ended = await add("--issuer", issuer, "--claim", "sub=x", "--name", name);
    expect([ended.exit, ended.err]).toEqual([exit, expect.stringContaining(says)]);
    expect(ended.err).toContain(issuer);
    expect(ended.out).toContain(`Workload ${name} of app ${APP} is saved.`);
    await cli.run(["workload", "remove", APP, name, "--yes"]);
  });

  it.each([
    [["--github", "acme/app", "--name", "env"], 1, "workload_names_repeated"],
    [["--github", "acme/app", "--name", "a", "--scope", "admin"], 1, "workload_scope_refused"],
    [["--github", "acme/*", "--name", "a"], 1, "workload_not_pinned"],
    [["--github", "a/b", "--audience", "https://github.com/a"], 1, "workload_audience_refused"],
    [["--issuer", "https://x.example", "--name", "a"], 1, "conditions"],
    [["--github", "a/b", "--ref", "main"], 2, "refs/heads/main"],
    [["--github", "a/b", "--gitlab", "a/b"], 2, "workload_whose"],
    [["--claim", "sub=x"], 2, "workload_whose"],
    [["--issuer", "https://x.example", "--ref", "refs/heads/main"], 2, "workload_whose"],
    [["--issuer", "https://x.example", "--claim", "=x"], 2, "--claim"],
  ] as const)("refuses %j", async (words, exit, says) => {
    const before = (await shown()).workloads;
    const ended = await add(...words);
    expect([ended.exit, ended.out, ended.err]).toEqual([exit, "", expect.stringContaining(says)]);
    expect((await shown()).workloads).toEqual(before);
  });

  it("keeps what somebody else changes meanwhile, and says when it happens again", async () => {
    const url = `http://127.0.0.1:${(between.address() as AddressInfo).port}`;
    const name = async (text: string) => put({ ...(await settings()), name: text });
    const settings = async () => ({ workloads: (await shown()).workloads });
    let times = 0;
    beforePut = async () => times++ === 0 && (await name("Elsewhere"));
    const words = ["workload", "add", APP, "--github", "acme/late", "--id", "7"];
    const added = await cli.run(words, { url });
    expect([added.exit, times]).toEqual([0, 2]);
    expect(await shown()).toMatchObject({ name: "Elsewhere" });
    expect((await shown()).workloads.at(-1)?.name).toBe("acme-late");

    beforePut = () => name(`Again ${times++}`);
    const late = await cli.run([...words, "--name", "later"], { url });
    beforePut = undefined;
    expect([late.exit, late.err]).toEqual([1, expect.stringContaining("version_changed")]);
    expect(JSON.stringify((await shown()).workloads)).not.toContain("later");
  });

  it("lists them, and removes one by its name or its place", async () => {
    const workloads = (await shown()).workloads.filter(({ name }) => name === "any");
    const nameless = workloads.map(({ name: _, ...rest }) => rest);
    await put({ workloads: [...workloads, ...nameless] });
    const listed = await cli.run(["workload", "list", APP]);
    const cells = [oidc.issuer("second"), "sub=build env=a=b|c", "usersig:issue,usersig:verify"];
    const row = [...cells, "*", "3600"].join("\t");
    expect(listed.out).toBe(`any\t${row}\n#2\t${row}\n`);
    const unknown = await cli.run(["workload", "remove", APP, "x", "--yes"]);
    expect([unknown.exit, unknown.err]).toEqual([2, expect.stringContaining("any, #2")]);
    expect((await cli.run(["workload", "remove", APP, "#2"])).exit).toBe(2);
    expect((await cli.run(["workload", "remove", APP, "#2", "--yes"])).exit).toBe(0);
    expect((await shown()).workloads).toEqual(workloads);
  });

  it.each([
    ["ja_JP.UTF-8", "保存しました", "sub が build", "すべての UserID"],
    ["zh_CN.UTF-8", "已保存", "sub 为 build", "可用于所有 UserID"],
  ])("says it in the language of the shell: %s", async (LANG, ...says) => {
    const words = ["--issuer", oidc.issuer("second"), "--claim", "sub=build", "--name", LANG];
    const added = await cli.run(["workload", "add", APP, ...words], { env: { LANG } });
    for (const text of says) expect(added.out).toContain(text);
  });
});
