/** The token's own JSON, folded away until somebody wants to see it. */

import { useMemo } from "preact/hooks";
import { useReader } from "../i18n/texts.ts";
import type { VerifyTexts } from "../i18n/verify/index.ts";
import { CopyButton } from "../ui/copy-button.tsx";
import { tokenJson } from "./token-json.ts";

interface JsonViewProps {
  readonly token: string;
  /** Stays as it was while the token is being typed. */
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
}

export function JsonView({ token, open, onToggle }: JsonViewProps) {
  const { own: verify } = useReader<VerifyTexts>();
  const json = useMemo(() => tokenJson(token), [token]);
  if (json === undefined) return null;
  return (
    <details open={open} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary>{verify.json}</summary>
      <div class="stackable tight">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long ones scroll, for the keyboard too */}
        <pre class="raw" tabIndex={0}>
          {json}
        </pre>
        <div class="row">
          <CopyButton text={json} label={verify.copyJson} />
        </div>
      </div>
    </details>
  );
}
