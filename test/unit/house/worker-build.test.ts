/**
 * What the build of the worker changes, and what it must not: the same sentences, read late; rare
 * code, evaluated late.
 */

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it, type MockInstance, vi } from "vitest";
import { buildWorker } from "../../../scripts/build-worker.ts";
import { catalogueOf, LANGUAGES } from "../../../worker/messages/index.ts";
import { sentencesOf, VENDORS } from "../../../worker/push/vendors/index.ts";

type Sentences = typeof import("../../../worker/messages/index.ts") &
  typeof import("../../../worker/push/vendors/index.ts");

let folder: string;

beforeAll(() => {
  mkdirSync("dist", { recursive: true });
  folder = mkdtempSync(resolve("dist/worker-build-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Node has no modules of bytes, which workerd has: they are read by a module beside them. */
function readBytesInNode(out: string): void {
  for (const name of readdirSync(out)) {
    const file = join(out, name);
    if (name.endsWith(".bin"))
      writeFileSync(
        `${file}.js`,
        `import { readFileSync } from "node:fs"; export default readFileSync(${JSON.stringify(file)});`,
      );
    else writeFileSync(file, readFileSync(file, "utf8").replace(/(\.bin)(?=["'`])/g, "$1.js"));
  }
}

async function built<T>(name: string, files: Readonly<Record<string, string>>): Promise<T> {
  const from = join(folder, name);
  mkdirSync(from);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(from, file), text);
  const out = join(from, "out");
  await buildWorker(join(from, "entry.ts"), out);
  readBytesInNode(out);
  return import(/* @vite-ignore */ pathToFileURL(join(out, "index.js")).href);
}

describe("sentences in a built worker", () => {
  const entry = ["messages/index.ts", "push/vendors/index.ts"]
    .map((file) => `export * from ${JSON.stringify(resolve("worker", file))};`)
    .join("\n");
  let worker: Sentences;
  let parse: MockInstance<typeof JSON.parse>;

  beforeAll(async () => {
    parse = vi.spyOn(JSON, "parse");
    worker = await built<Sentences>("sentences", { "entry.ts": entry });
  });
  afterAll(() => parse.mockRestore());

  it("are read when they are asked for, each table once", () => {
    parse.mockClear();
    const ja = worker.catalogueOf("ja");
    expect(parse).not.toHaveBeenCalled();
    expect(ja.tencent.not_imported[0]).toMatch(/UserID/);
    const calls = parse.mock.calls.length;
    expect(calls).toBeGreaterThan(0);
    expect(parse.mock.calls.flat().join().length).toBeLessThan(60_000);
    expect(ja.tencent).toBe(worker.catalogueOf("ja").tencent);
    expect(parse).toHaveBeenCalledTimes(calls);
  });

  it.each(LANGUAGES)("are those of the source in %s", (language) => {
    expect({ ...worker.catalogueOf(language) }).toEqual({ ...catalogueOf(language) });
    expect(Object.keys(VENDORS)).toHaveLength(9);
    for (const [name, vendor] of Object.entries(VENDORS)) {
      const own = worker.VENDORS[name as keyof typeof VENDORS];
      expect(worker.sentencesOf(own, language)).toEqual(sentencesOf(vendor, language));
    }
  });

  it("are nowhere in the code", () => {
    const out = join(folder, "sentences/out");
    const code = readdirSync(out).filter((name) => /^(?!.*\.bin).*\.js$/.test(name));
    const text = code.map((name) => readFileSync(join(out, name), "utf8")).join("\n");
    const sentences = Object.values(catalogueOf("ja").tencent).flat();
    expect(sentences.length).toBeGreaterThan(100);
    expect(sentences.filter((sentence) => text.includes(sentence))).toEqual([]);
  });
});

it("refuses a module of sentences that exports something else", async () => {
  const files = {
    "entry.ts": 'export { table } from "./sentences.en.ts";',
    "sentences.en.ts": "export const table = { code: ['a', 'b'] };",
  };
  await expect(built("two", files)).rejects.toThrow(/has to export one function/);
});

it("evaluates rare code once, when it is first imported, and keeps its bindings live", async () => {
  const seen: string[] = [];
  Object.assign(globalThis, { seenByTheBuildTest: seen });
  const rare = `
export let count = Number(Reflect.get(globalThis, "seenByTheBuildTest").push("evaluated"));
export const more = () => { count += 1; };
`;
  const entry = `export const first = () => import("./rare.ts");\nexport const second = () => import("./rare.ts");`;
  type Rare = { readonly count: number; more(): void };
  const worker = await built<{ first(): Promise<Rare>; second(): Promise<Rare> }>("rare", {
    "entry.ts": entry,
    "rare.ts": rare,
  });
  expect(seen).toEqual([]);
  // One function, of which the runtime only looks for the end when it starts.
  const late = readFileSync(join(folder, "rare/out/later.js"), "utf8");
  expect(late.trim()).toMatch(
    /^function evaluate\(\)\{.*push.*\}\nlet evaluated;\nexport const load/s,
  );
  const module = await worker.first();
  module.more();
  expect((await worker.second()).count).toBe(2);
  expect(seen).toEqual(["evaluated"]);
});
