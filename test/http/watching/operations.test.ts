/**
 * docs/operations.md, the alert rules and the dashboard name what is there: metrics with their
 * labels and values as Deno shows them, columns of data points, fields of the request log.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { load } from "js-yaml";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { unstable_getMiniflareWorkerOptions } from "wrangler";
import { startDeno } from "../../support/deno.ts";
import { blocksOf } from "../../support/document.ts";
import { requestLines } from "../../support/log-lines.ts";
import { type ReadFamily, readPrometheus } from "../../support/prometheus.ts";
import { makeScratch } from "../../support/scratch.ts";
import { BLOBS, DOUBLES, WATCHED, type WatchedServer } from "../../support/watched.ts";
import { type RunningServer, testSettings } from "../../support/worker.ts";
import { send } from "../client.ts";

const DOCUMENT = readFileSync("docs/operations.md", "utf8");
interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly for?: string;
  readonly labels: { readonly severity: string };
  readonly annotations: { readonly summary: string; readonly description: string };
}
const { groups } = load(readFileSync("docs/operations/alerts.yaml", "utf8")) as {
  readonly groups: readonly { readonly name: string; readonly rules: readonly Rule[] }[];
};
const RULES = groups.flatMap(({ rules }) => rules);
const DASHBOARD = JSON.parse(readFileSync("docs/operations/dashboard.json", "utf8")) as {
  readonly panels: readonly { readonly title: string; readonly targets?: { expr: string }[] }[];
};
const PANELS = DASHBOARD.panels.flatMap(({ title, targets = [] }) =>
  targets.map(({ expr }) => ({ name: title, expr })),
);
const QUERIES = [...RULES.map(({ alert: name, expr }) => ({ name, expr })), ...PANELS];

/** The rows of the first table below a heading whose first cell is in backquotes. */
function tableBelow(heading: string): string[][] {
  const section = DOCUMENT.split(/^#+ /m).find((text) => text.startsWith(heading)) ?? "";
  return [...section.matchAll(/^\| (`.*) \|$/gm)].map(([, row = ""]) => row.split(" | "));
}
const names = (cell = ""): string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name);

describe("on Deno", () => {
  let server: WatchedServer;
  let families: Map<string, ReadFamily>;
  beforeAll(async () => {
    const deno = WATCHED.find(({ name }) => name === "Deno");
    server = (await deno?.start({ ...testSettings(), REQUEST_LOG: "users" })) as WatchedServer;
    families = readPrometheus(await server.raw());
  });
  afterAll(() => server?.stop());

  /** The series that a selector can mean, by the metric's name with its ending. */
  const seriesOf = (metric: string) =>
    [...families.values()].flatMap(({ samples }) => samples).filter(({ name }) => name === metric);
  /** Prometheus' own labels, and its own metric. */
  const ADDED = ["job", "instance"];
  /** Series appear with the first request. */
  const LATER = { sigpost_http_requests_total: ["route", "method", "status"] };

  it.each(QUERIES)("$name asks for what exists: $expr", ({ expr }) => {
    const found = [
      ...expr.matchAll(/\b(sigpost_\w+|process_\w+|up)\b(?:\{([^}]*(?:\{\w+\}[^}]*)*)\})?/g),
    ];
    expect(found.length).toBeGreaterThan(0);
    for (const [, metric = "", selector = ""] of found) {
      if (metric === "up") continue;
      const series = seriesOf(metric);
      const labels =
        (LATER as Record<string, string[]>)[metric] ?? Object.keys(series[0]?.labels ?? {});
      expect(metric in LATER || series.length > 0, metric).toBe(true);
      const conditions = [...selector.matchAll(/(\w+)(=~|!~|!=|=)"([^"]*)"/g)];
      for (const [, label = "", operator = "", value = ""] of conditions) {
        if (ADDED.includes(label)) continue;
        expect(labels, `${metric}: ${label}`).toContain(label);
        // Each word of a pattern is one that exists.
        const words = operator.endsWith("~") ? value.split("|") : [value];
        for (const word of words)
          expect(
            series.some((one) =>
              new RegExp(`^(?:${operator.endsWith("~") ? word : escaped(word)})$`).test(
                one.labels[label] ?? "",
              ),
            ),
            `${metric}{${label}="${word}"}`,
          ).toBe(true);
      }
    }
    for (const [, grouped = ""] of expr.matchAll(/\bby \(([^)]*)\)/g))
      for (const label of grouped.split(/, ?/)) {
        const all = found.flatMap(([, metric = ""]) => [
          ...Object.keys(seriesOf(metric)[0]?.labels ?? {}),
          ...((LATER as Record<string, string[]>)[metric] ?? []),
        ]);
        expect(all).toContain(label);
      }
  });
  const escaped = (text: string) => text.replace(/[{}.*+?()[\]\\^$|]/g, "\\$&");

  it("shows the metrics of the document, with those types and labels, and no others", async () => {
    await send(server, "GET", "/healthz");
    const now = readPrometheus(await server.raw());
    const shown = [...now].map(([name, { type, samples }]) => {
      const { le: _, ...labels } = samples[0]?.labels ?? {};
      return [name, type, Object.keys(labels).join()];
    });
    const documented = tableBelow("Metrics on Deno").map(([name, type = "", labels]) => [
      names(name)[0] ?? "",
      type,
      names(labels).join(),
    ]);
    expect(shown.sort()).toEqual(documented.sort());
  });

  it("writes the fields of the document, and no others", async () => {
    const { url, adminKey } = server;
    const ask = (path: string, body: object, headers = {}, key = adminKey) =>
      fetch(`${url}${path}`, {
        method: "POST",
        headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/json", ...headers },
        body: JSON.stringify(body),
      });
    const made = await ask("/v1/api-keys", { name: "k", scopes: ["usersig:issue"] });
    const { key } = (await made.json()) as { key: string };
    const path = `/v1/apps/${server.sdkAppId}/usersigs`;
    const userIds = Array.from({ length: 21 }, (_, at) => `u${at}`);
    const traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    await ask(path, { userIds }, { traceparent, "X-Request-Id": "mine" }, key);
    await ask(path, {});
    const fields = () => new Set(requestLines(server).flatMap((line) => Object.keys(line)));
    const documented = tableBelow("The request log").flatMap(([field]) => names(field));
    await expect.poll(() => [...fields()].sort()).toEqual(documented.sort());
  });
});

describe("the alert rules", () => {
  it("have all that a rule needs, and each is in the document with its severity", () => {
    expect(RULES.length).toBeGreaterThan(10);
    for (const rule of RULES) {
      expect(Object.keys(rule).sort()).toEqual(
        ["alert", "annotations", "expr", "labels", ...("for" in rule ? ["for"] : [])].sort(),
      );
      expect(Object.keys(rule.annotations)).toEqual(["summary", "description"]);
    }
    const documented = tableBelow("Alerts").map(([name, severity]) => [names(name)[0], severity]);
    expect(RULES.map(({ alert, labels }) => [alert, labels.severity])).toEqual(documented);
  });
});

describe("Analytics Engine", () => {
  const columns = tableBelow("Numbers on Cloudflare");
  const column = (kind: "blob" | "double", at: number) =>
    columns
      .filter(([name]) => names(name)[0]?.startsWith(kind))
      .map((row) => row[at]?.trim() ?? "");

  it("has the columns of the document", () => {
    for (const [at, kind] of (["request", "call", "tencent"] as const).entries()) {
      expect(column("blob", at + 1).filter((cell) => !/^\|?$/.test(cell))).toHaveLength(
        BLOBS[kind].length,
      );
      expect(column("double", at + 1).filter((cell) => !/^\|?$/.test(cell))).toHaveLength(
        DOUBLES[kind].length,
      );
    }
  });

  it("is asked for columns that are written, of the kind that has them", () => {
    const queries = blocksOf("docs/operations.md", "sql");
    expect(queries.length).toBeGreaterThan(5);
    for (const query of queries) {
      const kind = /blob1 = '(request|call|tencent)'/.exec(query)?.[1] as keyof typeof BLOBS;
      expect(query).toContain("FROM sigpost");
      expect(query).toContain("_sample_interval");
      for (const [, type, number] of query.matchAll(/\b(blob|double)(\d+)\b/g))
        expect(Number(number)).toBeLessThanOrEqual(
          (type === "blob" ? BLOBS : DOUBLES)[kind].length,
        );
    }
  });

  it("is asked in SQL: each query runs in a dialect near to Cloudflare's", () => {
    const database = new DatabaseSync(":memory:");
    const columns = Array.from({ length: 20 }, (_, n) => `blob${n + 1} TEXT, double${n + 1} REAL`);
    database.exec(`CREATE TABLE sigpost (timestamp, _sample_interval, index1, ${columns.join()})`);
    database.function("NOW", () => 0);
    database.function("toStartOfInterval", (time, _width) => time);
    const step = (_: number, value: unknown, _weight: unknown) => Number(value);
    database.aggregate("quantileExactWeighted", { start: 0, step });
    const near = (query: string) =>
      query.replace(/INTERVAL '(\d+)' [A-Z]+/g, "$1").replace(/(quantile\w+)\([\d.]+\)/g, "$1");
    for (const query of blocksOf("docs/operations.md", "sql"))
      expect(() => database.prepare(near(query)).all(), query).not.toThrow();
    database.close();
  });

  it("is bound by the lines of wrangler.toml, once nothing keeps them back", () => {
    const lines = readFileSync("wrangler.toml", "utf8");
    const [block = ""] = blocksOf("docs/operations.md", "toml").filter((one) =>
      one.includes("METRICS"),
    );
    const kept = block
      .trim()
      .split("\n")
      .map((line) => `# ${line}`)
      .join("\n");
    expect(lines).toContain(kept);
    const scratch = makeScratch("wrangler");
    const file = join(scratch.folder, "wrangler.toml");
    writeFileSync(file, lines.replace(kept, block));
    const { workerOptions } = unstable_getMiniflareWorkerOptions(file);
    scratch.remove();
    expect(workerOptions).toMatchObject({
      analyticsEngineDatasets: { METRICS: { dataset: "sigpost" } },
    });
  });
});

describe("METRICS_PORT", () => {
  const starting = (settings: Record<string, string>) =>
    startDeno({ ...testSettings(), ...settings });

  it("opens nothing where it is not set", async () => {
    const server: RunningServer = await starting({ METRICS_HOST: "0.0.0.0" });
    expect(server.logs()).not.toContain("Metrics on");
    expect((await send(server, "GET", "/metrics")).status).toBe(404);
    await server.stop();
  });

  it.each(["70000", "x", "-1"])(
    "%s is no port: nothing starts, and the setting is named",
    async (port) => {
      await expect(starting({ METRICS_PORT: port })).rejects.toThrow(
        /METRICS_PORT is not the number of a port[\s\S]*no metrics without it/,
      );
    },
  );

  it("of another process is named", async () => {
    const server = await starting({ METRICS_PORT: "0" });
    const port = /Metrics on http:\/\/127\.0\.0\.1:(\d+)\/metrics/.exec(server.logs())?.[1] ?? "";
    await expect(starting({ METRICS_PORT: port })).rejects.toThrow(
      /Port \d+ is taken[\s\S]*Set METRICS_PORT/,
    );
    await server.stop();
  });

  it("answers GET and HEAD of /metrics alone, and the service's own port has none", async () => {
    const server = await starting({ METRICS_PORT: "0" });
    const [url = ""] = /http:\S+\/metrics/.exec(server.logs()) ?? [];
    const get = await fetch(url);
    expect(get.headers.get("Content-Type")).toBe("text/plain; version=0.0.4; charset=utf-8");
    const families = readPrometheus(await get.text());
    const value = (name: string) => families.get(name)?.samples[0]?.value ?? 0;
    const now = Date.now() / 1000;
    expect(value("process_start_time_seconds")).toBeGreaterThan(now - 60);
    expect(value("process_start_time_seconds")).toBeLessThanOrEqual(now);
    expect(value("process_cpu_seconds_total")).toBeGreaterThan(0);
    expect(value("process_resident_memory_bytes")).toBeGreaterThan(1e7);
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(families.get("sigpost_build_info")?.samples).toEqual([
      { name: "sigpost_build_info", labels: { version, runtime: "deno" }, value: 1 },
    ]);
    const head = await fetch(url, { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
    expect((await fetch(url, { method: "POST" })).status).toBe(405);
    expect((await fetch(url.replace("/metrics", "/"))).status).toBe(404);
    expect((await send(server, "GET", "/metrics")).status).toBe(404);
    await server.stop();
  });
});
