/** README in each language has the button, and leads to every guide in that language. */

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

describe.each(["", ".ja", ".zh-CN"])("README%s.md", (language) => {
  const text = readFileSync(`README${language}.md`, "utf8");

  it("has the same button", () => {
    const button = (from: string) => /^\[!\[Deploy to Cloudflare.*$/m.exec(from)?.[0];
    expect(button(text)).toBeDefined();
    expect(button(text)).toBe(button(readFileSync("README.md", "utf8")));
  });

  it("leads to every guide in its language", () => {
    const guides = readdirSync("docs/guides").filter(
      (name) => /^[\w-]+(.*)\.md$/.exec(name)?.[1] === language,
    );
    expect(guides.length).toBeGreaterThan(6);
    for (const guide of guides) expect(text).toContain(`docs/guides/${guide}`);
  });
});
