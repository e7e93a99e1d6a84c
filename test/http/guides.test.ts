/**
 * The guides, line by line, in each language: every command runs and prints what stands below it.
 * UPDATE_EXAMPLES=1 writes the latter anew. `pipelines` has a test of its own, because most of it
 * runs on other people's machines.
 */

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { writeAnswers } from "../support/guides/answers.ts";
import { DOCUMENT_WORLDS, GUIDE_WORLDS } from "../support/guides/index.ts";
import { GUIDE_FOLDER, type Played, playGuide } from "../support/guides/play.ts";
import type { GuideWorld } from "../support/guides/world.ts";
import { holds } from "../usersig/independent.ts";

const LANGUAGES = ["", ".ja", ".zh-CN"];
const ELSEWHERE = ["pipelines"];
const GUIDES = readdirSync(GUIDE_FOLDER)
  .filter((name) => !/\.(ja|zh-CN)\.md$/.test(name))
  .map((name) => name.replace(/\.md$/, ""));

/** What differs from run to run: columns, times, tokens, and what keys and fingerprints are. */
const comparable = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, "time")
    .replace(/TLS\.time:\d{10}/, "TLS.time")
    .replace(/\b[0-9a-f]{6}…[0-9a-f]{4}/g, "token")
    .replace(/^(.*fingerprint=|)[0-9a-f]{8}\b/g, "$1fingerprint")
    .replace(/(fingerprint(?:=|": ?"))[0-9a-f]{8}\b/g, "$1…")
    .replace(/\b\d+ ms\b/g, "1 ms")
    .trim();

/** A refusal is said and counted; anything else that curl says is a fault. */
const complaintOf = ({ text, stderr }: Played): string =>
  /\bsigpost /.test(text) ? "" : stderr.replace(/^curl: \(22\).*\n/gm, "");

function check(step: Played, { secretKeys }: GuideWorld): void {
  const { text, promised, code, stdout, stderr } = step;
  expect(complaintOf(step), text).toBe("");
  if (promised === undefined) expect([code, text, code && stderr]).toEqual([0, text, 0]);
  else if (promised === "eAEB…")
    expect(
      secretKeys.some((key) => holds(stdout.trim(), key)),
      `${text}\n${stdout}`,
    ).toBe(true);
  else {
    expect(comparable(stdout), text).toBe(comparable(promised));
    // The guide names every scope that its lines need, and shows no line without an answer.
    expect(promised, text).not.toMatch(/^$|scope_missing/);
  }
}

describe.each(GUIDES.filter((guide) => !ELSEWHERE.includes(guide)))("%s", (guide) => {
  it.each(LANGUAGES.map((language) => `${GUIDE_FOLDER}/${guide}${language}.md`))(
    "%s has lines that print what stands below them",
    async (file) => {
      const steps: Played[] = [];
      await playGuide(file, (step, world) => {
        steps.push(step);
        if (process.env.UPDATE_EXAMPLES === undefined) check(step, world);
      });
      expect(steps.length).toBeGreaterThan(4);
      if (process.env.UPDATE_EXAMPLES !== undefined) writeAnswers(file, steps);
    },
    120_000,
  );

  it("has a deployment of its own", () => {
    expect(Object.keys(GUIDE_WORLDS)).toContain(guide);
  });
});

it.each(Object.keys(DOCUMENT_WORLDS).map((name) => `docs/${name}.md`))(
  "%s has lines that print what stands below them",
  async (file) => {
    const steps: Played[] = [];
    await playGuide(file, (step, world) => {
      steps.push(step);
      if (process.env.UPDATE_EXAMPLES === undefined) check(step, world);
    });
    expect(steps.length).toBeGreaterThan(0);
    if (process.env.UPDATE_EXAMPLES !== undefined) writeAnswers(file, steps);
  },
  60_000,
);

it.each(LANGUAGES)("the codes in the table of usersig-is-refused%s.md are known", (language) => {
  const text = readFileSync(`${GUIDE_FOLDER}/usersig-is-refused${language}.md`, "utf8");
  const rows = [...text.matchAll(/^\| (-?\d[^|]*) \|/gm)].map(([, first = ""]) => first);
  const named = rows.flatMap((row) => row.match(/-?\d+/g) ?? []);
  expect(named.length).toBeGreaterThan(12);
  const known = readdirSync("data/codes").flatMap((name) =>
    [...readFileSync(`data/codes/${name}`, "utf8").matchAll(/"code": (-?\d+)/g)].map(
      ([, code]) => code,
    ),
  );
  expect(named.filter((code) => !known.includes(code))).toEqual([]);
});
