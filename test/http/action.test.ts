/** The composite action, run in bash as a runner does, against a server and a token service here. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort } from "../../scripts/ports.ts";
import {
  ACTION,
  type ActionRun,
  runAction,
  startTokenService,
  type TokenService,
} from "../support/action.ts";
import { type OidcServer, startOidc } from "../support/oidc.ts";
import { type RunningServer, startWorker, testSettings } from "../support/worker.ts";
import { CLAIMS, GITHUB } from "../support/workload-app.ts";

const APP = "1400000077";
const SECRET_KEY = "5".repeat(64);

let oidc: OidcServer;
let service: TokenService;
let server: RunningServer;
/** Of the job that asks for a token. */
let job: Record<string, unknown> = {};
let isBroken = false;

const put = async (key: string, path: string, method: string, body: object) => {
  const answer = await fetch(server.url + path, {
    method,
    headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  expect(answer.status, await answer.clone().text()).toBe(201);
  return (await answer.json()) as Record<string, string>;
};

beforeAll(async () => {
  oidc = await startOidc(GITHUB);
  service = await startTokenService((aud) =>
    isBroken ? undefined : oidc.token({ claims: { ...CLAIMS, aud, ...job } }),
  );
  server = await startWorker({
    ...testSettings(),
    ORIGIN_OVERRIDES: JSON.stringify({ [GITHUB]: oidc.origin }),
  });
  const workload = {
    name: "action",
    issuer: GITHUB,
    audience: server.url,
    conditions: { repository_id: "2002", ref: "refs/heads/main", environment: "production" },
    scopes: ["usersig:issue", "usersig:verify"],
    userIds: ["ci *", "ci-*"],
  };
  const another = {
    ...workload,
    name: "named",
    audience: "sigpost & co",
    conditions: { repository_id: "2002" },
  };
  await put(server.adminKey, `/v1/apps/${APP}`, "PUT", {
    secretKey: SECRET_KEY,
    workloads: [workload, another],
  });
});
afterAll(async () => {
  await server?.stop();
  service?.stop();
  oidc?.stop();
});

const GOOD = { environment: "production" };
const run = async (
  inputs: Record<string, string> = {},
  { claims = GOOD as object, environment = service.environment, github = {} } = {},
): Promise<ActionRun> => {
  job = claims as Record<string, unknown>;
  const all = { url: server.url, "sdk-app-id": APP, "user-id": "ci-1", ...inputs };
  return runAction(all, environment, github);
};

/** Every secret is masked before the log has it anywhere else, and is nowhere but in its mask. */
const shown = (log: string, secrets: readonly string[]): string => {
  let rest = log;
  for (const secret of secrets) {
    const mask = `::add-mask::${secret}\n`;
    expect(log).toContain(mask);
    rest = rest.replaceAll(mask, "");
    expect(rest).not.toContain(secret);
  }
  return rest;
};

describe("the action", () => {
  it("issues a UserSig by the job's own token, masked before it is an output", async () => {
    const before = Date.now();
    const { code, log, outputs } = await run();
    expect([
      code,
      shown(log, [service.given.at(-1) as string, outputs["user-sig"] as string]),
    ]).toEqual([0, ""]);
    expect(outputs["user-sig"]).toMatch(/^e[A-Za-z0-9*_-]+$/);
    expect(outputs["expires-at"]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    const late = Date.parse(outputs["expires-at"] as string) - before - 3_600_000;
    expect(late).toBeGreaterThan(-1000);
    expect(late).toBeLessThan(60_000);
    // Its own origin is the audience where none is named.
    expect(service.asked.at(-1)).toBe(server.url);
  });

  it("asks for the audience that is named, and encodes what it sends", async () => {
    const inputs = {
      audience: "sigpost & co",
      "user-id": "ci +&=%",
      expire: "60",
      url: `${server.url}/`,
    };
    const { code, log, outputs } = await run(inputs, { claims: {} });
    expect([code, log]).toEqual([0, expect.any(String)]);
    expect(service.asked.at(-1)).toBe("sigpost & co");
    const verified = await run({
      mode: "verify",
      "user-id": "ci +&=%",
      "user-sig": outputs["user-sig"] as string,
    });
    expect(verified.code).toBe(0);
    const rest = shown(verified.log, [
      outputs["user-sig"] as string,
      service.given.at(-1) as string,
    ]);
    expect(rest).toMatch(/^valid userId=ci \+&=% sdkAppId=1400000077 /);
  });

  it("says what is wrong with a UserSig, and fails", async () => {
    const { outputs } = await run();
    const userSig = outputs["user-sig"] as string;
    const { code, log } = await run({ mode: "verify", "user-id": "ci-2", "user-sig": userSig });
    expect(code).toBe(1);
    expect(shown(log, [userSig])).toMatch(/^::error title=sigpost%3A [a-z_]+::\S.*$/m);
  });

  it("uses a key in place of a token", async () => {
    const made = await put(server.adminKey, "/v1/api-keys", "POST", {
      name: "k",
      scopes: ["usersig:issue"],
    });
    const before = service.asked.length;
    const key = made.key as string;
    const { code, log, outputs } = await run({ key }, { environment: {} });
    expect([code, service.asked.length]).toEqual([0, before]);
    shown(log, [key, outputs["user-sig"] as string]);
  });

  it.each([
    [
      "another repository",
      { ...GOOD, repository_id: "1" },
      "workload_tenant_wrong",
      "repository_id is “1”",
    ],
    [
      "another branch",
      { ...GOOD, ref: "refs/heads/dev" },
      "workload_condition_unmet",
      "refs/heads/dev",
    ],
    [
      "a branch with quotes",
      { ...GOOD, ref: 'refs/heads/a"b\\c/d' },
      "workload_condition_unmet",
      'refs/heads/a"b\\c/d',
    ],
    ["another environment", { environment: "test" }, "workload_condition_unmet", "only production"],
    ["no environment", {}, "workload_condition_missing", "environment"],
    [
      "a foreign event",
      { ...GOOD, event_name: "pull_request_target" },
      "workload_event_refused",
      "pull_request_target",
    ],
    [
      "another issuer",
      { ...GOOD, iss: "https://x.example" },
      "workload_issuer_unknown",
      "x.example",
    ],
    ["another audience", { ...GOOD, aud: "x" }, "workload_audience_wrong", "“x”"],
    ["a late token", { ...GOOD, iat: 1, exp: 2 }, "workload_token_expired", "1970-01-01T00:00:02Z"],
  ])("tells why the token of %s is refused", async (_, claims, title, evidence) => {
    const { code, log, outputs } = await run({}, { claims });
    expect([code, outputs["user-sig"], outputs["expires-at"]]).toEqual([1, "", ""]);
    const rest = shown(log, [service.given.at(-1) as string]);
    expect(rest).toContain(`::error title=sigpost%3A ${title}::`);
    expect(rest).toContain(evidence);
    expect(rest.trim().split("\n")).toHaveLength(1);
  });

  it.each([
    ["a UserID that the workload may not", { "user-id": "alice" }, "userid_not_allowed"],
    ["a lifetime that is too long", { expire: "3601" }, "expire_out_of_range"],
    ["an app that there is not", { "sdk-app-id": "1400000099" }, "workload_issuer_unknown"],
    ["no url", { url: "" }, "url missing"],
    ["a url that anybody can read on its way", { url: "http://sigpost.example" }, "url refused"],
    [
      "a url that only looks like this machine",
      { url: "http://127.0.0.1:1@x.example" },
      "url refused",
    ],
    ["no SDKAppID", { "sdk-app-id": "" }, "sdk-app-id wrong"],
    ["no UserID", { "user-id": "" }, "user-id missing"],
    ["a lifetime that is none", { expire: "1h" }, "expire wrong"],
    ["another mode", { mode: "decode" }, "mode wrong"],
    ["nothing to verify", { mode: "verify" }, "user-sig missing"],
  ])("fails for %s", async (_, inputs, title) => {
    const { code, log } = await run(inputs as Record<string, string>);
    expect([code, log]).toEqual([
      1,
      expect.stringContaining(`::error title=sigpost%3A ${title}::`),
    ]);
  });

  it("says that a server is away, and that something else answers", async () => {
    const away = await run({ url: `http://127.0.0.1:${await freePort(49_000)}`, audience: "x" });
    expect([away.code, away.log]).toEqual([
      1,
      expect.stringContaining("::error title=sigpost%3A server away::"),
    ]);
    const other = await run({ url: oidc.issuer("busy"), audience: "x" });
    expect([other.code, other.log]).toEqual([
      1,
      expect.stringContaining("::error title=sigpost%3A HTTP 503::"),
    ]);
  });

  it("says which permission is missing, and that forks get no token", async () => {
    const none = await run({}, { environment: {} });
    expect([none.code, none.log]).toEqual([1, expect.stringContaining("id-token: write")]);
    const github = { "github.event.pull_request.head.repo.fork": "true" };
    const fork = await run({}, { environment: {}, github });
    expect([fork.code, fork.log]).toEqual([1, expect.stringContaining("from a fork")]);
  });

  it("says that the token service fails, or refuses", async () => {
    isBroken = true;
    const broken = await run();
    isBroken = false;
    expect(broken.log).toContain("answered with HTTP 500");
    const environment = { ...service.environment, ACTIONS_ID_TOKEN_REQUEST_TOKEN: "x" };
    expect((await run({}, { environment })).log).toContain("answered with HTTP 401");
  });

  it("runs nothing that an input says", async () => {
    const evil = '$(echo PWNED >&2)`echo PWNED`";echo PWNED;"';
    for (const inputs of [
      { "user-id": evil },
      { url: evil },
      { key: evil },
      { audience: evil },
      { expire: evil },
    ])
      expect((await run(inputs as Record<string, string>)).log).not.toMatch(/^PWNED/m);
  });

  it("prints nothing more where a job traces its commands", async () => {
    const environment = { ...service.environment, SHELLOPTS: "xtrace" };
    const { log, outputs } = await run({}, { environment });
    const token = service.given.at(-1) as string;
    expect(log.replaceAll(/^::add-mask::.*$/gm, "")).not.toContain(token);
    expect(log.replaceAll(/^::add-mask::.*$/gm, "")).not.toContain(outputs["user-sig"]);
  });

  it("hands inputs to its script as variables only", () => {
    for (const { run: script } of ACTION.runs.steps) expect(script).not.toContain("${{");
  });
});
