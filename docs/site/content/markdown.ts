/**
 * GitHub's Markdown as it is read there: the same anchors, tables and links. Beside the text it
 * notes what a page has, for its table of contents and for the search.
 */

import GithubSlugger from "github-slugger";
import hljs from "highlight.js/lib/common";
import MarkdownIt from "markdown-it";
import type { Language, Page } from "./documents.ts";
import { isOutside, type Linking, relativeTo, resolveLink } from "./links.ts";
import { sectionsOf, type TextSection } from "./sections.ts";
import { type Token, wordsOf } from "./tokens.ts";

export interface Heading {
  readonly level: number;
  readonly id: string;
  readonly title: string;
}

/** What was seen while a page was rendered. */
export interface Seen {
  readonly headings: readonly Heading[];
  readonly sections: readonly TextSection[];
}

export interface Rendering {
  render(markdown: string, page: Page): string;
  /** By address of the page. */
  readonly seen: ReadonlyMap<string, Seen>;
}

const MARK = "\\u3000-\\u303f\\uff00-\\uff60";
const LETTER = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー";
/** Two lines of a script without blanks, or a full-width mark at the end of one of them. */
const SEAM = new RegExp(`[${MARK}]\n|\n[${MARK}]|[${LETTER}]\n[${LETTER}]`, "u");

interface Environment {
  readonly page: Page;
}

/** `日本語 · 简体中文` below the title: the site has a switch for it. */
function withoutLanguageLine(tokens: Token[], { document }: Page): Token[] {
  const names = Object.values(document.files).map((file) => file.split("/").at(-1));
  const isLine = (token: Token): boolean => {
    const links = (token.children ?? []).filter(({ type }) => type === "link_open");
    return (
      links.length > 0 &&
      links.every((link) => names.includes(String(link.attrGet("href")))) &&
      /^[\p{L}\s·|]+$/u.test(wordsOf(token))
    );
  };
  const at = tokens.findIndex((token) => token.type === "inline" && isLine(token));
  return at < 0 ? tokens : tokens.toSpliced(at - 1, 3);
}

function link(tokens: readonly Token[], { file, language, url }: Page, linking: Linking): void {
  const resolve = (target: string) => relativeTo(url, resolveLink(target, file, language, linking));
  for (const token of tokens.flatMap(({ children }) => children ?? [])) {
    if (token.type === "link_open") token.attrSet("href", resolve(String(token.attrGet("href"))));
    if (token.type !== "image") continue;
    const source = String(token.attrGet("src"));
    // A picture of somebody else's would be a request to them.
    if (isOutside(source)) token.type = "foreign_image";
    else {
      token.attrSet("src", resolve(source));
      if (isOutside(String(token.attrGet("src"))))
        throw new Error(`${file}: ${source} is not in docs/images, where pictures are`);
    }
  }
}

/** In Japanese and Chinese a line ends with nothing, not with a blank. */
function joinLines(tokens: readonly Token[]): void {
  for (const { children } of tokens)
    for (const [at, token] of (children ?? []).entries()) {
      if (token.type !== "softbreak") continue;
      const around = [children?.[at - 1], children?.[at + 1]].map((side) => side?.content ?? "");
      if (!SEAM.test(around.join("\n"))) continue;
      token.type = "text";
      token.content = "";
    }
}

/** Not everything that stands at the head of a column names it. */
function freeEmptyHeads(tokens: readonly Token[]): void {
  for (const [at, token] of tokens.entries()) {
    const [text, close] = tokens.slice(at + 1, at + 3);
    if (token.type !== "th_open" || text?.content !== "" || close === undefined) continue;
    token.tag = "td";
    close.tag = "td";
  }
}

/** Columns are aligned by classes: the site's policy allows no style in a tag. */
function align(tokens: readonly Token[]): void {
  for (const token of tokens) {
    const [, side] = /^text-align:(\w+)$/.exec(token.attrGet("style") ?? "") ?? [];
    if (side === undefined) continue;
    token.attrs = (token.attrs ?? []).filter(([name]) => name !== "style");
    token.attrSet("class", side);
  }
}

/** GitHub's anchors. */
function nameHeadings(tokens: readonly Token[]): Heading[] {
  const slugger = new GithubSlugger();
  return tokens.flatMap((token, at) => {
    if (token.type !== "heading_open") return [];
    const title = wordsOf(tokens[at + 1]);
    const id = slugger.slug(title);
    token.attrSet("id", id);
    return [{ level: Number(token.tag.slice(1)), id, title }];
  });
}

/** A row that explains a code or a name is named after it: `errors/#truncated`. */
function nameRows(tokens: readonly Token[], taken: Set<string>): void {
  for (const [at, row] of tokens.entries()) {
    const [cell, text] = tokens.slice(at + 1, at + 3);
    if (row.type !== "tr_open" || cell?.type !== "td_open" || text?.children?.length !== 1)
      continue;
    const [code] = text.children;
    if (code?.type !== "code_inline" || !/^[\w.-]+$/.test(code.content)) continue;
    if (taken.has(code.content)) continue;
    taken.add(code.content);
    row.attrSet("id", code.content);
    code.type = "row_name";
  }
}

function highlight(code: string, language: string): string {
  const name = language === "console" ? "shell" : language;
  return hljs.getLanguage(name) ? hljs.highlight(code, { language: name }).value : "";
}

/** @param tableName what a table is called where it is a place to scroll in */
export function renderingWith(
  linking: Linking,
  tableName: Readonly<Record<Language, string>>,
): Rendering {
  const seen = new Map<string, Seen>();
  const markdown = MarkdownIt({ html: true, linkify: true });
  markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
  markdown.core.ruler.push("page", (state) => {
    const { page } = state.env as Environment;
    state.tokens = withoutLanguageLine(state.tokens, page);
    joinLines(state.tokens);
    const headings = nameHeadings(state.tokens);
    nameRows(state.tokens, new Set(headings.map(({ id }) => id)));
    seen.set(page.url, { headings, sections: sectionsOf(state.tokens) });
    link(state.tokens, page, linking);
    align(state.tokens);
    freeEmptyHeads(state.tokens);
  });

  const { escapeHtml } = markdown.utils;
  Object.assign(markdown.renderer.rules, {
    foreign_image: (tokens: Token[], at: number) => escapeHtml(tokens[at]?.content ?? ""),
    row_name(tokens: Token[], at: number) {
      const name = escapeHtml(tokens[at]?.content ?? "");
      return `<a class="own" href="#${name}"><code>${name}</code></a>`;
    },
    heading_close(tokens: Token[], at: number) {
      const { tag } = tokens[at] as Token;
      const [open, inline] = tokens.slice(at - 2, at);
      const name = escapeHtml(wordsOf(inline));
      const own = `<a class="own" href="#${open?.attrGet("id")}" aria-label="${name}">#</a>`;
      return `${tag === "h1" ? "" : own}</${tag}>\n`;
    },
    // What scrolls has to be reached without a mouse.
    table_open: (_tokens: Token[], _at: number, _options: object, { page }: Environment) =>
      `<div class="table" role="group" tabindex="0" aria-label="${tableName[page.language]}"><table>\n`,
    table_close: () => "</table></div>\n",
    fence(tokens: Token[], at: number) {
      const { content, info } = tokens[at] as Token;
      const [language = ""] = info.trim().split(/\s/);
      const text = highlight(content, language) || escapeHtml(content);
      return `<div class="code"><pre tabindex="0"><code>${text}</code></pre></div>\n`;
    },
  });
  return { render: (text, page) => markdown.render(text, { page } satisfies Environment), seen };
}
