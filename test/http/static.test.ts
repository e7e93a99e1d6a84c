/**
 * Files of the page and what is no file: both runtimes answer alike, and nothing but what the build
 * listed is served.
 */

import { readdirSync } from "node:fs";
import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HTML_FILES, headersFor } from "../../site/headers.ts";
import { RUNTIMES } from "../support/runtimes.ts";
import type { RunningServer } from "../support/worker.ts";

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The path goes out as it is: `fetch` would tidy it up. */
function ask(server: RunningServer, path: string, method = "GET", headers = {}): Promise<Answer> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () =>
        resolve({
          status: answer.statusCode,
          headers: answer.headers as Record<string, string>,
          body: Buffer.concat(chunks).toString("utf8"),
        }),
      );
    })
      .on("error", reject)
      .end();
  });
}

const FILES = ["/sw.js", "/robots.txt", "/openapi.json", "/codes/en-0.js"];
const REDIRECTS = [
  ...[
    "/index",
    "/index.html",
    "/index.html?x=1",
    "/%69ndex.html",
    "/assets/../index.html",
    "//",
    "//index.html",
  ],
  ...[
    "/connected.html",
    "/connected.html?x=1&y",
    "/connected/",
    "/connected%2F",
    "/connecte%64",
    "//connected",
  ],
  ...["/reference.html", "/reference/"],
  "/robots%2Etxt",
];
const NOT_FILES = [
  ...[
    "/sw",
    "/robots.txt/",
    "/openapi",
    "/openapi.json/x",
    "/index.html/x",
    "/connected.html/",
    "/index.htm",
  ],
  ...[
    "/_headers",
    "/_headers.html",
    "/_files.json",
    "/_files",
    "/.assetsignore",
    "/assets",
    "/assets/",
  ],
  ...[
    "/%2e%2e/package.json",
    "/..%2f..%2fpackage.json",
    "/assets/..%2findex.html",
    "/assets/%2e%2e%2f_headers",
  ],
  ...[
    "/INDEX.HTML",
    "/Connected",
    "/connected;x",
    "/%00",
    "/sw.js%00",
    "/%ff",
    "/%",
    "/__proto__",
    "/constructor",
  ],
  ...[
    "/cdn-cgi/local/explorer",
    "/cdn-cgi/local/explorer/api",
    "/cdn-cgi/local/explorer/api/storage/kv/namespaces",
  ],
  ...["/cdn-cgi/explorer", "/cdn-cgi/explorer/api", "/cdn-cgi/explorer/api/storage/kv/namespaces"],
  ...[`/${"a".repeat(300)}`, `/${"a".repeat(5000)}`, `/${"a/".repeat(2000)}`],
];

const COMPARED = [
  ...[
    "content-type",
    "cache-control",
    "location",
    "content-language",
    "vary",
    "content-security-policy",
  ],
  ...[
    "x-content-type-options",
    "referrer-policy",
    "permissions-policy",
    "cross-origin-opener-policy",
  ],
  "cross-origin-resource-policy",
];
const compared = ({ headers }: Answer, names = COMPARED) =>
  Object.fromEntries(names.map((name) => [name, headers[name]]));

describe("static files", () => {
  const servers: RunningServer[] = [];
  beforeAll(async () => {
    for (const { start } of RUNTIMES) servers.push(await start());
  });
  afterAll(() => Promise.all(servers.map((server) => server.stop())));

  /** The same request to both; the answer that they agree on. */
  async function both(
    path: string,
    method?: string,
    headers?: object,
    names?: string[],
  ): Promise<Answer> {
    const [first, second] = await Promise.all(
      servers.map((server) => ask(server, path, method, headers)),
    );
    if (!first || !second) throw new Error("two runtimes are compared");
    expect([second.status, compared(second, names)], path).toEqual([
      first.status,
      compared(first, names),
    ]);
    return second;
  }

  const assets = readdirSync("site/dist/assets").map((name) => `/assets/${name}`);

  it("are the same, with the headers of their path, and no body for HEAD", async () => {
    for (const path of [
      ...HTML_FILES.map(({ path }) => path),
      "/connected?x=1",
      "/./connected",
      ...FILES,
      ...assets,
    ]) {
      const { status, headers, body } = await both(path);
      expect([status, body.length > 0], path).toEqual([200, true]);
      const name = new URL(path, "http://sigpost.invalid").pathname;
      for (const [header, value] of Object.entries(headersFor(name)))
        expect(headers[header.toLowerCase()], `${path} ${header}`).toBe(value);
      const head = await both(path, "HEAD");
      expect([head.status, head.body, head.headers.etag]).toEqual([200, "", headers.etag]);
    }
    const [one, other] = await Promise.all(servers.map((server) => ask(server, "/openapi.json")));
    expect(other?.body).toBe(one?.body);
  });

  it("are not sent again to somebody who has them", async () => {
    for (const path of ["/", "/robots.txt", assets[0] as string])
      for (const server of servers) {
        const tag = (await ask(server, path)).headers.etag as string;
        expect(tag).toMatch(/^"[0-9a-f]{32}"$/);
        for (const [known, status] of [
          [tag, 304],
          [`W/${tag}`, 304],
          ['"other"', 200],
        ] as const)
          for (const method of ["GET", "HEAD"]) {
            const answer = await ask(server, path, method, { "If-None-Match": known });
            expect([answer.status, answer.headers.etag], `${server.url}${path} ${known}`).toEqual([
              status,
              tag,
            ]);
            if (status === 304) expect(answer.body).toBe("");
          }
      }
  });

  it.each(REDIRECTS)("are found by another name at their own: %s", async (path) => {
    const { status, headers } = await both(path);
    expect(status).toBe(307);
    expect(["/", "/?x=1", "/connected", "/connected?x=1&y", "/reference", "/robots.txt"]).toContain(
      headers.location,
    );
  });

  it.each(NOT_FILES)("are nothing else: %s", async (path) => {
    const { status, headers, body } = await both(path);
    expect([status, headers["content-type"]]).toEqual([404, "application/problem+json"]);
    expect(JSON.parse(body)).toMatchObject({ code: "route_not_found" });
  });

  it("are only read", async () => {
    // Cloudflare tells a document's caching here too, which says nothing about a refusal.
    const names = COMPARED.filter((name) => name !== "cache-control");
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS"])
      for (const path of ["/", "/connected", "/index.html", ...FILES])
        expect((await both(path, method, {}, names)).status, `${method} ${path}`).toBe(405);
  });

  it("that are HTML always come with their document's policy", async () => {
    const everything = [
      ...HTML_FILES.map(({ path }) => path),
      ...FILES,
      ...assets,
      ...REDIRECTS,
      ...NOT_FILES,
    ];
    const policies = new Set<string>(
      HTML_FILES.map(({ path }) => headersFor(path)["Content-Security-Policy"] ?? ""),
    );
    let seen = 0;
    for (const path of everything)
      for (const server of servers) {
        const { headers } = await ask(server, path);
        if (!headers["content-type"]?.startsWith("text/html")) continue;
        seen += 1;
        expect(policies, path).toContain(headers["content-security-policy"]);
      }
    expect(seen).toBe(HTML_FILES.length * servers.length);
  });
});
