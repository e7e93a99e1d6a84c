/** A body that never ends holds no request open for long. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hold } from "../support/held.ts";
import { RUNTIMES } from "../support/runtimes.ts";
import type { RunningServer } from "../support/worker.ts";

describe.each(RUNTIMES)("a body that never ends, on $name", ({ start }) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.stop());

  it("is refused, with its length and in chunks", async () => {
    const held = [false, true].map((chunked) => hold(server.url, { chunked }));
    for (const { received } of held)
      await expect
        .poll(received, { timeout: 20_000 })
        .toMatch(/^HTTP\/1\.1 408 .*"code":"body_timeout".*"seconds":10/s);
    for (const { abandon } of held) abandon();
    expect(server.logs()).not.toContain("internal_error");
  });
});
