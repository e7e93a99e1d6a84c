/** The page's own elements and words. */

/** An element that every page has. */
export function one<Kind extends Element>(
  selector: string,
  kind: new () => Kind,
  within: ParentNode = document,
): Kind {
  const element = within.querySelector(selector);
  if (!(element instanceof kind)) throw new Error(`no ${selector}`);
  return element;
}

/** In the reader's language, from the document. */
export const say = (name: string): string => document.body.dataset[name] ?? name;

/** An address on this site, from its root. */
export const address = (path: string): string =>
  new URL(`${document.documentElement.dataset.root ?? "/"}${path}`, location.href).href;
