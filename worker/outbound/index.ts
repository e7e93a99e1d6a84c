/** Calls to other services. Which service, and what its answers mean, is known elsewhere. */

export { type OriginOverrides, parseOriginOverrides } from "./overrides.ts";
export { hasPublicName, isLoopback, originList, type Permits } from "./permits.ts";
export {
  createOutbound,
  type Outbound,
  type OutboundAnswer,
  OutboundFailure,
  type OutboundOptions,
  type OutboundReason,
  type OutboundRequest,
} from "./send.ts";
export { type Trouble, Unsent } from "./trouble.ts";
