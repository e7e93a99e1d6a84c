/** Issuing TRTC PrivateMapKeys. */

import * as v from "valibot";
import { appRoute } from "../http/route.ts";
import { Failure } from "../problems/failure.ts";
import {
  EXPIRE_DEFAULT,
  privilegeMap,
  privilegeNames,
  rfc3339,
  signPrivateMapKey,
} from "../usersig/index.ts";
import { longestLifetime, refuseUser } from "./usersigs.ts";

const PrivateMapKeyBody = v.strictObject({
  userId: v.string(),
  roomId: v.optional(v.number()),
  strRoomId: v.optional(v.string()),
  privileges: v.union([v.number(), v.array(v.string())]),
  expire: v.optional(v.number(), EXPIRE_DEFAULT),
});

export const issuePrivateMapKey = appRoute({
  operation: "issuePrivateMapKey",
  scope: "usersig:issue",
  preferred: true,
  body: PrivateMapKeyBody,
  async handle({ call, principal, app, body }) {
    const { userId, expire, privileges } = body;
    const refusal = refuseUser(userId, app, principal);
    if (refusal instanceof Failure) return refusal;
    const { now } = call;
    const { sdkAppId, secretKey, userIdPolicy } = app;
    const maxExpire = longestLifetime(app, principal);
    const privateMapKey = await signPrivateMapKey({
      ...body,
      sdkAppId,
      secretKey,
      userIdPolicy,
      maxExpire,
      now,
    });
    if (call.wantsText) return call.text(privateMapKey);
    const map = privilegeMap(privileges);
    return call.json({
      privateMapKey,
      sdkAppId,
      userId,
      ...(body.roomId === undefined ? { strRoomId: body.strRoomId } : { roomId: body.roomId }),
      privilegeMap: map,
      privileges: privilegeNames(map),
      issuedAt: rfc3339(now),
      expiresAt: rfc3339(now + expire),
      expire,
    });
  },
});
