/** A dataset that workerd writes to, for as long as a test runs. */

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { TYPE } from "./plugin.ts";

export interface DataPoint {
  readonly index: string;
  /** As a query sees them: a column that was not written is empty. */
  readonly blobs: readonly string[];
  readonly doubles: readonly number[];
}

export interface Dataset {
  /** For `startWorkerd`. */
  readonly binding: object;
  points(): readonly DataPoint[];
  stop(): void;
}

const COLUMNS = 20;

type Sent = Readonly<Record<string, number | readonly number[] | undefined>>;

/** workerd's JSON: columns by name, texts as bytes. */
function read(sent: Sent): DataPoint {
  const text = (name: string) => Buffer.from((sent[name] ?? []) as number[]).toString("utf8");
  const columns = Array.from({ length: COLUMNS }, (_, index) => index + 1);
  return {
    index: text("index1"),
    blobs: columns.map((column) => text(`blob${column}`)),
    doubles: columns.map((column) => Number(sent[`double${column}`])),
  };
}

export async function startDataset(): Promise<Dataset> {
  const points: DataPoint[] = [];
  const server = createServer(async (request, response) => {
    let text = "";
    for await (const chunk of request) text += chunk;
    points.push(read(JSON.parse(text)));
    response.end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    binding: {
      name: "METRICS",
      type: TYPE,
      plugin: { package: resolve("test/support/analytics/plugin.ts"), name: TYPE },
      options: { address },
    },
    points: () => points,
    stop: () => void server.close(),
  };
}
