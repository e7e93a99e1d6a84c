/** An answer that is written while its work goes on, step by step. */

import type { OperationId } from "../contract/operations.ts";
import type { Answered } from "../contract/typed.ts";
import type { Call } from "./call.ts";

export interface Shape<Step, Result> {
  step(step: Step): string;
  end(result: Result): string;
  /** Written in place of the result when the work breaks. */
  readonly failed: string;
}

/**
 * The work goes on when the reader leaves, because it may have sent something that has to be
 * recorded.
 */
export function streamProgress<Id extends OperationId, Step, Result>(
  call: Call<Id>,
  contentType: string,
  run: (report: (step: Step) => void) => Promise<Result>,
  shape: Shape<Step, Result>,
): Answered<Id> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  const encoder = new TextEncoder();
  const write = (text: string) => void writer.write(encoder.encode(text)).catch(() => {});
  const work = run((step) => write(shape.step(step)))
    .then((result) => write(shape.end(result)))
    .catch((error: unknown) => {
      call.deps.log({
        event: "work_failed",
        requestId: call.requestId,
        error: (error as Error).name,
      });
      write(shape.failed);
    })
    .then(() => writer.close())
    .catch(() => {});
  call.work = work;
  call.deps.background(work);
  return call.stream(readable, contentType);
}
