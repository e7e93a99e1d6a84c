/** Names and values of one thing, and the way a point in time is written: for the reader, in UTC, and from now. */

import type { ComponentChildren } from "preact";
import { rfc3339 } from "../../worker/usersig/index.ts";
import { useReader } from "../i18n/texts.ts";
import { useNow } from "./use-now.ts";

export const Facts = ({ children }: { readonly children: ComponentChildren }) => <dl class="facts">{children}</dl>;

export const Fact = ({ name, children }: { readonly name: string; readonly children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** @param at Unix seconds */
export function Moment({ at }: { readonly at: number }) {
  const { format } = useReader();
  const now = useNow();
  const utc = rfc3339(at);
  return (
    <>
      <span class="lead">{format.relative(at - now)}</span>
      <time dateTime={utc}>{format.moment(at)}</time>
      <span class="utc">{utc}</span>
    </>
  );
}

export function Duration({ seconds }: { readonly seconds: number }) {
  const { format, texts } = useReader();
  return (
    <>
      <span class="lead">{format.duration(seconds)}</span>
      <span class="utc">{texts.facts.secondsExactly(format.number(seconds))}</span>
    </>
  );
}
