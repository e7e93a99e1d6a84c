/** Whose hand a token shows, and the text under its signature. */

import type { Maker, SignedText } from "../../worker/usersig/index.ts";
import { useReader } from "../i18n/texts.ts";
import type { VerifyTexts } from "../i18n/verify/index.ts";
import { CopyButton } from "../ui/copy-button.tsx";
import { colourOf } from "./anatomy.ts";

export function HandView({ maker }: { readonly maker: Maker }) {
  const {
    own: verify,
    texts: { shell },
  } = useReader<VerifyTexts>();
  const words: Readonly<Record<string, string>> = verify.traits;
  const inWords = (trait: string): string => {
    const [name = "", value = ""] = trait.split(": ");
    const values = value.split(", ").map((one) => words[one] ?? one);
    return shell.labelled(words[name] ?? name, values.join(", "));
  };
  return (
    <div class="stackable tight">
      <h3>{verify.madeBy}</h3>
      <p>{maker.library}</p>
      <ul class="traits small">
        {maker.traits.map((trait) => (
          <li key={trait}>{inWords(trait)}</li>
        ))}
      </ul>
    </div>
  );
}

/** `TLS.sdkappid:1400000001`: the name has the colour of its field. */
function Line({ line }: { readonly line: string }) {
  const [, name] = /^TLS\.(\w+):/.exec(line) ?? [];
  const head = name === undefined ? "" : `TLS.${name}`;
  return (
    <code>
      {head && <span class={colourOf(name ?? "")}>{head}</span>}
      {line.slice(head.length).replaceAll("\r", "\\r")}
    </code>
  );
}

/** The text line by line, as it must be signed. What was signed instead stands beside it above. */
export function SignedView({ text: { expected } }: { readonly text: SignedText }) {
  const { own: verify } = useReader<VerifyTexts>();
  return (
    <div class="stackable tight">
      <h3>{verify.signedText}</h3>
      <ol class="signed">
        {expected
          .replace(/\n$/, "")
          .split("\n")
          .map((line, place) => (
            <li key={place}>
              <Line line={line} />
            </li>
          ))}
      </ol>
      <div class="row">
        <CopyButton text={expected} label={verify.copySigned} />
      </div>
    </div>
  );
}
