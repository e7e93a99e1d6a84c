/** A sentence of the server, its points in time as the reader tells them. */

import { Fragment } from "preact";
import { type Reader, useReader } from "../i18n/texts.ts";
import { unixSeconds } from "./facts.tsx";
import { type Instant, instantsOf } from "./instants.ts";
import { useNow } from "./use-now.ts";

/** "2 days ago (Nov 29, 2026, 00:47:56 GMT+9)", where that fits, or the other way round. */
function InTime({ at, adverb }: Instant) {
  const { format, texts } = useReader();
  const [open, close] = texts.facts.brackets;
  const seconds = unixSeconds(at);
  const relative = format.relative(seconds - useNow());
  const time = <time dateTime={at}>{format.moment(seconds)}</time>;
  if (!adverb)
    return (
      <>
        <span class="in-time">{time}</span>
        {open}
        {relative}
        {close}
      </>
    );
  return (
    <>
      {relative}
      {open.startsWith(" ") && " "}
      <span class="in-time">
        {open.trim()}
        {time}
        {close}
      </span>
    </>
  );
}

export const Said = ({ children }: { readonly children: string }) => (
  <>
    {instantsOf(children).map((part, place) => (
      <Fragment key={place}>{typeof part === "string" ? part : <InTime {...part} />}</Fragment>
    ))}
  </>
);

/** The same to be read out. */
export const saidAloud = (sentence: string, { format }: Reader): string =>
  instantsOf(sentence)
    .map((part) => {
      if (typeof part === "string") return part;
      const seconds = unixSeconds(part.at);
      return part.adverb
        ? format.relative(seconds - Math.floor(Date.now() / 1000))
        : format.moment(seconds);
    })
    .join("");
