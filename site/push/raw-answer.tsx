/** The vendor's own answer, folded: for those who know its documentation. */

import type { PushTexts } from "../i18n/push/index.ts";
import { useReader } from "../i18n/texts.ts";
import { Fact } from "../ui/facts.tsx";
import type { Check } from "./answers.ts";

export function RawAnswer({ vendor }: { readonly vendor: Check["vendor"] | undefined }) {
  const { own: push } = useReader<PushTexts>();
  if (!vendor || (vendor.raw === undefined && vendor.httpStatus === undefined)) return null;
  return (
    <details>
      <summary>{push.raw}</summary>
      <dl class="facts">
        <Fact name={push.httpStatus} exact={vendor.httpStatus} />
        <Fact name={push.vendorCode} exact={vendor.code} />
      </dl>
      {vendor.raw && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it.
        <pre class="raw" tabIndex={0}>
          <code>{vendor.raw}</code>
        </pre>
      )}
    </details>
  );
}
