/**
 * What the build of the worker changes, and what it must not: the same sentences, read late; rare
 * code, evaluated late.
 */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, type MockInstance, vi } from "vitest";
import { BESIDE_THE_PAGE, sentenceFile } from "../../../scripts/worker-build/sentence-files.ts";
import { catalogueOf, LANGUAGES } from "../../../worker/messages/index.ts";
import { sentencesOf, VENDORS } from "../../../worker/push/vendors/index.ts";
import { BARE_PORTS } from "../../support/bare-ports.ts";
import { Builds, SPEAKING, type Speaking } from "./built.ts";

const builds = new Builds();
afterAll(() => builds.remove());

describe("sentences in a built worker", () => {
  let worker: Speaking;
  let parse: MockInstance<typeof JSON.parse>;

  beforeAll(async () => {
    parse = vi.spyOn(JSON, "parse");
    worker = await builds.build<Speaking>("sentences", SPEAKING);
  });
  afterAll(() => parse.mockRestore());

  it("are read when they are asked for, each English table once", () => {
    parse.mockClear();
    const en = worker.catalogueOf("en");
    expect(parse).not.toHaveBeenCalled();
    expect(en.tencent.not_imported[0]).toMatch(/UserID/);
    expect(parse).toHaveBeenCalledOnce();
    expect(parse.mock.calls.flat().join().length).toBeLessThan(60_000);
    expect(en.tencent).toBe(worker.catalogueOf("en").tencent);
    expect(parse).toHaveBeenCalledOnce();
  });

  it.each(LANGUAGES)("are those of the source in %s", async (language) => {
    const files = new Map(BESIDE_THE_PAGE.map(sentenceFile).map(({ path, text }) => [path, text]));
    const needs = { ...BARE_PORTS, file: async (path: string) => files.get(path) };
    expect(await worker.atHand(language, needs)).toBe(language);
    expect({ ...worker.catalogueOf(language) }).toEqual({ ...catalogueOf(language) });
    expect(Object.keys(VENDORS)).toHaveLength(9);
    for (const [name, vendor] of Object.entries(VENDORS)) {
      const own = worker.VENDORS[name as keyof typeof VENDORS];
      expect(worker.sentencesOf(own, language)).toEqual(sentencesOf(vendor, language));
    }
  });

  it("are nowhere in the code, and in the upload only in English", () => {
    const out = join(builds.folder, "sentences/out");
    const text = (name: string) => readFileSync(join(out, name), "utf8");
    const files = readdirSync(out).filter((name) => !name.endsWith(".txt.js"));
    const sentences = (language: "en" | "ja") =>
      Object.values(catalogueOf(language).tencent).flat();
    expect(sentences("en").length).toBeGreaterThan(100);
    const found = (language: "en" | "ja", names: readonly string[]) =>
      sentences(language).filter((one) => names.some((name) => text(name).includes(one)));
    expect(found("ja", files)).toEqual([]);
    expect(
      found(
        "en",
        files.filter((name) => name.endsWith(".js")),
      ),
    ).toEqual([]);
  });
});

describe("a build refuses a module of sentences", () => {
  const entry = (file: string) => `export { table } from "./${file}";`;
  it.each([
    ["sentences.en.ts", "export const table = { code: ['a', 'b'] };", /has to export one function/],
    ["sentences.ja.ts", "export const table = () => ({ code: ['a', 'b'] });", /no table of TABLES/],
  ])("%s, that says %s", async (file, text, message) => {
    const files = { "entry.ts": entry(file), [file]: text };
    await expect(builds.build(`refused-${file}`, files)).rejects.toThrow(message);
  });
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
  const worker = await builds.build<{ first(): Promise<Rare>; second(): Promise<Rare> }>("rare", {
    "entry.ts": entry,
    "rare.ts": rare,
  });
  expect(seen).toEqual([]);
  // One function, of which the runtime only looks for the end when it starts.
  const late = readFileSync(join(builds.folder, "rare/out/later.js"), "utf8");
  expect(late.trim()).toMatch(
    /^function evaluate\(\)\{.*push.*\}\nlet evaluated;\nexport const load/s,
  );
  const module = await worker.first();
  module.more();
  expect((await worker.second()).count).toBe(2);
  expect(seen).toEqual(["evaluated"]);
});
