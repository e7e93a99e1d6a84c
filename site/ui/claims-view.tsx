/** What stands in a token, as far as it could be read. */

import type { Claims } from "../../worker/usersig/index.ts";
import { useReader } from "../i18n/texts.ts";
import { Duration, Fact, Moment, unixSeconds } from "./facts.tsx";
import { useNow } from "./use-now.ts";
import { Validity } from "./validity.tsx";

interface ClaimsViewProps {
  readonly claims: Omit<Claims, "userBuf" | "privateMapKey">;
}

export function ClaimsView({ claims }: ClaimsViewProps) {
  const { facts } = useReader().texts;
  const now = useNow();
  const { sdkAppId, userId, issuedAt, expire, expiresAt } = claims;
  const over = expiresAt !== undefined && now > unixSeconds(expiresAt);
  return (
    <>
      {issuedAt !== undefined && expiresAt !== undefined && (
        <Validity from={unixSeconds(issuedAt)} to={unixSeconds(expiresAt)} now={now} />
      )}
      <dl class="facts">
        <Fact name={facts.sdkAppId} exact={sdkAppId} />
        <Fact name={facts.userId} exact={userId} />
        {issuedAt !== undefined && (
          <Fact name={facts.issuedAt}>
            <Moment at={issuedAt} />
          </Fact>
        )}
        {expire !== undefined && (
          <Fact name={facts.lifetime}>
            <Duration seconds={expire} />
          </Fact>
        )}
        {expiresAt !== undefined && (
          <Fact name={over ? facts.expiredAt : facts.expiresAt}>
            <Moment at={expiresAt} />
          </Fact>
        )}
      </dl>
    </>
  );
}
