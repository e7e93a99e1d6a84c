/**
 * A name and its value, and the way a point in time is written: from now, for the reader, and in
 * UTC.
 */

import type { ComponentChildren } from "preact";
import { visible } from "../../worker/bytes/text.ts";
import { useReader } from "../i18n/texts.ts";
import { useNow } from "./use-now.ts";

interface FactProps {
  readonly name: string;
  /** A value to be shown letter by letter; without a value and without children there is no row. */
  readonly exact?: string | number | undefined;
  readonly children?: ComponentChildren;
}

export const Fact = ({ name, exact, children }: FactProps) =>
  exact === undefined && !children ? null : (
    <div>
      <dt>{name}</dt>
      <dd>
        {exact !== undefined && <span class="mono exact">{visible(String(exact))}</span>}
        {children}
      </dd>
    </div>
  );

export const unixSeconds = (time: string): number => Date.parse(time) / 1000;

interface MomentProps {
  /** RFC 3339 UTC. */
  readonly at: string;
  /** It has happened: a server's clock that runs ahead must not make it the future. */
  readonly past?: boolean;
}

export function Moment({ at, past = false }: MomentProps) {
  const { format } = useReader();
  const now = useNow();
  const seconds = unixSeconds(at);
  return (
    <>
      <span class="lead">{format.relative(past ? Math.min(0, seconds - now) : seconds - now)}</span>
      <time dateTime={at}>{format.moment(seconds)}</time>
      <span class="utc">{at}</span>
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
