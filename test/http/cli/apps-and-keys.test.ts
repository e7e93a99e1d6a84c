/** Apps and keys by the command line, and where its secrets may come from. */

import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CONTROLLED, type ControlledServer } from "../../support/controlled/start.ts";
import { type CommandLine, commandLine } from "./support.ts";

const APP = "1500000001";

describe("the command line", () => {
  const secretKey = randomBytes(32).toString("hex");
  let server: ControlledServer;
  let cli: CommandLine;
  const run = (...given: Parameters<CommandLine["run"]>) => cli.run(...given);
  beforeAll(async () => {
    server = await (CONTROLLED[0] as (typeof CONTROLLED)[number]).start();
    cli = commandLine(server);
  });
  afterAll(async () => {
    cli.remove();
    await server.stop();
  });

  it("adds an app from a file, whose last line break is not part of the key", async () => {
    const added = await run([
      "app",
      "add",
      APP,
      "--name",
      "Support",
      "--secret-key-file",
      cli.file("key", `${secretKey}\n`),
    ]);
    expect(added.err).toBe("");
    expect(added.exit).toBe(0);
    expect(added.out).toContain("Support");
    expect(added.out).not.toContain("secret_key_line_break");
    expect(added.out).not.toContain(secretKey);
  });

  it("changes only what is named", async () => {
    // Neither does it have an option for these: a PUT without them would remove them.
    const workload = {
      issuer: "https://gitlab.com",
      audience: "https://sigpost.example",
      conditions: { project_id: "1", ref_protected: "true" },
      scopes: ["usersig:issue"],
      userIds: ["ci-*"],
      maxExpire: 60,
    };
    await server.call("PUT", `/v1/apps/${APP}`, {
      body: { name: "Support", workloads: [workload] },
    });
    await run(["app", "add", APP, "--region", "japan", "--max-expire", "86400"]);
    const shown = JSON.parse((await run(["app", "show", APP, "--json"])).out);
    expect(shown).toMatchObject({ name: "Support", region: "japan", maxExpire: 86_400 });
    expect(shown.workloads).toEqual([workload]);
  });

  it("makes a key, alone on standard output; issues with it; verifies from standard input", async () => {
    const made = await run([
      "key",
      "add",
      "--name",
      "ci",
      "--scope",
      "usersig:issue,usersig:verify",
      "--user",
      "ci-*",
    ]);
    expect(made.out).toMatch(/^sgp_\w{41}\n$/);
    const key = made.out.trim();
    const issued = await run(["issue", APP, "ci-1", "--expire", "60"], { key });
    expect(issued.out).toMatch(/^[\w*-]+\n$/);
    const verified = await run(["verify", APP, "--file", "-", "--user-id", "ci-1"], {
      key,
      input: issued.out,
    });
    expect([verified.exit, verified.out.split("\n")[0]]).toEqual([0, "valid"]);
    const wrong = await run(["verify", APP, "--file", "-", "--user-id", "ci-2"], {
      key,
      input: issued.out,
    });
    expect([wrong.exit, wrong.out]).toEqual([
      1,
      expect.stringContaining("invalid: userid_mismatch:"),
    ]);
    const several = await run(["issue", APP, "ci-1", "ci-2", "--expire", "60"], { key });
    expect(several.out.split("\n").map((line) => line.split("\t")[0])).toEqual([
      "ci-1",
      "ci-2",
      "",
    ]);
  });

  it("lists, rotates and revokes keys", async () => {
    const { id } = JSON.parse(
      (await run(["key", "add", "--name", "old", "--scope", "admin", "--json"])).out,
    );
    const rotated = await run(["key", "rotate", id, "--grace", "0"]);
    expect(rotated.out).toMatch(/^sgp_/);
    expect(await run(["key", "revoke", id])).toMatchObject({
      exit: 2,
      err: expect.stringContaining("--yes"),
    });
    expect((await run(["key", "revoke", id, "--yes"])).out).toBe(`revoked ${id}\n`);
    const line = (await run(["key", "list"])).out.split("\n").find((one) => one.startsWith(id));
    expect(line?.split("\t").slice(0, 3)).toEqual([id, "revoked", "old"]);
  });

  it("rotates an app's SecretKey and ends the rotation", async () => {
    const rotated = await run(["app", "rotate", APP, "--secret-key-file", "-"], {
      input: `${randomBytes(32).toString("hex")}\n`,
    });
    expect(rotated.out).toContain("rotation_open");
    const ended = await run(["app", "rotate", APP, "--end", "--json"]);
    expect(JSON.parse(ended.out)).toMatchObject({ region: "japan", findings: [] });
  });

  it("prints variables that a shell takes as they are, whatever a name says", async () => {
    const name = `it's $(touch owned) \`touch owned\` "; touch owned; #`;
    await run(["app", "add", APP, "--name", name]);
    const { out } = await run(["app", "show", APP, "--format", "env"]);
    const script = `${out}printf '%s\\n' "$NAME" "$REGION"; ls`;
    const shell = spawnSync("bash", ["-c", script], { cwd: cli.folder, encoding: "utf8" });
    expect(shell.stdout.split("\n").slice(0, 2)).toEqual([name, "japan"]);
    expect(shell.stdout.split("\n")).not.toContain("owned");
    const refused = await run(["app", "list", "--format", "env"]);
    expect([refused.exit, refused.err]).toEqual([2, expect.stringContaining("format_unfit")]);
    await run(["app", "add", APP, "--name", "Support"]);
  });

  it("goes on where a list was cut", async () => {
    const first = await run(["key", "list", "--limit", "1"]);
    const cursor = /--cursor (\S+)/.exec(first.err)?.[1] ?? "";
    const rest = await run(["key", "list", "--cursor", cursor]);
    const all = await run(["key", "list"]);
    expect([first.out + rest.out, rest.err]).toEqual([all.out, ""]);
    expect(first.out.split("\n")).toHaveLength(2);
  });

  it("seals again, lists apps, removes one", async () => {
    expect((await run(["reseal"])).out).toBe("resealed  0\ncurrent   1\n");
    expect((await run(["app", "list"])).out).toContain(`${APP}\tjapan\tstored\tSupport`);
    expect(await run(["app", "remove", APP])).toMatchObject({
      exit: 2,
      err: expect.stringContaining("--yes"),
    });
    expect((await run(["app", "list"])).out).toContain(APP);
    expect((await run(["app", "remove", APP, "--yes"])).out).toBe(`removed ${APP}\n`);
  });
});
