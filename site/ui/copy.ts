/** Puts a text on the clipboard. */

/** Milliseconds that "Copied" stays. */
export const COPIED_FOR = 2000;

/** For addresses that are not secure, where browsers have no clipboard object. */
function copyBySelection(text: string): boolean {
  const area = document.createElement("textarea");
  area.value = text;
  document.body.appendChild(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  return done;
}

/** @returns whether it is there */
export const copy = (text: string): Promise<boolean> =>
  navigator.clipboard
    ? navigator.clipboard.writeText(text).then(
        () => true,
        () => copyBySelection(text),
      )
    : Promise.resolve(copyBySelection(text));
