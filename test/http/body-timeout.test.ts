/** A body that never ends holds no request open for long. */

import { it } from "vitest";
import { hold } from "../support/held.ts";
import { RUNTIMES } from "../support/runtimes.ts";

// At the same time: they wait for as long as the product does.
it.concurrent.for(RUNTIMES)(
  "a body that never ends is refused, with its length and in chunks, on $name",
  async ({ start }, { expect }) => {
    const server = await start();
    const held = [false, true].map((chunked) => hold(server.url, { chunked }));
    try {
      for (const { received } of held)
        await expect
          .poll(received, { timeout: 20_000 })
          .toMatch(/^HTTP\/1\.1 408 .*"code":"body_timeout".*"seconds":10/s);
      expect(server.logs()).not.toContain("internal_error");
    } finally {
      for (const { abandon } of held) abandon();
      await server.stop();
    }
  },
);
