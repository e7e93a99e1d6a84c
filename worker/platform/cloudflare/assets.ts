/** The files beside the page, which Cloudflare keeps. */

const DEADLINE_MS = 3000;
/** Only the path is looked at. */
const ORIGIN = "https://assets.invalid";

export async function assetText(
  assets: Fetcher | undefined,
  path: string,
): Promise<string | undefined> {
  try {
    const signal = AbortSignal.timeout(DEADLINE_MS);
    const answer = await assets?.fetch(new Request(`${ORIGIN}${path}`, { signal }));
    return answer?.ok ? await answer.text() : undefined;
  } catch {
    return undefined;
  }
}
