/** Samples for whoever has no UserSig at hand. */

import { useReader } from "../i18n/texts.ts";
import type { VerifyTexts } from "../i18n/verify/index.ts";
import { makeSample, SAMPLES } from "./samples.ts";

export function SampleButtons({ onSample }: { readonly onSample: (token: string) => void }) {
  const { own: verify } = useReader<VerifyTexts>();
  // Where the browser has no cryptography, nothing can be signed.
  if (crypto.subtle === undefined) return null;
  return (
    <div class="stackable tight">
      <p class="hint">{verify.samples}</p>
      <div class="row">
        {SAMPLES.map((name) => (
          <button
            key={name}
            type="button"
            class="small"
            onClick={() => void makeSample(name, Date.now() / 1000).then(onSample)}
          >
            {verify.sample[name]}
          </button>
        ))}
      </div>
    </div>
  );
}
