/** Three doors for whoever lands: each says what it needs, and shows what its answer looks like. */

import type { ComponentChildren } from "preact";
import { useReader } from "../i18n/texts.ts";
import { routeTo } from "../tool/use-route.ts";
import { Badge } from "../ui/tone.tsx";
import { PushSample, ReadSample, TokenSample } from "./samples.tsx";

interface DoorProps {
  readonly id: string;
  readonly text: readonly [heading: string, what: string];
  /** What the answer looks like; nothing of it can be pressed. */
  readonly sample: ComponentChildren;
  readonly verdict: ComponentChildren;
  readonly children: ComponentChildren;
}

const Door = ({ id, text: [heading, what], sample, verdict, children }: DoorProps) => (
  <section class="door" aria-labelledby={`door-${id}`}>
    <h3 id={`door-${id}`}>{heading}</h3>
    <p>{what}</p>
    <figure class="door-sample">
      {sample}
      <figcaption>{verdict}</figcaption>
    </figure>
    <div class="row">{children}</div>
  </section>
);

export function Home({ mode }: { readonly mode: "local" | "connected" }) {
  const { home } = useReader().texts;
  const push = mode === "connected" ? routeTo("push") : `/connected${routeTo("push")}`;
  return (
    <div class="home">
      <h2>{home.heading}</h2>
      <div class="doors">
        <Door
          id="read"
          text={home.read}
          sample={<ReadSample />}
          verdict={<Badge tone="bad">{home.readVerdict}</Badge>}
        >
          <a class="button primary" href={routeTo("verify")}>
            {home.readOpen}
          </a>
          <a class="button" href={routeTo("verify", { sample: "truncated" })}>
            {home.readSample}
          </a>
        </Door>
        <Door
          id="make"
          text={home.make[mode]}
          sample={<TokenSample />}
          verdict={<Badge tone="good">{home.makeVerdict}</Badge>}
        >
          <a class="button primary" href={routeTo("generate")}>
            {home.makeOpen}
          </a>
        </Door>
        <Door
          id="push"
          text={home.push}
          sample={<PushSample />}
          verdict={<Badge tone="bad">{home.pushVerdict}</Badge>}
        >
          <a class="button primary" href={push}>
            {home.pushOpen}
          </a>
        </Door>
      </div>
    </div>
  );
}
