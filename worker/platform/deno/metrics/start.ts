/**
 * The numbers of this process, on an address of their own: METRICS_HOST and METRICS_PORT. Nobody
 * reaches them at the address of the service, so no credential guards them.
 */

import process from "node:process";
import manifest from "../../../../package.json" with { type: "json" };
import { metricsPlace } from "../address.ts";
import { exposition, type Family, single } from "./exposition.ts";
import type { Counting } from "./families.ts";

const TYPE = "text/plain; version=0.0.4; charset=utf-8";

const ofProcess = (): readonly Family[] => [
  single({ name: "sigpost_build_info", help: "Which version this is.", type: "gauge" }, () => 1, {
    version: manifest.version,
    runtime: "deno",
  }),
  single(
    {
      name: "process_start_time_seconds",
      help: "When the process started, in Unix seconds.",
      type: "gauge",
    },
    () => performance.timeOrigin / 1000,
  ),
  single(
    {
      name: "process_cpu_seconds_total",
      help: "Processor time of the process.",
      type: "counter",
    },
    () => {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1_000_000;
    },
  ),
  single(
    {
      name: "process_resident_memory_bytes",
      help: "Memory that the process holds.",
      type: "gauge",
    },
    () => Deno.memoryUsage().rss,
  ),
];

function answer({ method, url }: Request, families: readonly Family[]): Response {
  if (new URL(url).pathname !== "/metrics") return new Response("not here\n", { status: 404 });
  if (method !== "GET" && method !== "HEAD")
    return new Response(null, { status: 405, headers: { Allow: "GET, HEAD" } });
  const headers = { "Content-Type": TYPE, "Cache-Control": "no-store" };
  return new Response(method === "HEAD" ? null : exposition(families), { headers });
}

/** Where METRICS_PORT is set; elsewhere nothing of it is even loaded. */
export async function startMetrics(): Promise<Counting | undefined> {
  const listen = metricsPlace();
  if (listen === undefined) return undefined;
  const { createMetrics } = await import("./families.ts");
  const { metrics, families } = createMetrics();
  const all = [...ofProcess(), ...families];
  listen((request) => answer(request, all));
  return metrics;
}
