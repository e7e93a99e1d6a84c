/** What was generated: the token, what stands in it, and ways to take it along. */

import type { ComponentChildren } from "preact";
import { useReader } from "../i18n/texts.ts";
import { ClaimsView } from "../ui/claims-view.tsx";
import { CopyButton } from "../ui/copy-button.tsx";
import { CopyMenu } from "../ui/copy-menu.tsx";
import { writeReport } from "../ui/report.ts";
import { TokenBox } from "../ui/token-box.tsx";
import type { Issued, Question } from "../workbench.ts";

interface TokenBlockProps {
  readonly label: string;
  readonly token: string;
  readonly copy: string;
  /** What else can be copied, joined to the button. */
  readonly as?: ComponentChildren;
  readonly children: ComponentChildren;
}

function TokenBlock({ label, token, copy, as, children }: TokenBlockProps) {
  const { texts, format } = useReader();
  return (
    <div class="stackable tight">
      <h3>
        {label} <span class="hint">{texts.generate.length(format.number(token.length))}</span>
      </h3>
      <TokenBox token={token} />
      <div class="row">
        <div class="split">
          <CopyButton text={token} label={copy} primary />
          {as}
        </div>
        {children}
      </div>
    </div>
  );
}

interface IssuedViewProps {
  readonly issued: Issued;
  readonly curl: string | undefined;
  readonly onCheck: (question: Question) => void;
}

export function IssuedView({ issued, curl, onCheck }: IssuedViewProps) {
  const { generate } = useReader().texts;
  const { sdkAppId, userSig, privateMapKey, userId, issuedAt, expiresAt } = issued;
  return (
    <div class="stackable">
      <TokenBlock
        label="UserSig"
        token={userSig}
        copy={generate.copy}
        as={
          <CopyMenu
            beside={generate.copyAs}
            json={issued}
            curl={curl}
            report={writeReport({
              title: generate.done,
              lines: [
                { name: "SDKAppID", value: sdkAppId },
                { name: "UserID", value: userId },
                { name: "UserSig", value: userSig },
                { name: "PrivateMapKey", value: privateMapKey },
                { name: "issuedAt", value: issuedAt },
                { name: "expiresAt", value: expiresAt },
              ],
              secrets: [userSig, privateMapKey ?? ""],
            })}
          />
        }
      >
        <button type="button" onClick={() => onCheck({ text: userSig, userId })}>
          {generate.check}
        </button>
      </TokenBlock>
      {privateMapKey && (
        <TokenBlock label="PrivateMapKey" token={privateMapKey} copy={generate.copyKey}>
          <button type="button" onClick={() => onCheck({ text: privateMapKey, userId })}>
            {generate.check}
          </button>
        </TokenBlock>
      )}
      <ClaimsView claims={issued} />
    </div>
  );
}
