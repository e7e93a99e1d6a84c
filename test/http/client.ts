/** Requests to a running server, and what every problem has to look like. */

import { expect } from "vitest";
import type { RunningServer } from "../support/worker.ts";

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; throws when it is none. */
  json(): Record<string, unknown>;
}

type Body = string | Uint8Array<ArrayBuffer> | FormData | ReadableStream<Uint8Array>;

export async function send(
  server: RunningServer,
  method: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  body?: Body,
): Promise<Answer> {
  const response = await fetch(`${server.url}${path}`, {
    method,
    headers,
    ...(body !== undefined && { body }),
    ...(body instanceof ReadableStream && { duplex: "half" }),
    redirect: "manual",
  });
  const text = await response.text();
  const json = () => JSON.parse(text) as Record<string, unknown>;
  return { status: response.status, headers: response.headers, text, json };
}

export const bearer = (server: RunningServer) => ({ Authorization: `Bearer ${server.adminKey}` });
const JSON_TYPE = { "Content-Type": "application/json" };
const FORM_TYPE = { "Content-Type": "application/x-www-form-urlencoded" };
export const TEXT = { Accept: "text/plain" };

/** With the admin key. Text is sent as it is, everything else as JSON. */
export const post = (
  server: RunningServer,
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
) =>
  send(
    server,
    "POST",
    path,
    { ...JSON_TYPE, ...bearer(server), ...headers },
    typeof body === "string" ? body : JSON.stringify(body),
  );

/** With the admin key, as `curl -d` sends it. */
export const postForm = (
  server: RunningServer,
  path: string,
  form: string,
  headers: Readonly<Record<string, string>> = {},
) => send(server, "POST", path, { ...FORM_TYPE, ...bearer(server), ...headers }, form);

export const issuePath = (server: RunningServer, sdkAppId: number | string = server.sdkAppId) =>
  `/v1/apps/${sdkAppId}/usersigs`;

const MEMBERS = ["type", "title", "status", "code", "detail", "remedy", "fault", "requestId"];

/** RFC 9457, and what sigpost adds to it. */
export function expectProblem(
  answer: Answer,
  status: number,
  code: string,
): Record<string, unknown> {
  expect([answer.status, answer.text]).toEqual([status, expect.stringContaining(code)]);
  expect(answer.headers.get("Content-Type")).toBe("application/problem+json");
  const problem = answer.json();
  expect(Object.keys(problem).slice(0, MEMBERS.length)).toEqual(MEMBERS);
  expect(problem).toMatchObject({ type: `urn:sigpost:problem:${code}`, status, code });
  expect(problem.requestId).toBe(answer.headers.get("X-Request-Id"));
  expect(["caller", "operator", "vendor", "transient"]).toContain(problem.fault);
  for (const name of ["title", "detail", "remedy"]) {
    expect(problem[name]).toMatch(/\S/);
    expect(problem[name]).not.toMatch(/\{\w+\}/);
  }
  return problem;
}
