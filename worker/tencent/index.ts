/** Tencent's REST API, as far as sigpost uses it. */

export { type Account, checkAccount } from "./accounts.ts";
export { createTencent, type Tencent } from "./client.ts";
export {
  codesOf,
  faultOf,
  rangesOf,
  reasonOf,
  TENCENT_FAULTS,
  type TencentReason,
} from "./codes.ts";
export type { TencentRefusal } from "./envelope.ts";
export {
  type Notice,
  type PushTask,
  pushBatch,
  type SentMessage,
  sendMessage,
} from "./messages.ts";
export { type OnlineStatus, queryOnlineStatus } from "./online-status.ts";
export { pointsElsewhere, probeRegion } from "./region.ts";
export { type Trace, type TracedDevice, traceTask } from "./trace.ts";
