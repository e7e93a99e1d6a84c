/** README in other languages says the same commands, and leads to documents in that language. */

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { blocksOf } from "../../support/document.ts";

const LANGUAGES = ["ja", "zh-CN"];
const typed = (file: string): string[] =>
  [...blocksOf(file, "console"), ...blocksOf(file, "sh")]
    .flatMap((block) => block.split("\n"))
    .filter((line) => /^(\$|npm|npx|openssl|mkdir|docker) /.test(line))
    .map((line) => line.replace(/ -H 'Accept-Language: \w+'/, ""));

describe.each(LANGUAGES)("README.%s.md", (language) => {
  const file = `README.${language}.md`;
  const text = readFileSync(file, "utf8");

  it("has README's own commands, in its order", () => {
    const english = typed("README.md");
    const own = typed(file);
    expect(own.length).toBeGreaterThanOrEqual(4);
    expect(english.filter((line) => own.includes(line)).slice(0, own.length)).toEqual(own);
  });

  it("has the same button", () => {
    const button = (from: string) => /^\[!\[Deploy to Cloudflare.*$/m.exec(from)?.[0];
    expect(button(text)).toBe(button(readFileSync("README.md", "utf8")));
  });

  it("leads to every guide in its language", () => {
    const guides = readdirSync("docs/guides").filter((name) => name.endsWith(`.${language}.md`));
    expect(guides.length).toBeGreaterThan(1);
    for (const guide of guides) expect(text).toContain(`docs/guides/${guide}`);
  });
});
