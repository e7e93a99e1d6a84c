/** Whose hand a token shows, and the text under its signature. */

import type { Maker, SignedText } from "../../worker/usersig/index.ts";
import { useReader } from "../i18n/texts.ts";
import type { VerifyTexts } from "../i18n/verify/index.ts";
import { CopyButton } from "../ui/copy-button.tsx";

export function HandView({ maker }: { readonly maker: Maker }) {
  const { own: verify } = useReader<VerifyTexts>();
  return (
    <details>
      <summary>
        {verify.madeBy}: {maker.library}
      </summary>
      <ul class="small">
        {maker.traits.map((trait) => (
          <li key={trait}>{trait}</li>
        ))}
      </ul>
    </details>
  );
}

/** Line ends that are not a line feed alone are written out: they are what is wrong. */
const shown = (text: string): string => text.replaceAll("\r", "\\r");

export function SignedView({ text: { expected, signed } }: { readonly text: SignedText }) {
  const { own: verify } = useReader<VerifyTexts>();
  return (
    <div class="stackable tight">
      <h3>{verify.signedText}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long ones scroll, for the keyboard too */}
      <pre class="raw" tabIndex={0}>
        {expected}
      </pre>
      {signed !== undefined && (
        <>
          <p>{verify.signedInstead}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: as above */}
          <pre class="raw" tabIndex={0}>
            {shown(signed)}
          </pre>
        </>
      )}
      <div class="row">
        <CopyButton text={expected} label={verify.copySigned} />
      </div>
    </div>
  );
}
