/** The curl lines of `/openapi.json`, which `/reference` shows, pasted into bash. */

import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DESCRIBED } from "../../scripts/contract.ts";
import { shownStatus } from "../../scripts/openapi/curl.ts";
import { openApiDocument } from "../../scripts/openapi/document.ts";
import { RUNTIMES } from "../support/runtimes.ts";
import { startWholeDeployment, type WholeDeployment } from "../support/whole-deployment.ts";

interface Sample {
  readonly label: string;
  readonly source: string;
}

/** As they stand in the document, by operation. */
const samples = new Map(
  Object.values(openApiDocument("0").paths)
    .flatMap((at) => Object.values(at))
    .map((operation) => [
      operation.operationId as string,
      operation["x-codeSamples"] as readonly Sample[],
    ]),
);

describe.each(RUNTIMES)("a pasted line on $name", (runtime) => {
  let whole: WholeDeployment;
  beforeAll(async () => {
    whole = await startWholeDeployment(runtime);
  });
  afterAll(() => whole?.stop());

  // In order: a certificate is stored before a device names it.
  it.each(DESCRIBED)("$id", async (described) => {
    const [sample] = samples.get(described.id) ?? [];
    if (sample === undefined) throw new Error(`${described.id} has no curl line`);
    expect(sample.source).toContain("--fail-with-body");
    // Nobody means 180 days who pastes a line.
    if (described.id.startsWith("issue")) expect(sample.source).toMatch(/"expire":\d{3,5}\D/);
    // What is typed behind the line: the status, and an end to a stream.
    const more = ` --max-time ${described.id === "watchUserStatus" ? 1 : 20} -o /dev/null -w '%{http_code}'`;
    const status = await promisify(execFile)(
      "bash",
      ["-euo", "pipefail", "-c", sample.source + more],
      {
        env: { PATH: process.env.PATH ?? "", ...whole.environment },
      },
    ).then(
      ({ stdout }) => stdout,
      ({ stdout, stderr }: { stdout: string; stderr: string }) => stdout || stderr,
    );
    expect(status).toBe(String(shownStatus(described)));
  });
});
