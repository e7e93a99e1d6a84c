/**
 * What others make of `/openapi.json`: types by openapi-typescript, and a strict program over
 * openapi-fetch (`test/typed`) that calls every operation of a running server.
 */

import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DESCRIBED } from "../../scripts/contract.ts";
import { PROBLEMS } from "../../worker/problems/problems.ts";
import { startWholeDeployment, type WholeDeployment } from "../support/whole-deployment.ts";
import { startWorker } from "../support/worker.ts";

const run = async (script: string, ...words: string[]): Promise<string> => {
  const told = promisify(execFile)(process.execPath, [script, ...words]);
  return (await told.catch((error: { stdout: string }) => error)).stdout;
};

describe("a typed client made from the document", () => {
  let whole: WholeDeployment;
  beforeAll(async () => {
    await run("scripts/openapi/types.ts", "dist/openapi-types/schema.ts");
    whole = await startWholeDeployment({ start: startWorker });
  });
  afterAll(() => whole?.stop());

  it("compiles, strictly, with a call for every operation", async () => {
    const told = await run("node_modules/typescript/bin/tsc", "--project", "test/typed");
    expect(told, "add what is missing to test/typed/calls").toBe("");
  });

  it("is answered as the document says, status by status", async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ["test/typed/program.ts"], {
      env: { ...process.env, ...whole.environment },
    });
    const answered = JSON.parse(stdout) as Record<string, number[] | string>;
    const missing = DESCRIBED.map(({ id }) => id).filter((id) => !(id in answered));
    expect(missing, "operations without a call in test/typed/calls").toEqual([]);
    const failed = Object.entries(answered).filter(([, told]) => typeof told === "string");
    expect(failed).toEqual([]);
    for (const { id, operation, problems } of DESCRIBED) {
      const statuses = answered[id] as number[];
      expect(
        statuses.some((status) => status < 300),
        `${id} never succeeded`,
      ).toBe(true);
      const known = [
        ...Object.keys(operation.answers).map(Number),
        ...[...problems].map((code) => PROBLEMS[code][0] as number),
      ];
      for (const status of statuses) expect(known, id).toContain(status);
    }
  });
});
