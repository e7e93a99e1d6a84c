/**
 * Where the public keys of an issuer come from: OpenID Connect Discovery 1.0 §4 for identity
 * providers, a fixed address for others. Fetches every time; `key-sets.ts` decides when. What it
 * says about hosts is for the operator's log.
 */

import type { JSONWebKeySet } from "jose";
import { isObject } from "../bytes/json.ts";
import { parseJson } from "../bytes/nesting.ts";
import {
  type Outbound,
  OutboundFailure,
  type OutboundReason,
  type Permits,
} from "../outbound/index.ts";
import { Failure } from "../problems/failure.ts";
import type { ProblemCode } from "../problems/problems.ts";
import { mayHoldKeysOf } from "./issuer.ts";

/** Milliseconds for one of the two calls. */
export const CALL_DEADLINE_MS = 3000;
/** Bytes. Microsoft's keys with their certificates take about 20,000. */
const DOCUMENT_MAXIMUM = 262_144;
const KEYS_MAXIMUM = 100;

export interface KeySource {
  /** Names the source in the cache. */
  readonly id: string;
  /** Names it to people. */
  readonly host: string;
  load(outbound: Outbound): Promise<JSONWebKeySet | Failure>;
}

const UNUSABLE: Readonly<Record<OutboundReason, ProblemCode>> = {
  not_permitted: "identity_provider_insecure",
  unreachable: "identity_provider_unreachable",
  timed_out: "identity_provider_timeout",
  redirected: "identity_provider_redirects",
  too_large: "identity_provider_invalid",
};

type Json = Readonly<Record<string, unknown>>;

async function fetchJson(
  url: string,
  permits: Permits,
  outbound: Outbound,
): Promise<Json | Failure> {
  const headers = { Accept: "application/json" };
  const answer = await outbound({
    target: "key-set",
    url,
    permits,
    headers,
    deadlineMs: CALL_DEADLINE_MS,
    maximumBytes: DOCUMENT_MAXIMUM,
  });
  if (answer instanceof OutboundFailure)
    return new Failure(UNUSABLE[answer.reason], { host: answer.host, problem: answer.reason });
  const { host } = new URL(url);
  // A provider that is busy or broken for the moment is not one that is set up wrongly.
  if (answer.status >= 500 || answer.status === 429)
    return new Failure("identity_provider_unreachable", { host, problem: `HTTP ${answer.status}` });
  const invalid = (problem: string) => new Failure("identity_provider_invalid", { host, problem });
  if (answer.status !== 200) return invalid(`HTTP ${answer.status}`);
  try {
    const value: unknown = parseJson(answer.text);
    return isObject(value) ? value : invalid("not a JSON object");
  } catch {
    return invalid("not JSON");
  }
}

async function fetchKeys(
  url: string,
  permits: Permits,
  outbound: Outbound,
): Promise<JSONWebKeySet | Failure> {
  const set = await fetchJson(url, permits, outbound);
  if (set instanceof Failure) return set;
  const { keys } = set;
  const wellFormed =
    Array.isArray(keys) &&
    keys.length <= KEYS_MAXIMUM &&
    keys.every((key) => typeof key === "object" && key !== null && !Array.isArray(key));
  if (wellFormed) return { keys } as JSONWebKeySet;
  return new Failure("identity_provider_invalid", {
    host: new URL(url).host,
    problem: "not a JWK Set",
  });
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : "");

/** Keys at a known address. */
export const keysAt = (url: string, permits: Permits): KeySource => ({
  id: url,
  host: hostOf(url),
  load: (outbound) => fetchKeys(url, permits, outbound),
});

/** Keys of the issuer, where its discovery document says that they are. */
export const keysOfIssuer = (issuer: string, permits: Permits): KeySource => ({
  id: `issuer ${issuer}`,
  host: hostOf(issuer),
  async load(outbound) {
    // Discovery §4.1: a slash at the end of the issuer goes before the well-known path is added.
    const address = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
    const document = await fetchJson(address, permits, outbound);
    if (document instanceof Failure) return document;
    const { host } = new URL(address);
    // Discovery §4.3: must be identical, or one issuer could answer for another.
    if (document.issuer !== issuer)
      return new Failure("identity_provider_other_issuer", { host, problem: "another issuer" });
    const { jwks_uri: keysUrl } = document;
    if (typeof keysUrl !== "string" || !URL.canParse(keysUrl))
      return new Failure("identity_provider_invalid", { host, problem: "no jwks_uri" });
    // Nobody's document makes us knock at other people's doors.
    if (!mayHoldKeysOf(new URL(issuer), new URL(keysUrl)))
      return new Failure("identity_provider_insecure", {
        host: new URL(keysUrl).host,
        problem: "another domain",
      });
    return fetchKeys(keysUrl, permits, outbound);
  },
});
