/**
 * In place of a list with nothing in it: what belongs here, what it is good for, and the way to the
 * first one.
 */

import type { ComponentChildren } from "preact";
import type { Sentence } from "../../worker/usersig/index.ts";

interface InvitingProps {
  readonly sentence: Sentence;
  readonly children?: ComponentChildren;
}

export const EmptyState = ({ sentence: [heading, text], children }: InvitingProps) => (
  <div class="inviting">
    <h3>{heading}</h3>
    <p>{text}</p>
    {children && <div class="row">{children}</div>}
  </div>
);
