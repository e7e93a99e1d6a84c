/** What a start writes into a checkout: the development secrets, and the built page anew. */

import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ensureDevSecrets, readDevVars } from "../../../scripts/dev-secrets.ts";
import { publish } from "../../../scripts/publish.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sigpost-start-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("development secrets", () => {
  const file = () => join(folder, ".dev.vars");
  const text = () => readFileSync(file(), "utf8");

  it("are made where there are none, for nobody else to read", () => {
    const secrets = ensureDevSecrets(file());
    expect(secrets.SECRET_KEY).toMatch(/^[0-9a-f]{64}$/);
    expect(secrets.ADMIN_KEY.length).toBeGreaterThanOrEqual(24);
    expect(Buffer.from(secrets.SEALING_KEY, "base64")).toHaveLength(32);
    expect(Number(secrets.SDKAPPID)).toBeGreaterThan(0);
    for (const [name, value] of Object.entries(secrets))
      expect(text()).toContain(`${name}="${value}"\n`);
    if (process.platform !== "win32") expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it("differ from one checkout to another", () => {
    const here = ensureDevSecrets(file());
    const there = ensureDevSecrets(join(folder, "other"));
    for (const name of ["ADMIN_KEY", "SEALING_KEY", "SECRET_KEY"] as const)
      expect(here[name]).not.toBe(there[name]);
  });

  it("stay the same ever after, and so does the file", () => {
    const first = ensureDevSecrets(file());
    const before = text();
    expect(ensureDevSecrets(file())).toEqual(first);
    expect(text()).toBe(before);
  });

  it.each([
    ["with a line feed at the end", "\n"],
    ["without one", ""],
  ])("are added to what is there, %s", (_, end) => {
    const own = `# my app\nSDKAPPID="1600000002"\nOTHER=1\n  ADMIN_KEY = my-own-admin-key-of-30-chars${end}`;
    writeFileSync(file(), own);
    const secrets = ensureDevSecrets(file());
    expect(secrets).toMatchObject({
      SDKAPPID: "1600000002",
      ADMIN_KEY: "my-own-admin-key-of-30-chars",
    });
    expect(text().startsWith(own)).toBe(true);
    expect(text().match(/^\s*ADMIN_KEY/gm)).toHaveLength(1);
    expect(text()).toContain(`\nSECRET_KEY="${secrets.SECRET_KEY}"\n`);
    expect(ensureDevSecrets(file())).toEqual(secrets);
  });

  it("in a file that others may read are hidden from them when something is added", () => {
    writeFileSync(file(), "SDKAPPID=1600000002\n", { mode: 0o644 });
    ensureDevSecrets(file());
    if (process.platform !== "win32") expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it("that are empty are made", () => {
    writeFileSync(file(), 'ADMIN_KEY=""\nSECRET_KEY=\n');
    const secrets = ensureDevSecrets(file());
    expect(secrets.ADMIN_KEY.length).toBeGreaterThanOrEqual(24);
    expect(readDevVars(file())).toMatchObject(secrets);
  });

  it.each([
    ["the last line", 'SDKAPPID=1\nADMIN_KEY="canary', "ADMIN_KEY"],
    ["a line before others", 'ADMIN_KEY="canary\nSECRET_KEY="abc"\nSDKAPPID=1\n', "ADMIN_KEY"],
    ["single quotes", "SECRET_KEY='canary\n", "SECRET_KEY"],
  ])("are not guessed where a quotation mark is open: %s", (_, text, name) => {
    writeFileSync(file(), text);
    expect(() => ensureDevSecrets(file())).toThrow(
      `the quotation mark before the value of ${name} does not close`,
    );
    expect(() => ensureDevSecrets(file())).not.toThrow("canary");
    expect(readFileSync(file(), "utf8")).toBe(text);
  });

  it("are no folder", () => {
    mkdirSync(file());
    expect(() => ensureDevSecrets(file())).toThrow("is a folder");
  });

  it.each([
    ["in single quotes", "ADMIN_KEY='my-own-admin-key-of-30-chars'\n"],
    [
      "with Windows line ends",
      'ADMIN_KEY="my-own-admin-key-of-30-chars"\r\nSDKAPPID=1600000002\r\n',
    ],
    ["with Windows line ends and no quotes", "ADMIN_KEY=my-own-admin-key-of-30-chars\r\n"],
    ["with a comment behind it", "ADMIN_KEY=my-own-admin-key-of-30-chars # mine\n"],
  ])("are read as wrangler reads them: %s", (_, own) => {
    writeFileSync(file(), own);
    expect(ensureDevSecrets(file()).ADMIN_KEY).toBe("my-own-admin-key-of-30-chars");
  });
});

describe("a newly built folder", () => {
  const put = (path: string, text: string) => {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  };

  it("replaces what has changed, and leaves alone what has not", () => {
    for (const [name, text] of Object.entries({
      "index.html": "old",
      "sw.js": "same",
      "assets/a.js": "a",
    }))
      put(join("target", name), text);
    for (const [name, text] of Object.entries({
      "index.html": "new",
      "sw.js": "same",
      "assets/b.js": "b",
    }))
      put(join("built", name), text);
    const before = statSync(join(folder, "target/sw.js"), { bigint: true });
    publish(join(folder, "built"), join(folder, "target"));
    const after = statSync(join(folder, "target/sw.js"), { bigint: true });
    expect([after.ino, after.mtimeNs]).toEqual([before.ino, before.mtimeNs]);
    expect(readFileSync(join(folder, "target/index.html"), "utf8")).toBe("new");
    expect(readdirSync(join(folder, "target/assets"))).toEqual(["b.js"]);
    expect(readdirSync(folder)).toEqual(["target"]);
  });
});
