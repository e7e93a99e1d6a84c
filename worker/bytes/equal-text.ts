/**
 * Compares a presented secret with the right one without an early exit, so that the time taken says
 * nothing about where they differ. The length of the right one is not a secret.
 */
export function equalText(presented: string, right: string): boolean {
  let difference = presented.length ^ right.length;
  for (let i = 0; i < right.length; i++)
    difference |= presented.charCodeAt(i) ^ right.charCodeAt(i);
  return difference === 0;
}
