/**
 * The issue route beside what else a user could run, each in a process of its own, in rounds that
 * alternate.
 */

import {
  ADMIN_SETTINGS,
  API_KEY,
  asAdmin,
  plainGet,
  plainPost,
  SDKAPPID,
  SECRET_KEY,
  type Sent,
  scopedWith,
} from "./fixtures.ts";
import type { Options } from "./options.ts";
import { alternate, type Contestant, type Rounds } from "./rounds.ts";
import { type Server, withServers } from "./server.ts";
import {
  startDeno,
  startDeployed,
  startNode,
  startScoped,
  startWorker,
  storeKey,
} from "./start.ts";
import { calm } from "./statistics.ts";
import { figure, printTable } from "./table.ts";
import type { Figures } from "./targets.ts";

const CONNECTIONS = 8;

const SCOPED = "workerd: sigpost, scoped key";

const ECHO = "workerd: Hono JSON echo";
const FRAMEWORKLESS = "workerd: no framework, same headers, WebCrypto";
const LIBRARY = "workerd: Hono + tls-sig-api-v2";
const SAMPLE = "workerd: Tencent's sample";
const NODE = "Node: Hono + tls-sig-api-v2";

/** What every row is a multiple of. */
const YARDSTICKS = {
  echo: ECHO,
  "no framework": FRAMEWORKLESS,
  "tls-sig-api-v2": LIBRARY,
  "the sample": SAMPLE,
  Node: NODE,
};

const bindings = { SDKAPPID, SECRET_KEY };
const sample = { ...plainPost, path: "/config" };

interface Entry {
  readonly name: string;
  readonly start: () => Promise<Server>;
  readonly send: (server: Server) => Sent | Promise<Sent>;
}

const ENTRIES: readonly Entry[] = [
  { name: "workerd: Hono, empty", start: () => startWorker("empty"), send: () => plainGet },
  { name: ECHO, start: () => startWorker("echo"), send: () => plainPost },
  {
    name: FRAMEWORKLESS,
    start: () => startWorker("frameworkless", { bindings: ADMIN_SETTINGS }),
    send: () => asAdmin,
  },
  {
    name: "workerd: sigpost, admin key",
    start: () => startDeployed("sigpost"),
    send: () => asAdmin,
  },
  { name: SCOPED, start: () => startScoped("scoped"), send: () => scopedWith(API_KEY) },
  { name: LIBRARY, start: () => startWorker("tls-sig-api", { bindings }), send: () => plainPost },
  {
    name: SAMPLE,
    start: () => startWorker("tencent-sample", { bindings: { ...bindings, LOG: "yes" } }),
    send: () => sample,
  },
  {
    name: `${SAMPLE}, no log`,
    start: () =>
      startWorker(
        "tencent-sample",
        { bindings: { ...bindings, LOG: "" } },
        { name: "sample-no-log" },
      ),
    send: () => sample,
  },
  { name: "Deno: sigpost, admin key", start: startDeno, send: () => asAdmin },
  {
    name: "Deno: sigpost, scoped key",
    start: startDeno,
    send: async (server) => scopedWith(await storeKey(server)),
  },
  { name: NODE, start: () => startNode("hono-on-node"), send: () => plainPost },
  {
    name: "Node: node:http + tls-sig-api-v2",
    start: () => startNode("node-http"),
    send: () => plainPost,
  },
];

const NAMES = ENTRIES.map(({ name }) => name);

function printMany(many: Rounds, { markdown }: Options): void {
  const columns = [
    "",
    "answers/s",
    ...Object.keys(YARDSTICKS).map((name) => `of ${name}`),
    "CPU µs",
  ];
  const rows = NAMES.map((name) => [
    name,
    figure(many.rate(name)),
    ...Object.values(YARDSTICKS).map((other) => figure(many.ratio(name, other), 2)),
    figure(calm(many.of(name, "cpu")), 1),
  ]);
  printTable({ title: `Issue route, ${CONNECTIONS} connections`, columns, rows }, markdown);
}

function printOne(one: Rounds, above: (name: string) => number, { markdown }: Options): void {
  const columns = ["", "p50 µs", "above echo"];
  const rows = NAMES.map((name) => [
    name,
    figure(calm(one.of(name, "p50")), 1),
    figure(above(name), 1),
  ]);
  printTable({ title: "Issue route, 1 connection", columns, rows }, markdown);
}

async function storageCalls({ port }: Server): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${port}/`);
  return ((await answer.json()) as { calls: number }).calls;
}

export function benchIssue(options: Options): Promise<Figures> {
  const starts = Object.fromEntries(ENTRIES.map(({ name, start }) => [name, start]));
  return withServers(starts, async (server) => {
    const contestants: Contestant[] = [];
    for (const { name, send } of ENTRIES)
      contestants.push({ name, server: server(name), ...(await send(server(name))) });
    const many = await alternate(contestants, CONNECTIONS, options);
    printMany(many, options);
    const one = await alternate(contestants, 1, options);
    const p50 = (name: string): number => calm(one.of(name, "p50"));
    const above = (name: string): number => p50(name) - p50(ECHO);
    printOne(one, above, options);
    const issued = many.answers(SCOPED) + one.answers(SCOPED);
    const calls = await storageCalls(server(SCOPED));
    console.log(`\nStorage calls by ${SCOPED}: ${calls} for ${issued} UserSigs`);
    return { ofFrameworkless: many.ratio(SCOPED, FRAMEWORKLESS), aboveEcho: above(SCOPED) };
  });
}
