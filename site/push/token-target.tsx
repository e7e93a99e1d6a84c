/** A pasted token: whose it looks like and why, and the certificate that it is tried with. */

import type { PushTexts } from "../i18n/push/index.ts";
import { useReader } from "../i18n/texts.ts";
import { routeTo } from "../tool/use-route.ts";
import { Notice } from "../ui/notice.tsx";
import type { Certificate } from "./answers.ts";
import { CertificateChoice } from "./certificate-choice.tsx";
import { type Guess, isOfAggregator } from "./guess.ts";

interface TokenTargetProps {
  readonly token: string;
  readonly certificates: readonly Certificate[] | undefined;
  readonly guess: Guess;
  readonly certificateId: string;
  readonly onChoose: (certificateId: string) => void;
}

export function TokenTarget({
  token,
  certificates,
  guess,
  certificateId,
  onChoose,
}: TokenTargetProps) {
  const { own: push, format } = useReader<PushTexts>();
  if (token === "") return <p class="hint">{push.tokenHint}</p>;
  const { owners, fitting } = guess;
  const brands = owners.map(({ brand }) => brand).join(" / ");
  const why = owners.map(({ name }) => push.shape[name]).filter(Boolean);
  const reason = [...new Set(why)].join(push.or);
  const isLost = certificates && owners.length > 0 && fitting.length === 0;
  const link = (
    <a class="button" href={routeTo("settings", { section: "certificates" })}>
      {push.fix.certificates}
    </a>
  );
  return (
    <div class="stackable tight">
      {owners.every(isOfAggregator) && owners.length > 0 ? (
        <Notice severity="warning" sentence={push.ofAggregator(brands)} />
      ) : (
        <p class="guess">
          {owners.length > 0
            ? push.guessed(brands, reason)
            : push.notGuessed(format.number(token.length))}
        </p>
      )}
      {certificates?.length === 0 && (
        <Notice severity="warning" sentence={push.noCertificates}>
          {link}
        </Notice>
      )}
      {certificates && certificates.length > 0 && (
        <>
          {isLost && (
            <Notice severity="warning" sentence={push.noneOfVendor(brands)}>
              {link}
            </Notice>
          )}
          <CertificateChoice
            id="push-certificate"
            certificates={certificates}
            guess={guess}
            value={certificateId}
            onChange={onChoose}
          />
        </>
      )}
      <p class="hint">{push.notKept}</p>
    </div>
  );
}
