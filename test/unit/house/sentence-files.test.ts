/**
 * A built worker whose sentences in one language cannot be had: it answers in English, and tries
 * again later.
 */

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sentenceFile } from "../../../scripts/worker-build/sentence-files.ts";
import { catalogueOf } from "../../../worker/messages/index.ts";
import { BARE_PORTS } from "../../support/bare-ports.ts";
import { Builds, SPEAKING, type Speaking } from "./built.ts";

const builds = new Builds();
beforeAll(() => builds.build("worker", SPEAKING));
afterAll(() => builds.remove());

const { path, text } = sentenceFile("ja");
let count = 0;
let worker: Speaking;
let asked: string[];
let lines: object[];
let now: number;

/** A new isolate. */
beforeEach(async () => {
  count += 1;
  worker = await builds.again<Speaking>("worker", `isolate-${count}`);
  [asked, lines, now] = [[], [], 1_000_000];
});

const needs = (file: () => Promise<string | undefined>, delay = BARE_PORTS.delay) => ({
  clock: () => now,
  delay,
  log: (line: object) => void lines.push(line),
  file: (wanted: string) => {
    asked.push(wanted);
    return file();
  },
});
const whole = needs(async () => text);

const NEVER = () => new Promise<never>(() => {});
const FAULTS = [
  ["missing", needs(async () => undefined)],
  ["empty", needs(async () => "")],
  ["cut off", needs(async () => text.slice(0, -100))],
  ["no JSON", needs(async () => "<!doctype html>")],
  ["of another version", needs(async () => text.replace("UserID", "UserId"))],
  ["too slow", needs(NEVER, async (milliseconds) => expect(milliseconds).toBe(1000))],
] as const;

describe.each(FAULTS)("a file that is %s", (_name, broken) => {
  it("means English for now, and is tried again after a while", async () => {
    expect(await worker.atHand("ja", broken)).toBe("en");
    expect([asked, lines]).toEqual([[path], [{ event: "sentences_unreadable", language: "ja" }]]);
    now += 9_999;
    expect(await worker.atHand("ja", whole)).toBe("en");
    expect([asked.length, lines.length]).toEqual([1, 1]);
    now += 1;
    expect(await worker.atHand("ja", whole)).toBe("ja");
    expect(asked).toEqual([path, path]);
    expect(worker.catalogueOf("ja").http).toEqual(catalogueOf("ja").http);
  });
});

it("reads a file once, for each language its own, and none for English", async () => {
  expect(await worker.atHand("en", whole)).toBe("en");
  expect(asked).toEqual([]);
  expect(await worker.atHand("ja", whole)).toBe("ja");
  expect(await worker.atHand("ja", needs(NEVER))).toBe("ja");
  expect(asked).toEqual([path]);
  expect(
    await worker.atHand(
      "zh",
      needs(async () => sentenceFile("zh").text),
    ),
  ).toBe("zh");
  expect(asked).toEqual([path, sentenceFile("zh").path]);
});

it("lets no request wait for another one's reading", async () => {
  const first = worker.atHand("ja", needs(NEVER));
  expect(await worker.atHand("ja", whole)).toBe("ja");
  expect(await Promise.race([first, "still waiting"])).toBe("still waiting");
});

it("never shows a table that is not at hand", () => {
  expect(() => worker.catalogueOf("ja").http).toThrow("not at hand");
});
