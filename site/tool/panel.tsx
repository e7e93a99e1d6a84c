/**
 * A part of the page that arrives when it is first opened, its sentences with it. What it needs of
 * the page comes as properties.
 */

import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { type PanelLanguages, ReaderContext, useReader } from "../i18n/texts.ts";
import { Notice } from "../ui/notice.tsx";
import { loadStyle, type PanelStyle } from "./panel-style.ts";

/**
 * @param load imports the panel's module; @param languages its sentences, which its components read
 *   as their own, where it has any; @param style its own style sheet
 */
export function createPanel<Props extends object, Own>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
  languages: PanelLanguages<Own> | undefined,
  style?: PanelStyle,
): ComponentType<Props> {
  return function Panel(props: Props) {
    const reader = useReader();
    const { shell } = reader.texts;
    const { language } = reader;
    const [arrived, setArrived] = useState<{
      readonly View: ComponentType<Props>;
      readonly own: unknown;
    }>();
    const [failed, setFailed] = useState(false);
    const [round, setRound] = useState(0);
    useEffect(() => {
      let left = false;
      setFailed(false);
      Promise.all([load(), languages?.[language](), style && loadStyle(style)]).then(
        ([view, texts]) =>
          left || setArrived({ View: view.default, own: texts?.default ?? reader.own }),
        () => left || setFailed(true),
      );
      return () => {
        left = true;
      };
    }, [language, round]);
    if (failed)
      return (
        <Notice severity="error" sentence={shell.loadFailed}>
          <button type="button" onClick={() => setRound(round + 1)}>
            {shell.again}
          </button>
        </Notice>
      );
    if (!arrived) return <p class="empty arriving">{shell.loading}</p>;
    const { View, own } = arrived;
    return (
      <ReaderContext.Provider value={{ ...reader, own }}>
        <View {...props} />
      </ReaderContext.Provider>
    );
  };
}
