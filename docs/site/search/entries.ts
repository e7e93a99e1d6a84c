/** What the search looks through, one file for each language. */

/** A section of a page, or a row with a name. */
export interface SearchEntry {
  readonly id: number;
  /** From the root of the site, without the slash at its start. */
  readonly url: string;
  readonly title: string;
  /** Title of its page; the same as `title` for the beginning of a page. */
  readonly page: string;
  readonly text: string;
  /** Written in English, on a site in another language. */
  readonly english: boolean;
  /** How much it counts: what users need, before rows of tables and what is for contributors. */
  readonly weight: number;
}

export const searchFile = (language: string): string => `search/${language}.json`;
