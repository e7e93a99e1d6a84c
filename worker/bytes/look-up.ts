/**
 * Looking text that somebody else wrote up in a table. A plain `table[text]` also finds what every
 * object inherits: `constructor`, `toString`, `__proto__`.
 */

export const lookUp = <T>(table: Readonly<Record<string, T>>, text: string): T | undefined =>
  Object.hasOwn(table, text) ? table[text] : undefined;
