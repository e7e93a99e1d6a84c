/** Calls through `openapi-fetch`, with what its types say of their answers. */

import createClient, { type Client } from "openapi-fetch";
// Made by scripts/openapi/types.ts; the test that runs this program makes them first.
import type { operations, paths } from "../../dist/openapi-types/schema.ts";

interface Asked<Data, Refusal> {
  readonly data?: Data;
  readonly error?: Refusal;
  readonly response: Response;
}

/** The codes that the document lists with an operation's refusals. */
type CodeOf<Refusal> = Refusal extends { code?: infer Code } ? Exclude<Code, undefined> : never;

export interface World {
  readonly client: Client<paths>;
  readonly environment: (name: string) => string;
}

/** What an operation answered, status by status. */
export class Seen {
  readonly statuses: number[] = [];

  #note(wanted: number, response: Response): void {
    this.statuses.push(response.status);
    if (response.status !== wanted)
      throw new Error(`${response.url}: ${response.status} in place of ${wanted}`);
  }

  /** -> the answer as JSON, in the type that the document gives it. */
  async good<Data>(
    status: number,
    asked: Promise<Asked<Data, unknown>>,
  ): Promise<Exclude<Data, string | undefined>> {
    const { data, response } = await asked;
    this.#note(status, response);
    if (typeof data !== "object" || data === null) throw new Error(`${response.url}: no JSON`);
    return data as Exclude<Data, string | undefined>;
  }

  /** Only a code that the document has for the operation compiles. */
  async refused<Refusal>(
    status: number,
    code: CodeOf<Refusal>,
    asked: Promise<Asked<unknown, Refusal>>,
  ): Promise<void> {
    const { error, response } = await asked;
    this.#note(status, response);
    const told = (error as { code?: unknown } | undefined)?.code;
    if (told !== code) throw new Error(`${response.url}: ${told} in place of ${code}`);
  }
}

export type Call = (world: World, seen: Seen) => Promise<void>;

/** One call for every operation of the document: one that is missing does not compile. */
export type Calls = { readonly [Id in keyof operations]: Call };

export function expectThat(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

/** The app and the user that the contract's examples are about. */
export const app = { sdkAppId: 1_400_000_001 } as const;
export const alice = { ...app, userId: "alice" } as const;
export const noApp = { sdkAppId: 1_400_000_098 } as const;

export const createWorld = (): World => {
  const environment = (name: string): string => process.env[name] ?? "";
  const client = createClient<paths>({
    baseUrl: environment("SIGPOST_URL"),
    headers: { Authorization: `Bearer ${environment("SIGPOST_KEY")}` },
  });
  return { client, environment };
};
