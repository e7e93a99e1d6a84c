/**
 * Links as GitHub follows them, made into links of the site: a document's page in the reader's
 * language, a picture's copy, and everything else in the repository on GitHub.
 */

import { existsSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { type Document, type Language, urlOf } from "./documents.ts";

type Documents = readonly Document[];

export interface Linking {
  readonly root: string;
  readonly documents: Documents;
  /** Where the repository is browsed. */
  readonly repository: string;
}

const IMAGE = /\.(?:avif|gif|jpe?g|png|svg|webp)$/;
export const IMAGES = "/images/";

export const isOutside = (target: string): boolean => /^[a-z][a-z+.-]*:/i.test(target);

/**
 * The reader stays in their language, but where a translation points to its own English text. Where
 * a translation exists, an anchor of the English text is only there.
 */
function pageOf(file: string, anchor: string, from: string, language: Language, all: Documents) {
  const document = all.find((one) => Object.values(one.files).includes(file));
  if (!document) return undefined;
  const [own = "en"] = Object.entries(document.files).find(([, name]) => name === file) ?? [];
  const isTranslated = document.files[language] !== undefined;
  const isOwn = Object.values(document.files).includes(from);
  const stays = own === "en" && !(isTranslated && (isOwn || anchor !== ""));
  return urlOf(document, stays ? language : (own as Language)) + anchor;
}

/**
 * @param from the file that has the link
 * @returns from the root of the site, or an address elsewhere
 */
export function resolveLink(
  target: string,
  from: string,
  language: Language,
  { root, documents, repository }: Linking,
): string {
  if (isOutside(target) || target.startsWith("#")) return target;
  const [, name = "", anchor = ""] = /^([^#]*)(#.*)?$/.exec(target) ?? [];
  const path = normalize(join(dirname(from), decodeURI(name))).replace(/\/$/, "");
  if (path.startsWith("..") || !existsSync(join(root, path)))
    throw new Error(`${from}: ${target} leads nowhere`);
  const page =
    pageOf(path, anchor, from, language, documents) ??
    pageOf(join(path, "README.md"), anchor, from, language, documents);
  if (page !== undefined) return page;
  if (path.startsWith("docs/images/") && IMAGE.test(path))
    return path.replace("docs/images/", IMAGES);
  const kind = statSync(join(root, path)).isDirectory()
    ? "tree"
    : IMAGE.test(path)
      ? "raw"
      : "blob";
  return `${repository}/${kind}/main/${path}${anchor}`;
}

/** From one page to a place on the site, so that the site works below any address. */
export function relativeTo(url: string, target: string): string {
  if (!target.startsWith("/")) return target;
  const up = "../".repeat(url.split("/").length - 2);
  return `${up}${target.slice(1)}` || "./";
}
