/**
 * A question to the server as data, so that the page can ask it, ask it again in another language,
 * and offer it as a shell line.
 */

import type { InputOf, Operation, RequestHeaders } from "../../client/index.ts";

export interface Call<Id extends Operation = Operation> {
  readonly operation: Id;
  readonly input: InputOf<Id>;
  /** `accept` is what a shell should ask for; the page itself asks for JSON or for events. */
  readonly options?: RequestHeaders;
}

export const call = <Id extends Operation>(
  operation: Id,
  input: InputOf<Id>,
  options: RequestHeaders = {},
): Call<Id> => ({ operation, input, options });
