/**
 * Examples in documents that the tests run: what is typed (`sh`) and what comes back (`text`).
 * UPDATE_EXAMPLES=1 writes the latter anew.
 */

import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { promisify } from "node:util";
import { expect } from "vitest";

const EXAMPLE = /^```sh\n([\s\S]*?)^```\n+^```text\n([\s\S]*?)^```$/gm;

/** How curl ends with `--fail-with-body`. */
const CURL_REFUSED = 22;

/** Of a run, only how long it took and when it was is its own. */
const lasting = (text: string): string =>
  text
    .replace(/ +\d+ ms/g, " 1 ms")
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, "now")
    .trim();

/** @returns how many examples the document has */
export async function runExamples(
  file: string,
  variables: Readonly<Record<string, string>>,
): Promise<number> {
  let document = readFileSync(file, "utf8");
  const examples = [...document.matchAll(EXAMPLE)];
  for (const [whole, script = "", output = ""] of examples) {
    const env = { PATH: process.env.PATH ?? "", ...variables };
    const { stdout } = await promisify(execFile)("bash", ["-euo", "pipefail", "-c", script], {
      env,
      // A refusal that the example shows.
    }).catch((failed: { code: number; stdout: string }) => {
      if (failed.code !== CURL_REFUSED) throw failed;
      return failed;
    });
    if (process.env.UPDATE_EXAMPLES === undefined) expect(lasting(stdout)).toBe(lasting(output));
    else
      document = document.replace(whole, () =>
        whole.replace(output, () => `${stdout.trimEnd()}\n`),
      );
  }
  if (process.env.UPDATE_EXAMPLES !== undefined) writeFileSync(file, document);
  return examples.length;
}
