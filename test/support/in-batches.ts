/** Side by side, but not all at once. */
export async function inBatches<T, R>(
  items: readonly T[],
  use: (item: T) => Promise<R>,
  size = 16,
): Promise<R[]> {
  const results: R[] = [];
  for (let i = 0; i < items.length; i += size)
    results.push(...(await Promise.all(items.slice(i, i + size).map(use))));
  return results;
}
