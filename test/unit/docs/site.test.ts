/** What the documentation site makes of files: addresses, links, a place for each, words to find. */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { deadLinks } from "../../../docs/site/content/dead-links.ts";
import {
  documentsOf,
  markdownFiles,
  pagesOf,
  pathOf,
} from "../../../docs/site/content/documents.ts";
import { relativeTo, resolveLink } from "../../../docs/site/content/links.ts";
import { flat, sectionOf, sidebarsOf } from "../../../docs/site/content/sidebar.ts";
import { termsOf } from "../../../docs/site/search/terms.ts";

const FILES = markdownFiles(".");
const DOCUMENTS = documentsOf(FILES);
const PAGES = pagesOf(DOCUMENTS, ".");

describe("a document", () => {
  it.each([
    ["README.md", ""],
    ["CONTRIBUTING.md", "contributing"],
    ["SECURITY.md", "security-policy"],
    ["docs/push.md", "push"],
    ["docs/push/honor.md", "push/honor"],
    ["docs/decisions/README.md", "decisions"],
    ["examples/README.md", "examples"],
    ["examples/go/README.md", "examples/go"],
  ])("%s is at /%s", (file, path) => {
    expect(pathOf(file)).toBe(path);
  });

  it("is every Markdown file that readers have, and nothing of the site's own packages", () => {
    expect(FILES).toContain("docs/guides/from-the-console.zh-CN.md");
    expect(FILES.filter((file) => /^docs\/site|node_modules/.test(file))).toEqual([]);
  });

  it("has its translations beside it, and none without it", () => {
    const [guide] = documentsOf(["docs/a1.md", "docs/a1.ja.md", "docs/a1.zh-CN.md"]);
    expect(Object.keys(guide?.files ?? {})).toEqual(["en", "ja", "zh-CN"]);
    expect(() => documentsOf(["docs/a1.ja.md"])).toThrow("docs/a1.ja.md");
    expect(() => documentsOf(["docs/a1.md", "docs/a1/README.md"])).toThrow("two documents");
  });

  it("stands once in the sidebar of every language", () => {
    for (const [language, sections] of Object.entries(sidebarsOf(PAGES))) {
      const listed = sections.flatMap(({ entries }) => flat(entries)).map(({ url }) => url);
      const pages = PAGES.filter((page) => page.language === language).map(({ url }) => url);
      expect(listed.sort()).toEqual(pages.sort());
    }
  });

  it.each([
    ["docs/guides/new_guide.md", "guides"],
    ["docs/deploy.md", "operate"],
    ["docs/privacy.md", "operate"],
    ["docs/something_new.md", "reference"],
    ["docs/decisions/0099-new.md", "contribute"],
    ["examples/README.md", "start"],
    ["UPGRADING.md", "contribute"],
  ])("%s has a section without a line for it: %s", (file, section) => {
    expect(sectionOf({ file, path: pathOf(file), files: { en: file } })).toBe(section);
  });
});

describe("a link", () => {
  const linking = { root: ".", documents: DOCUMENTS, repository: "https://example.com/it" };

  it.each([
    ["a document", "push.md", "docs/codes.md", "en", "/push/"],
    ["a place in it", "push.md#in-five-minutes", "docs/codes.md", "en", "/push/#in-five-minutes"],
    ["README from below", "../README.md", "docs/codes.md", "en", "/"],
    ["a folder with a README", "decisions", "docs/codes.md", "en", "/decisions/"],
    ["an untranslated document", "push.md#x", "docs/codes.md", "ja", "/ja/push/#x"],
    [
      "a translated one, from English",
      "guides/from-the-console.md",
      "docs/codes.md",
      "ja",
      "/ja/guides/from-the-console/",
    ],
    [
      "an English place in it",
      "guides/from-the-console.md#x",
      "docs/codes.md",
      "ja",
      "/guides/from-the-console/#x",
    ],
    [
      "a translation",
      "from-the-console.ja.md",
      "docs/guides/pipelines.md",
      "en",
      "/ja/guides/from-the-console/",
    ],
    ["its own English text", "README.md", "README.ja.md", "ja", "/"],
    [
      "source",
      "../worker/app.ts",
      "docs/codes.md",
      "en",
      "https://example.com/it/blob/main/worker/app.ts",
    ],
    ["a folder of source", "client/", "README.md", "en", "https://example.com/it/tree/main/client"],
    ["a picture", "docs/images/push.jpg", "README.md", "zh-CN", "/images/push.jpg"],
    ["somebody else", "https://example.org/a1.md", "README.md", "en", "https://example.org/a1.md"],
  ] as const)("to %s is one of the site", (_what, target, from, language, result) => {
    expect(resolveLink(target, from, language, linking)).toBe(result);
  });

  it.each(["no_where.md", "../../out_side.md"])("to %s stops the build", (target) => {
    expect(() => resolveLink(target, "docs/codes.md", "en", linking)).toThrow("leads nowhere");
  });

  it("works below any address", () => {
    expect(relativeTo("/", "/push/")).toBe("push/");
    expect(relativeTo("/ja/push/", "/ja/push/honor/#x")).toBe("../../ja/push/honor/#x");
    expect(relativeTo("/", "/")).toBe("./");
    expect(relativeTo("/push/", "#x")).toBe("#x");
  });
});

describe("dead links", () => {
  const folder = mkdtempSync(join(tmpdir(), "sigpost-links-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("are told by page, to a page or to a place on one", () => {
    mkdirSync(join(folder, "a"));
    const good =
      '<a href="../">up</a><a href="/base/a/#two">two</a><i id="two"></i><img src="../p.jpg">';
    const bad = '<a href="b/">b</a><a href="#three">three</a><script src="../x.js"></script>';
    writeFileSync(join(folder, "p.jpg"), "");
    writeFileSync(
      join(folder, "index.html"),
      '<a class="x" href="a/#two">a</a><a href="https://e.org">e</a>',
    );
    writeFileSync(join(folder, "a/index.html"), good + bad);
    expect(deadLinks(folder, "/base/").sort()).toEqual(["/a/: #three", "/a/: ../x.js", "/a/: b/"]);
  });
});

describe("words to find", () => {
  it.each([
    ["UserSig issue", ["UserSig", "User", "Sig", "issue"]],
    ["push_online", ["push_online", "push", "online"]],
    ["70001 と −100018", ["70001", "と", "100018"]],
    ["証明書 ID", ["証明", "明書", "ID"]],
    ["离线推送", ["离线", "线推", "推送"]],
    ["プッシュ通知", ["プッ", "ッシ", "シュ", "ュ通", "通知"]],
    ["ﾄｰｸﾝ", ["トー", "ーク", "クン"]],
    ["", []],
  ])("of %j are %j", (text, terms) => {
    expect(termsOf(text)).toEqual(terms);
  });
});

it("is published by actions that are pinned, and with no secret", () => {
  const workflow = readFileSync(".github/workflows/docs.yml", "utf8");
  const used = [...workflow.matchAll(/uses: (\S+)(.*)/g)];
  expect(used.length).toBeGreaterThan(4);
  for (const [, action, version] of used) {
    expect(action).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/);
    expect(version).toMatch(/^ # v\d/);
  }
  expect(workflow).not.toMatch(/secrets\./);
});
