/** The room ticket inside a PrivateMapKey. */

import type { PrivateMapKeyClaims, Privilege } from "../../worker/usersig/index.ts";
import { useReader } from "../i18n/texts.ts";
import { Fact, Moment } from "../ui/facts.tsx";

export function TicketView({ ticket }: { readonly ticket: PrivateMapKeyClaims }) {
  const { facts, verify, generate } = useReader().texts;
  const { sdkAppId, userId, roomId, strRoomId, expiresAt, privileges, privilegeMap } = ticket;
  return (
    <div class="stackable tight">
      <h3>{verify.ticket}</h3>
      <dl class="facts">
        <Fact name={verify.room} exact={strRoomId ?? roomId}>
          <span class="utc">{strRoomId === undefined ? "roomId" : "strRoomId"}</span>
        </Fact>
        <Fact name={verify.privileges}>
          {privileges.map((name) => generate.privilege[name as Privilege] ?? name).join(" · ")}
          <span class="utc">{privilegeMap}</span>
        </Fact>
        <Fact name={facts.sdkAppId} exact={sdkAppId} />
        <Fact name={facts.userId} exact={userId} />
        <Fact name={verify.ticketExpiry}>
          <Moment at={expiresAt} />
        </Fact>
      </dl>
    </div>
  );
}
