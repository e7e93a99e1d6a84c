/** A guide from its first line to its last, in a shell, against its own deployment. */

import { readFileSync } from "node:fs";
import { type Step, stepsOf } from "../document.ts";
import { DOCUMENT_WORLDS, GUIDE_WORLDS } from "./index.ts";
import { GuideShell, type Printed } from "./shell.ts";
import type { GuideWorld } from "./world.ts";

export const GUIDE_FOLDER = "docs/guides";
const DEPLOYMENT = "https://sigpost.example.com";
const KEY = "sgp_…";
const SCOPE = /`((?:usersig|device|push|status):[a-z-]+|admin)`/g;

/** The key that a guide tells its reader to have: with the scopes that it names, and no other. */
async function keyOf(text: string, { url, direct = url, adminKey }: GuideWorld): Promise<string> {
  const scopes = [...new Set([...text.matchAll(SCOPE)].map(([, scope]) => scope))];
  if (scopes.length === 0 || scopes.includes("admin")) return adminKey;
  const answer = await fetch(`${direct}/v1/api-keys`, {
    method: "POST",
    headers: { Authorization: `Bearer ${adminKey}`, "Content-Type": "application/json" },
    body: JSON.stringify({ name: "guide", scopes }),
  });
  if (answer.status !== 201) throw new Error(await answer.text());
  return ((await answer.json()) as { key: string }).key;
}

export interface Played extends Printed, Step {}

/** @param played is told each line and what it printed, in order */
export async function playGuide(
  file: string,
  played: (step: Played, world: GuideWorld) => void,
): Promise<void> {
  const [, name = "", language = "en"] = /([\w-]+?)(?:\.(ja|zh)(?:-CN)?)?\.md$/.exec(file) ?? [];
  const text = readFileSync(file, "utf8");
  const world = (await { ...GUIDE_WORLDS, ...DOCUMENT_WORLDS }[name]?.()) as GuideWorld;
  const shell = new GuideShell(language);
  try {
    const here = { [DEPLOYMENT]: world.url, [KEY]: await keyOf(text, world), ...world.here };
    await world.prepare?.(shell);
    for (const step of stepsOf(file)) {
      let line = step.text;
      for (const [word, value] of Object.entries(here)) line = line.replaceAll(word, value);
      await world.before?.(line, shell);
      const printed = await shell.run(line, step.promised === undefined);
      await world.after?.(line, shell);
      played({ ...step, ...printed }, world);
    }
  } finally {
    shell.remove();
    await world.stop();
  }
}
