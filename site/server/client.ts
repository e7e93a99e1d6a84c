/**
 * The client of this server. Loaded with the first question: the first view needs none of it.
 */

import {
  type Answer,
  type Answered,
  type Client,
  createClient,
  type Paged,
  type ValueOf,
} from "../../client/index.ts";
import type { Call } from "./call.ts";
import type { Server } from "./server.ts";

/** Lists that the page shows as a whole. */
const WHOLE: readonly string[] = [
  ...(["listApps", "listApiKeys", "listCertificates"] satisfies Paged[]),
];

/** Without retries: the reader is told, and tries again. */
export const clientOf = ({ apiKey, reader }: Server): Client =>
  createClient({ url: location.origin, credential: apiKey, language: reader.language, retries: 0 });

/** All pages as one. */
async function whole(
  client: Client,
  { operation, input }: Call<Paged>,
  signal: AbortSignal | undefined,
): Promise<object> {
  const all: Record<string, unknown[]> = {};
  const most = { ...input, limit: 1000 } as typeof input;
  for await (const page of client.pages(operation, most, { signal }))
    for (const [name, part] of Object.entries(page))
      if (Array.isArray(part)) all[name] = [...(all[name] ?? []), ...part];
  return all;
}

/** @throws {SigpostError} */
export async function ask<Id extends Answered>(
  server: Server,
  { operation, input, options }: Call<Id>,
  signal: AbortSignal | undefined,
): Promise<Pick<Answer<ValueOf<Id>>, "value" | "etag">> {
  const client = clientOf(server);
  const asked = { operation, input } as unknown as Call<Answered>;
  if (WHOLE.includes(operation))
    return { value: (await whole(client, asked as Call<Paged>, signal)) as ValueOf<Id> };
  const { ifMatch } = options ?? {};
  const answer = await client.request(asked.operation, asked.input, { signal, ifMatch });
  return answer as Answer<ValueOf<Id>>;
}
