/** What the credential of a request is and may do: for people who hold one and wonder. */

import { SCOPES } from "../access/scopes.ts";
import { keyRoute } from "../http/route.ts";
import { rfc3339 } from "../usersig/index.ts";

export const whoAmI = keyRoute({
  operation: "whoAmI",
  handle({ call, principal }) {
    const { kind, id, name, scopes, sdkAppIds, userIds, maxExpire, expiresAt, validUntil } =
      principal;
    const credential = {
      // A UserSig lets nobody in here: only a user's own paths take one.
      kind: kind as Exclude<typeof kind, "user">,
      id,
      ...(name !== undefined && { name }),
      scopes: SCOPES.filter((scope) => scopes === "all" || scopes.has(scope)),
      ...(sdkAppIds !== "all" && { sdkAppIds: [...sdkAppIds] }),
      ...(userIds && { userIds }),
      ...(maxExpire !== undefined && { maxExpire }),
      ...(expiresAt !== undefined && { expiresAt: rfc3339(expiresAt) }),
      ...(validUntil !== undefined && { validUntil: rfc3339(validUntil) }),
    };
    if (!call.wantsText) return call.json(credential);
    // The name comes last: it alone can have blanks that are not ours.
    const { kind: _, id: __, name: called, ...rights } = credential;
    const shown = { ...rights, ...(called !== undefined && { name: called }) };
    return call.text(
      [kind, id, ...Object.entries(shown).map(([right, value]) => `${right}=${value}`)].join(" "),
    );
  },
});
