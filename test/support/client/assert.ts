/** Expectations for places that have no test runner: browsers, workerd, Bun. */

export function same(actual: unknown, expected: unknown, what = ""): void {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${what} is ${a}, not ${b}`);
}

export function holds(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(`not so: ${what}`);
}

/** What it fails with. */
export async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  const value = await promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if ("error" in value) return value.error;
  throw new Error(`did not fail, but gave ${JSON.stringify(value.value)}`);
}

export async function until(what: string, condition: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`never came true: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export interface World {
  /** Of a sigpost, with its admin key and its app. */
  readonly url: string;
  readonly adminKey: string;
  readonly sdkAppId: number;
  /** Of the server that does everything wrong. */
  readonly hostile: string;
  /** Other than those of other places, for what stays. */
  readonly place: string;
}
/** A sentence -> what has to hold. */
export type Cases = Readonly<Record<string, (world: World) => Promise<void>>>;

export interface Result {
  readonly name: string;
  readonly error?: string;
}

async function runCase([name, run]: [string, Cases[string]], world: World): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("no end in 25 seconds")), 25_000);
  });
  try {
    await Promise.race([run?.(world), late]);
    return { name };
  } catch (error) {
    return { name, error: String((error as Error).stack ?? error) };
  } finally {
    clearTimeout(timer);
  }
}

/** @param width how many at a time */
export async function runCases(cases: Cases, world: World, width: number): Promise<Result[]> {
  const waiting = Object.entries(cases);
  const results: Result[] = [];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      results.push(await runCase(next, world));
  };
  await Promise.all(Array.from({ length: width }, work));
  return results;
}
