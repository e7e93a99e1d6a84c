/**
 * A way as a picture and as a list: each hop with its state in words, the time that it took as a
 * bar, and what was found there; what the verdict is about is said at its hop.
 */

import type { ComponentChildren } from "preact";
import type { PushTexts } from "../i18n/push/index.ts";
import { useReader } from "../i18n/texts.ts";
import { Icon } from "../ui/icons.tsx";
import { Said } from "../ui/said.tsx";
import { Findings } from "../ui/steps.tsx";
import { TONE_ICONS } from "../ui/tone.tsx";
import { useElapsed } from "../ui/use-elapsed.ts";
import type { Hop, Path, Span } from "./path.ts";

/** Units of the drawing, and the least of them that is seen. */
const WIDTH = 100;
const LEAST = 2;

function Bar({ spans, total }: { readonly spans: readonly Span[]; readonly total: number }) {
  const scale = WIDTH / Math.max(total, 1);
  return (
    <svg
      class="hop-bar"
      viewBox={`0 0 ${WIDTH} 8`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <path d={`M0 7.5h${WIDTH}`} />
      {spans.map(([from, length]) => {
        const width = Math.max(length * scale, LEAST);
        const x = Math.min(from * scale, WIDTH - width);
        return <rect key={from} x={x} y={0} width={width} height={8} />;
      })}
    </svg>
  );
}

function Elapsed() {
  const { format } = useReader();
  return <span class="hop-time">{format.duration(useElapsed())}</span>;
}

interface HopViewProps {
  readonly hop: Hop<string>;
  readonly label: string;
  readonly total: number;
  /** What is ahead may still be reached. */
  readonly quiet: boolean;
  /** The way broke off somewhere: what only asks for a look stays folded. */
  readonly broken: boolean;
  /** Said below, so it is not said here too. */
  readonly cause: string | undefined;
  readonly children: ComponentChildren;
}

function HopView({ hop, label, total, quiet, broken, cause, children }: HopViewProps) {
  const { own: push, format } = useReader<PushTexts>();
  const { tone, state, stages, spans } = hop;
  const length = spans.reduce((sum, [, own]) => sum + own, 0);
  const isTimed = state === "done" && total > 0 && spans.length > 0;
  const isQuiet = state === "ahead" && quiet;
  const word = isQuiet ? "" : push.hopState[state === "done" ? tone : state];
  const details = stages.flatMap(({ detail }) => (detail && detail !== cause ? [detail] : []));
  const findings = stages.flatMap(({ findings = [] }) =>
    findings.filter((finding) => finding.cause !== cause),
  );
  const line = (
    <>
      <span class="hop-name">
        <strong>{label}</strong> <span class="status">{word}</span>
      </span>
      {isTimed && <Bar spans={spans} total={total} />}
      {isTimed && (
        <span class="hop-time">{`${length < 1 ? "< 1" : format.number(length)} ms`}</span>
      )}
      {state === "running" && <Elapsed />}
    </>
  );
  return (
    <li
      class={`hop is-${state} is-${tone}`}
      aria-current={state === "running" ? "step" : undefined}
    >
      <span class="hop-mark">
        <Icon name={TONE_ICONS[tone]} />
      </span>
      {details.length + findings.length === 0 ? (
        <div class="hop-line">{line}</div>
      ) : (
        <details class="hop-more" open={!broken && tone === "warning" && findings.length > 0}>
          <summary class="hop-line">{line}</summary>
          <div class="stackable tight">
            {details.map((detail) => (
              <p key={detail} class="detail">
                <Said>{detail}</Said>
              </p>
            ))}
            <Findings findings={findings} />
          </div>
        </details>
      )}
      {children && <div class="hop-told stackable tight">{children}</div>}
    </li>
  );
}

interface PushPathProps<Name extends string> {
  readonly path: Path<Name>;
  readonly label: string;
  readonly names: Readonly<Record<Name, string>>;
  /** Nothing has ended: what is ahead may still be reached. */
  readonly quiet?: boolean;
  readonly cause?: string;
  /** What is said at the hop that the verdict is about. */
  readonly children?: ComponentChildren;
}

export const PushPath = <Name extends string>({
  path: { hops, total },
  label,
  names,
  quiet = false,
  cause,
  children,
}: PushPathProps<Name>) => {
  const broken = hops.some(({ tone }) => tone === "bad");
  return (
    <ol class="path" aria-label={label}>
      {hops.map((hop) => (
        <HopView
          key={hop.name}
          hop={hop}
          label={names[hop.name]}
          {...{ total, quiet, broken, cause }}
        >
          {hop.told && children}
        </HopView>
      ))}
    </ol>
  );
};
