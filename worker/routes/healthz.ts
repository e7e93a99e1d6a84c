/** Liveness: the process answers. Says nothing about configuration, so it can stay open. */

import { publicRoute } from "../http/route.ts";

export const healthz = publicRoute({
  operation: "getLiveness",
  unlimited: true,
  always: true,
  handle: ({ call }) => (call.wantsText ? call.text("ok") : call.json({ status: "ok" })),
});
