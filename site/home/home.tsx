/** Three doors for whoever lands: each says what it needs, and shows what its answer looks like. */

import type { ComponentChildren } from "preact";
import { useReader } from "../i18n/texts.ts";
import { routeTo } from "../tool/use-route.ts";
import { Icon } from "../ui/icons.tsx";
import { Badge } from "../ui/tone.tsx";
import { PushSample, ReadSample, TokenSample } from "./samples.tsx";

/** Of Chat, of TRTC and of a vendor of push. */
const CODES = ["70001", "-100018", "BadDeviceToken"];

interface DoorProps {
  readonly id: string;
  readonly text: readonly [heading: string, needs: string, what: string];
  /** As on the switch of modes: in this browser, or with a server. */
  readonly place: "shield" | "server";
  /** What the answer looks like; nothing of it can be pressed. */
  readonly sample: ComponentChildren;
  readonly verdict: ComponentChildren;
  readonly children: ComponentChildren;
}

const Door = ({
  id,
  text: [heading, needs, what],
  place,
  sample,
  verdict,
  children,
}: DoorProps) => (
  <section class="door" aria-labelledby={`door-${id}`}>
    <h3 id={`door-${id}`}>{heading}</h3>
    <p class="needs">
      <Icon name={place} />
      {needs}
    </p>
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
          place="shield"
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
          place={mode === "local" ? "shield" : "server"}
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
          place="server"
          sample={<PushSample />}
          verdict={<Badge tone="bad">{home.pushVerdict}</Badge>}
        >
          <a class="button primary" href={push}>
            {home.pushOpen}
          </a>
        </Door>
      </div>
      <p class="row home-codes">
        {home.codes}
        {CODES.map((code) => (
          <a key={code} href={routeTo("codes", { code })}>
            <code>{code}</code>
          </a>
        ))}
      </p>
    </div>
  );
}
