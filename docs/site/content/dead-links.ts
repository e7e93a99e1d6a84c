/** Links of the built site that lead to no page, or to no place on their page. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isOutside } from "./links.ts";

interface Built {
  readonly links: readonly string[];
  readonly places: ReadonlySet<string>;
}

const TEXT: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&quot;": '"',
  "&lt;": "<",
  "&gt;": ">",
};
const plain = (text: string): string =>
  text.replace(/&(?:amp|quot|lt|gt);/g, (it) => TEXT[it] ?? "");

const valuesOf = (html: string, attributes: string): string[] =>
  [...html.matchAll(new RegExp(`<[a-z][^<>]*? (?:${attributes})="([^"]*)"`, "g"))].map(
    ([, value = ""]) => plain(value),
  );

function read(html: string): Built {
  // One attribute at a time: a tag may have several.
  const links = ["href", "src"].flatMap((name) => valuesOf(html, name));
  return { links, places: new Set(valuesOf(html, "id")) };
}

/**
 * @param base path below which the site is published; what begins with it is taken from the root
 * @returns `page: link`, one line for each
 */
export function deadLinks(folder: string, base: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length));
  const addressOf = (file: string) => file.replace(/(?<=\/)index\.html$/, "");
  const built = new Map(
    files.map((file) => [
      addressOf(file),
      file.endsWith(".html") ? read(readFileSync(folder + file, "utf8")) : undefined,
    ]),
  );
  const isDead = (from: string, link: string): boolean => {
    const { pathname, hash } = new URL(
      link.startsWith(base) ? link.slice(base.length - 1) : link,
      `http://site${from}`,
    );
    if (!built.has(pathname)) return true;
    return hash !== "" && !built.get(pathname)?.places.has(decodeURIComponent(hash.slice(1)));
  };
  return [...built].flatMap(([from, page]) =>
    [...new Set(page?.links ?? [])]
      .filter((link) => !isOutside(link) && isDead(from, link))
      .map((link) => `${from}: ${link}`),
  );
}
