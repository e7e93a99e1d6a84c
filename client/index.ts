/**
 * The client of sigpost's HTTP API: for browsers, Node, Deno, Bun and Workers, without
 * dependencies.
 *
 * @example
 * const sigpost = createClient({ url: "https://sigpost.example", credential: apiKey });
 * const { userSig } = await sigpost.issueUserSigs({ sdkAppId: 1400000001, userId: "alice" });
 */

export {
  type Answer,
  type CallOptions,
  type Client,
  type ClientOptions,
  createClient,
  newIdempotencyKey,
  type StreamCallOptions,
} from "./client.ts";
export { type CodeOf, isSigpostError, type OwnCode, type Problem, SigpostError } from "./error.ts";
export { type OutgoingRequest, type RequestHeaders, requestOf } from "./request-of.ts";
export type { AskedCredential, Credential, CredentialSource, Fetch } from "./send.ts";
export type {
  Answered,
  InputOf,
  Operation,
  Paged,
  StreamEvent,
  Streamed,
  ValueOf,
} from "./types.ts";
export {
  exchangedUserSig,
  type GivenUserSig,
  issuedUserSig,
  type UserSigSource,
  type UserSigSourceOptions,
  userSigSource,
} from "./usersig-source.ts";
