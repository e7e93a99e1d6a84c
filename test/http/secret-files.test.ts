/** On Deno a secret may come from a file; what is wrong with the file is said at the start. */

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DENO_DIR, startDeno } from "../support/deno.ts";

const KEY = "a-key-that-is-in-a-file-alone";
const folder = mkdtempSync(join(tmpdir(), "sigpost-secret-"));
const file = join(folder, "key");
beforeAll(() => writeFileSync(file, `${KEY}\n`));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FAULTS: [what: string, settings: Record<string, string>, says: RegExp][] = [
  [
    "is not there",
    { ADMIN_KEY_FILE: `${file}-2` },
    /^sigpost: ADMIN_KEY_FILE: \S+ cannot be read\.\n {2}Name/,
  ],
  [
    "is a folder",
    { SEALING_KEY_FILE: folder },
    /^sigpost: SEALING_KEY_FILE: \S+ cannot be read\.\n {2}Name/,
  ],
  [
    "may not be read by Deno",
    { SECRET_KEY_FILE: "/etc/hostname" },
    /cannot be read\.\n {2}.*--allow-read/,
  ],
  [
    "is named beside the secret itself",
    { WEBHOOK_TOKEN_FILE: file, WEBHOOK_TOKEN: KEY },
    /^sigpost: WEBHOOK_TOKEN and WEBHOOK_TOKEN_FILE are both set\.\n/,
  ],
];

describe("a file with a secret", () => {
  it.each(FAULTS)("that %s is named, and nothing starts", (_, settings, says) => {
    const allowed = ["--allow-env", "--allow-net=127.0.0.1", `--allow-read=.,${folder}`];
    const { status, stderr } = spawnSync(
      "node_modules/.bin/deno",
      ["run", "--no-prompt", ...allowed, "worker/deno.ts"],
      {
        encoding: "utf8",
        env: {
          PATH: process.env.PATH,
          HOME: folder,
          DENO_DIR,
          NO_COLOR: "1",
          PORT: "0",
          ...settings,
        },
        timeout: 25_000,
      },
    );
    expect(stderr).toMatch(says);
    expect(stderr).not.toContain(KEY);
    expect(status).toBe(1);
  });

  it("is read without its last line break", async () => {
    const secret = join(process.cwd(), "dist", `key-${process.pid}`);
    writeFileSync(secret, `${KEY}\n`);
    const server = await startDeno({ ADMIN_KEY_FILE: secret });
    try {
      const headers = { Authorization: `Bearer ${KEY}` };
      expect((await fetch(`${server.url}/v1/apps`, { headers })).status).toBe(200);
    } finally {
      await server.stop();
      rmSync(secret);
    }
  });
});
