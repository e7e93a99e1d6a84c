/** The examples of the contract, sent as they are. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DESCRIBED } from "../../scripts/contract.ts";
import { RUNTIMES } from "../support/runtimes.ts";
import { type StatusServer, startStatusServer } from "../support/status-server.ts";
import { bearer, send } from "./client.ts";

const EXAMPLES = DESCRIBED.flatMap(({ id, method, path, operation }) =>
  (operation?.examples ?? []).map((example) => ({ id, method, path, example })),
);

describe.each(RUNTIMES)("the contract's examples on $name", (runtime) => {
  let status: StatusServer;
  beforeAll(async () => {
    status = await startStatusServer(runtime);
    status.fake.world.user("alice", {});
  });
  afterAll(() => status.stop());

  it.each(EXAMPLES)("$id: $example.summary", async ({ method, path, example }) => {
    const { server } = status;
    const names: Readonly<Record<string, string>> = {
      sdkAppId: String(server.sdkAppId),
      ...example.path,
    };
    const at = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(names[name] ?? ""));
    const query = new URLSearchParams(example.query).toString();
    const answer = await send(
      server,
      method,
      query === "" ? at : `${at}?${query}`,
      { "Content-Type": "application/json", ...bearer(server) },
      example.body && JSON.stringify(example.body),
    );
    // What it answers beyond that is looked at as with every answer.
    expect([answer.status, answer.text]).toEqual([example.status, expect.any(String)]);
  });
});
