/** What a code or an error message means, in every product that uses it. Needs neither key nor server. */

import { useEffect, useRef, useState } from "preact/hooks";
import type { Meaning } from "../../worker/codes/shards.ts";
import type { CodeTexts } from "../i18n/codes/index.ts";
import { useReader } from "../i18n/texts.ts";
import { usePreset } from "../tool/use-preset.ts";
import type { Route } from "../tool/use-route.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { Notice } from "../ui/notice.tsx";
import { reveal } from "../ui/reveal.ts";
import { TextArea } from "../ui/text-area.tsx";
import { useCodes } from "./use-codes.ts";

/** Milliseconds without a change before an answer is read out. */
const QUIET = 800;

interface MeaningViewProps {
  readonly meaning: Meaning;
}

function MeaningView({ meaning }: MeaningViewProps) {
  const {
    own: texts,
    texts: { shell },
  } = useReader<CodeTexts>();
  const { code, name, product, cause, remedy, fault } = meaning;
  return (
    <article class="card">
      <h3>
        <code>{code}</code> {product}
      </h3>
      {name !== undefined && name !== code && (
        <p>
          <code>{name}</code>
        </p>
      )}
      <p>
        <strong>{cause}</strong>
      </p>
      <p>{remedy}</p>
      <p class="small">{shell.labelled(texts.turn, texts.fault[fault])}</p>
    </article>
  );
}

export interface CodeToolProps {
  /** On screen: only then is an answer read out. */
  readonly open: boolean;
  /** Not set while it concerns another tool. */
  readonly route: Route | undefined;
}

export default function CodeTool({ open, route }: CodeToolProps) {
  const { own: texts } = useReader<CodeTexts>();
  const announce = useAnnounce();
  const [text, setText] = useState("");
  const [answer, again] = useCodes(text);
  usePreset(route, (preset) => {
    const code = preset.get("code");
    if (code !== null) setText(code);
  });
  const failed = answer !== undefined && "failed" in answer;
  const matches = answer === undefined || failed ? [] : (answer.found?.matches ?? []);
  const told = answer && (failed ? texts.failed : texts.unknown);
  useEffect(() => {
    if (!open || !answer) return;
    const [first] = matches;
    const said = first
      ? [texts.found(matches.length), first.product, first.cause, first.remedy]
      : told;
    announce((said ?? []).join(" "), QUIET);
  }, [open, answer]);
  const result = useRef<HTMLElement>(null);
  return (
    <div class="columns">
      <form
        class="stackable"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          again();
          reveal(result.current);
        }}
      >
        <TextArea
          id="code-text"
          label={texts.text}
          hint={texts.hint}
          value={text}
          onInput={setText}
        />
        <div class="row">
          <button type="submit" class="primary">
            {texts.submit}
          </button>
          <button type="button" onClick={() => setText("")}>
            {texts.clear}
          </button>
        </div>
      </form>
      <section class="result" ref={result} aria-label={texts.result}>
        {matches.length > 0 ? (
          <div class="stackable">
            {matches.length > 1 && <p>{texts.found(matches.length)}</p>}
            {matches.map((meaning) => (
              <MeaningView
                key={`${meaning.source} ${meaning.code} ${meaning.cause}`}
                meaning={meaning}
              />
            ))}
          </div>
        ) : told ? (
          <Notice severity={failed ? "error" : "info"} sentence={told}>
            {failed && (
              <button type="button" onClick={again}>
                {texts.again}
              </button>
            )}
          </Notice>
        ) : (
          <p class="empty">{text.trim() === "" ? texts.empty : texts.pending}</p>
        )}
      </section>
    </div>
  );
}
