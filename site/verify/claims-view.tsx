/** What stands in a token, as far as it could be read, with the room ticket of a PrivateMapKey opened. */

import type { Claims, Privilege, PrivateMapKeyClaims } from "../../worker/usersig/index.ts";
import { useReader } from "../i18n/texts.ts";
import { Duration, Fact, Facts, Moment } from "../ui/facts.tsx";
import { useNow } from "../ui/use-now.ts";

const seconds = (time: string): number => Date.parse(time) / 1000;

export function ClaimsView({ claims }: { readonly claims: Claims }) {
  const { facts } = useReader().texts;
  const now = useNow();
  const { sdkAppId, userId, issuedAt, expire, expiresAt, privateMapKey } = claims;
  return (
    <>
      <Facts>
        {sdkAppId !== undefined && (
          <Fact name={facts.sdkAppId}>
            <span class="mono">{sdkAppId}</span>
          </Fact>
        )}
        {userId !== undefined && (
          <Fact name={facts.userId}>
            <span class="mono exact">{userId}</span>
          </Fact>
        )}
        {issuedAt !== undefined && (
          <Fact name={facts.issuedAt}>
            <Moment at={seconds(issuedAt)} />
          </Fact>
        )}
        {expire !== undefined && (
          <Fact name={facts.lifetime}>
            <Duration seconds={expire} />
          </Fact>
        )}
        {expiresAt !== undefined && (
          <Fact name={now > seconds(expiresAt) ? facts.expiredAt : facts.expiresAt}>
            <Moment at={seconds(expiresAt)} />
          </Fact>
        )}
      </Facts>
      {privateMapKey && <TicketView ticket={privateMapKey} />}
    </>
  );
}

function TicketView({ ticket }: { readonly ticket: PrivateMapKeyClaims }) {
  const { facts, verify, generate } = useReader().texts;
  const { sdkAppId, userId, roomId, strRoomId, expiresAt, privileges, privilegeMap } = ticket;
  return (
    <div class="stackable tight">
      <h3>{verify.ticket}</h3>
      <Facts>
        <Fact name={verify.room}>
          <span class="mono exact">{strRoomId ?? roomId}</span>
          <span class="utc">{strRoomId === undefined ? "roomId" : "strRoomId"}</span>
        </Fact>
        <Fact name={verify.privileges}>
          {privileges.map((name) => generate.privilege[name as Privilege] ?? name).join(" · ")}
          <span class="utc">{privilegeMap}</span>
        </Fact>
        <Fact name={facts.sdkAppId}>
          <span class="mono">{sdkAppId}</span>
        </Fact>
        <Fact name={facts.userId}>
          <span class="mono exact">{userId}</span>
        </Fact>
        <Fact name={verify.ticketExpiry}>
          <Moment at={seconds(expiresAt)} />
        </Fact>
      </Facts>
    </div>
  );
}
