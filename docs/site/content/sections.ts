/** A text cut into what a search can lead to: what stands under a heading, and rows with a name. */

import { type Token, wordsOf } from "./tokens.ts";

export interface TextSection {
  /** Empty for what stands before the first heading below the title. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly isRow: boolean;
}

const DEEPEST = 3;

/** Where the block ends that begins at `from`. */
const endOf = (tokens: readonly Token[], from: number, close: string): number =>
  tokens.findIndex((token, at) => at > from && token.type === close);

export function sectionsOf(tokens: readonly Token[]): TextSection[] {
  const sections = [{ id: "", title: "", parts: [] as string[], isRow: false }];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const id = token.attrGet("id") ?? "";
    if (token.type === "heading_open" && id !== "" && Number(token.tag.slice(1)) <= DEEPEST) {
      const title = wordsOf(tokens[at + 1]);
      if (token.tag === "h1") sections[0] = { id: "", title, parts: [], isRow: false };
      else sections.push({ id, title, parts: [], isRow: false });
      at += 1;
    } else if (token.type === "tr_open" && id !== "") {
      const end = endOf(tokens, at, "tr_close");
      const [, ...cells] = tokens.slice(at, end).filter(({ type }) => type === "inline");
      const parts = [
        cells
          .map(wordsOf)
          .filter((text) => text !== "")
          .join(" · "),
      ];
      // Rows come before the rest of their section, which goes on after the table.
      sections.splice(-1, 0, { id, title: id, parts, isRow: true });
      at = end;
    } else if (token.type === "inline") sections.at(-1)?.parts.push(wordsOf(token));
    else if (token.type === "fence") sections.at(-1)?.parts.push(token.content);
  }
  return sections.map(({ id, title, parts, isRow }) => ({
    id,
    title,
    isRow,
    text: parts.join(" ").replace(/\s+/g, " ").trim(),
  }));
}
