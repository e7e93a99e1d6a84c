/**
 * `npm run layers`: the rule of the house, checked. Imports only go down: in `worker/` from each
 * folder to those below it in LAYERS, and everywhere without a circle, be it of files or of the
 * files and folders that lie side by side. Imports of types count too.
 */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

/** The folders and files of `worker/`, from the bottom up. A new one gets a line here. */
export const LAYERS: readonly string[] = [
  "bytes",
  "usersig",
  "ports.ts",
  "problems",
  "messages",
  "codes",
  "storage",
  "outbound",
  "metrics",
  "audit",
  "records",
  "access",
  "apps",
  "identity",
  "tencent",
  "status",
  "checks",
  "push",
  "users",
  "health",
  "diagnosis",
  "contract",
  "config.ts",
  "deps.ts",
  "http",
  "routes",
  "app.ts",
  "platform",
  "index.ts",
  "deno.ts",
];

/** Only these may import what is outside of their own top folder, and only from there. */
const BETWEEN: Readonly<Record<string, readonly string[]>> = {
  worker: [],
  client: ["worker"],
  site: ["worker", "client"],
  cli: ["worker", "client", "scripts"],
};

export interface Import {
  readonly from: string;
  readonly to: string;
}

const SOURCE = /\.tsx?$/;
const IMPORT =
  /^(?:import|export)\s(?:[^"';]*?\sfrom\s)?["'](\.[^"']+)["']|\bimport\(\s*["'](\.[^"']+)["']\s*\)/gm;

function sourcesIn(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter(
      (entry) => entry.isFile() && SOURCE.test(entry.name) && !entry.parentPath.includes("dist"),
    )
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}

/** Every relative import in the product's own folders. */
export function importsOf(root: string): Import[] {
  return Object.keys(BETWEEN)
    .flatMap((folder) => sourcesIn(root, folder))
    .flatMap((from) => {
      const text = readFileSync(join(root, from), "utf8");
      const specifiers = [...text.matchAll(IMPORT)].map(
        (match) => (match[1] ?? match[2]) as string,
      );
      return specifiers
        .filter((specifier) => SOURCE.test(specifier))
        .map((specifier) => ({ from, to: normalize(join(dirname(from), specifier)) }));
    });
}

/** The first circle in a graph, as the way round; `undefined` when there is none. */
function circleIn(edges: ReadonlyMap<string, ReadonlySet<string>>): string[] | undefined {
  const done = new Set<string>();
  const way: string[] = [];
  const visit = (node: string): string[] | undefined => {
    if (done.has(node)) return undefined;
    const start = way.indexOf(node);
    if (start >= 0) return [...way.slice(start), node];
    way.push(node);
    for (const next of edges.get(node) ?? []) {
      const circle = visit(next);
      if (circle) return circle;
    }
    way.pop();
    done.add(node);
    return undefined;
  };
  for (const node of edges.keys()) {
    const circle = visit(node);
    if (circle) return circle;
  }
  return undefined;
}

function graphOf(pairs: readonly Import[]): Map<string, Set<string>> {
  const graph = new Map<string, Set<string>>();
  for (const { from, to } of pairs) {
    if (from === to) continue;
    const targets = graph.get(from) ?? new Set();
    graph.set(from, targets.add(to));
  }
  return graph;
}

/** Two files -> the folder that holds both, and the neighbours in it by which they differ. */
function neighbours({ from, to }: Import): { folder: string; pair: Import } {
  const a = from.split("/");
  const b = to.split("/");
  let depth = 0;
  while (a[depth] === b[depth] && depth < a.length - 1 && depth < b.length - 1) depth += 1;
  const part = (path: string[]) => path.slice(0, depth + 1).join("/");
  return { folder: a.slice(0, depth).join("/"), pair: { from: part(a), to: part(b) } };
}

function circles(imports: readonly Import[]): string[] {
  const files = circleIn(graphOf(imports));
  if (files)
    return [
      `These files import each other in a circle: ${files.join(" -> ")}. Move what they share into a file below them.`,
    ];
  const byFolder = new Map<string, Import[]>();
  for (const { folder, pair } of imports.map(neighbours))
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), pair]);
  return [...byFolder.values()].flatMap((pairs) => {
    const circle = circleIn(graphOf(pairs));
    if (!circle) return [];
    const steps = circle.slice(1).map((to, i) => {
      const example = imports.find((one) => {
        const { pair } = neighbours(one);
        return pair.from === circle[i] && pair.to === to;
      });
      return `\n    ${example?.from} imports ${example?.to}`;
    });
    return [`These places import each other in a circle: ${circle.join(" -> ")}.${steps.join("")}`];
  });
}

function climbs(imports: readonly Import[]): string[] {
  return imports.flatMap(({ from, to }) => {
    const [top = "", place = ""] = from.split("/");
    const [otherTop = "", other = ""] = to.split("/");
    if (top !== otherTop) {
      if (BETWEEN[top]?.includes(otherTop)) return [];
      return [`${from} imports ${to}, but ${top}/ may not import ${otherTop}/.`];
    }
    if (top !== "worker" || place === other) return [];
    const [floor, otherFloor] = [LAYERS.indexOf(place), LAYERS.indexOf(other)];
    const unknown = floor < 0 ? place : otherFloor < 0 ? other : undefined;
    if (unknown !== undefined)
      return [`worker/${unknown} has no layer. Give it a line in scripts/layers.ts.`];
    return otherFloor < floor
      ? []
      : [
          `${from} imports ${to}, which lies above it. Imports only go down: pass it in, or move what is shared down.`,
        ];
  });
}

/** What is wrong with the house, in sentences; empty when nothing is. */
export function faultsOf(root: string): string[] {
  const imports = importsOf(root);
  return [...new Set([...climbs(imports), ...circles(imports)])];
}

if (import.meta.main) {
  const faults = faultsOf(process.cwd());
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) {
    console.error(
      `\n${faults.length} found. docs/architecture.md has the layers and the reason for them.`,
    );
    process.exit(1);
  }
  console.log("Imports only go down, and nothing imports in a circle.");
}
