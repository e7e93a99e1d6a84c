/**
 * One request to a vendor, and what it means that there is no answer. What an answer means is the
 * vendor's table.
 */

import { parseJson } from "../bytes/nesting.ts";
import type { Evidence } from "../checks/stages.ts";
import { type Outbound, OutboundFailure, type Trouble } from "../outbound/index.ts";
import type { Ports } from "../ports.ts";
import type { PushCode } from "./codes.ts";
import type { Vendor, VendorAnswer, VendorRequest } from "./vendor.ts";

type Needs = Pick<Ports, "outgoingHttp2"> & { readonly outbound: Outbound };

/** Bytes; the longest real answer lists a thousand tokens, ours lists one. */
const ANSWER_MAXIMUM = 65_536;

export interface NoAnswer {
  readonly code: PushCode;
  /** `true` when certainly nothing reached the vendor. */
  readonly notSent: boolean;
  readonly evidence: Evidence;
  readonly httpStatus?: number;
}

const TROUBLES: Readonly<Record<Trouble, readonly [PushCode, notSent: boolean]>> = {
  refused: ["network_refused", true],
  dns: ["network_dns", true],
  tls: ["network_tls", true],
  protocol: ["network_protocol", false],
  reset: ["network_lost", false],
  unknown: ["network_lost", false],
};

/**
 * Cloudflare answers in place of an origin that it could not reach; these say that no connection
 * came about.
 */
const NEVER_CONNECTED = [521, 523, 525, 526];

function permitted(origins: readonly string[]): (url: URL) => boolean {
  return ({ origin, hostname, protocol, port }) =>
    origins.some((allowed) => {
      const [, suffix] = /^https:\/\/\*(\.[\w.-]+)$/.exec(allowed) ?? [];
      if (suffix === undefined) return origin === allowed;
      return protocol === "https:" && port === "" && hostname.endsWith(suffix);
    });
}

function explainFailure(
  failure: OutboundFailure,
  vendor: Vendor,
  outgoingHttp2: Needs["outgoingHttp2"],
): NoAnswer {
  const { reason, host, status, trouble = "unknown" } = failure;
  const evidence = { host, vendor: vendor.title };
  const answer = { evidence, ...(status !== undefined && { httpStatus: status }) };
  if (reason === "not_permitted")
    return { ...answer, code: "network_not_permitted", notSent: true };
  if (reason === "redirected") return { ...answer, code: "answer_redirected", notSent: false };
  if (reason === "too_large") return { ...answer, code: "answer_too_large", notSent: false };
  // Whoever speaks HTTP/1.1 to such a host gets a broken or silent connection, never an error that
  // says so (push-vendors.md §12).
  const withoutHttp2 = vendor.http2Only === true && status === undefined;
  if (withoutHttp2 && trouble === "protocol")
    return { ...answer, code: "network_http_version", notSent: true };
  if (
    withoutHttp2 &&
    outgoingHttp2 === "when_deployed" &&
    (reason === "timed_out" || !TROUBLES[trouble][1])
  )
    return { ...answer, code: "network_http_version", notSent: false };
  if (reason === "timed_out") return { ...answer, code: "network_timeout", notSent: false };
  const [code, notSent] = TROUBLES[trouble];
  return { ...answer, code, notSent };
}

function explainGateway(status: number, host: string, vendor: Vendor): NoAnswer | undefined {
  const evidence = { host, vendor: vendor.title, status };
  if (status === 426 || status === 505)
    return { code: "network_http_version", notSent: true, evidence, httpStatus: status };
  if ((status < 520 || status > 527) && status !== 530) return undefined;
  return {
    code: "network_gateway",
    notSent: NEVER_CONNECTED.includes(status),
    evidence,
    httpStatus: status,
  };
}

function parse(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

/** @param deadlineMs what is left of the check's time */
export async function callVendor(
  vendor: Vendor,
  request: VendorRequest,
  deadlineMs: number,
  { outbound, outgoingHttp2 }: Needs,
): Promise<VendorAnswer | NoAnswer> {
  const answer = await outbound({
    ...request,
    target: vendor.name,
    permits: permitted(vendor.origins),
    deadlineMs: Math.max(1, deadlineMs),
    maximumBytes: ANSWER_MAXIMUM,
  });
  if (answer instanceof OutboundFailure) return explainFailure(answer, vendor, outgoingHttp2);
  const { host } = new URL(request.url);
  const gateway = explainGateway(answer.status, host, vendor);
  return gateway ?? { ...answer, json: parse(answer.text) };
}
