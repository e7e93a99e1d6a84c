/** The command line as the package has it: one file, in the system's own Node, in no checkout. */

import { spawn } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleCommandLine } from "../../../scripts/build-package.ts";
import { CONTROLLED, type ControlledServer } from "../../support/controlled/start.ts";
import { systemNode } from "../../support/system-node.ts";
import { type CommandLine, commandLine, type Ended, ended } from "./support.ts";

describe("the packed command line", () => {
  let server: ControlledServer;
  let cli: CommandLine;
  beforeAll(async () => {
    server = await (CONTROLLED[0] as (typeof CONTROLLED)[number]).start();
    cli = commandLine(server);
    await bundleCommandLine(join(cli.folder, "cli.js"));
  });
  afterAll(async () => {
    cli.remove();
    await server.stop();
  });

  function run(words: readonly string[], input = ""): Promise<Ended> {
    const child = spawn(systemNode(), ["cli.js", ...words], {
      cwd: cli.folder,
      env: { HOME: cli.folder, SIGPOST_URL: server.url, SIGPOST_KEY: server.adminKey },
    });
    child.stdin.end(input);
    return ended(child);
  }

  it("issues what it finds valid, and says what is wrong with what is not", async () => {
    const app = String(server.sdkAppId);
    const issued = await run(["issue", app, "alice", "--expire", "1h"]);
    expect(issued).toEqual({ exit: 0, out: expect.stringMatching(/^eA\S+\n$/), err: "" });
    const verify = ["verify", app, "--file", "-", "--user-id"];
    expect(await run([...verify, "alice"], issued.out)).toMatchObject({ exit: 0, err: "" });
    const foreign = await run([...verify, "bob", "--json"], issued.out);
    expect(foreign).toMatchObject({ exit: 1, err: "" });
    expect(JSON.parse(foreign.out)).toMatchObject({ valid: false, code: "userid_mismatch" });
  });
});
