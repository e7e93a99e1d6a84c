/** What the deploy button reads from the repository is there, and is true. */

import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { describe, expect, it } from "vitest";
import { readConfig } from "../../../worker/config.ts";

const read = (path: string) => readFileSync(path, "utf8");
const { repository, cloudflare } = JSON.parse(read("package.json"));
const EXAMPLE = read(".dev.vars.example");
const WRANGLER = read("wrangler.toml");
const asked = parseEnv(EXAMPLE);

describe("the deploy button", () => {
  it("leads to this repository", () => {
    const [, target] = /deploy\.workers\.cloudflare\.com\/\?url=([^)\s]+)\)/.exec(
      read("README.md"),
    ) as RegExpExecArray;
    expect(`git+${target}.git`).toBe(repository.url);
  });

  it("asks for two secrets, offers no value for them, and says how each is made", () => {
    expect(asked).toEqual({ ADMIN_KEY: "", SEALING_KEY: "" });
    for (const name of Object.keys(asked)) {
      const { description } = cloudflare.bindings[name];
      const [made] = /openssl rand -base64 \d+/.exec(description) as RegExpExecArray;
      const remark = new RegExp(`^# .*${made}\\n${name}=`, "m");
      expect(EXAMPLE).toMatch(remark);
      const length = Math.ceil(Number(made.split(" ").at(-1)) / 3) * 4;
      const { misconfigured, weak } = readConfig({
        [name]: "0123456789abcdef".repeat(4).slice(0, length),
      });
      expect([misconfigured, weak]).toEqual([[], []]);
    }
  });

  it("has a sentence for every binding that it makes, and none for what is not there", () => {
    const bound = [
      ...WRANGLER.matchAll(
        /^\[\[(kv_namespaces|durable_objects\.bindings)\]\]\n(?:binding|name) = "(\w+)"/gm,
      ),
    ];
    expect(Object.keys(cloudflare.bindings).sort()).toEqual(
      [...Object.keys(asked), ...bound.map(([, , name]) => name as string)].sort(),
    );
  });

  it("needs no number of anybody's account", () => {
    expect(WRANGLER).not.toMatch(/^(id|account_id|preview_id)\s*=/m);
  });
});
