/** A result as a text for a bug report: Markdown, without anything that opens a door. */

import { visible } from "../../worker/bytes/text.ts";

export interface ReportLine {
  readonly name: string;
  readonly value: string | number | undefined;
}

interface Report {
  readonly title: string;
  readonly lines: readonly ReportLine[];
  /** Longer parts, each under a heading of its own. */
  readonly parts?: readonly (readonly [heading: string, lines: readonly string[]])[];
  /**
   * Tokens and keys that were on screen; wherever they stand in the report, their place is marked.
   */
  readonly secrets?: readonly string[];
}

/** The first letters tell which one it was, and are of no use to anybody. */
const masked = (secret: string): string => `${secret.slice(0, 6)}…(${secret.length})`;

export function writeReport({ title, lines, parts = [], secrets = [] }: Report): string {
  const text = [
    `### sigpost: ${title}`,
    "",
    ...lines
      .filter(({ value }) => value !== undefined)
      .map(({ name, value }) => `- ${name}: ${visible(String(value))}`),
    ...parts
      .filter(([, rows]) => rows.length > 0)
      .flatMap(([heading, rows]) => [
        "",
        `#### ${heading}`,
        "",
        ...rows.map((row) => `- ${visible(row)}`),
      ]),
    "",
  ].join("\n");
  return secrets
    .filter((secret) => secret.length >= 8)
    .reduce((left, secret) => left.replaceAll(secret, masked(secret)), text);
}
