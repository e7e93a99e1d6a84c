/** The room ticket inside a PrivateMapKey. */

import type { PrivateMapKeyClaims, Privilege } from "../../worker/usersig/index.ts";
import { useReader } from "../i18n/texts.ts";
import type { VerifyTexts } from "../i18n/verify/index.ts";
import { Fact, Moment } from "../ui/facts.tsx";

export function TicketView({ ticket }: { readonly ticket: PrivateMapKeyClaims }) {
  const {
    texts: { facts, generate },
    own: verify,
  } = useReader<VerifyTexts>();
  const { sdkAppId, userId, roomId, strRoomId, expiresAt, privileges, privilegeMap } = ticket;
  return (
    <div class="stackable tight">
      <h3>{verify.ticket}</h3>
      <dl class="facts">
        <Fact name={verify.room} exact={strRoomId ?? roomId}>
          <span class="utc">{strRoomId === undefined ? "roomId" : "strRoomId"}</span>
        </Fact>
        <Fact name={verify.privileges}>
          {privileges.map((name) => generate.privilege[name as Privilege] ?? name).join("\u00a0· ")}
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
