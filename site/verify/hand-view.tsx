/** Whose hand a token shows, and the text under its signature. */

import type { Maker, SignedText } from "../../worker/usersig/index.ts";
import { useReader } from "../i18n/texts.ts";
import type { VerifyTexts } from "../i18n/verify/index.ts";
import { CopyButton } from "../ui/copy-button.tsx";

export function HandView({ maker }: { readonly maker: Maker }) {
  const { own: verify } = useReader<VerifyTexts>();
  return (
    <div class="stackable tight">
      <h3>{verify.madeBy}</h3>
      <p>{maker.library}</p>
      <p class="small">{maker.traits.join(" · ")}</p>
    </div>
  );
}

/** A line a code; what ends it is shown where it is not a line feed alone. */
const Lines = ({ text }: { readonly text: string }) => (
  <div>
    {text.split("\n").map((line, place) => (
      <div key={place}>
        <code>{line.replaceAll("\r", "\\r")}</code>
      </div>
    ))}
  </div>
);

export function SignedView({ text: { expected, signed } }: { readonly text: SignedText }) {
  const { own: verify } = useReader<VerifyTexts>();
  return (
    <div class="stackable tight">
      <h3>{verify.signedText}</h3>
      <Lines text={expected.trimEnd()} />
      {signed !== undefined && (
        <>
          <p>{verify.signedInstead}</p>
          <Lines text={signed} />
        </>
      )}
      <div class="row">
        <CopyButton text={expected} label={verify.copySigned} />
      </div>
    </div>
  );
}
