/**
 * The guides, line by line, in each language: every command runs and prints what stands below it,
 * and the three say the same commands.
 */

import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { blocksOf } from "../support/document.ts";
import { type GuideDeployment, startGuideDeployment } from "../support/guide-deployment.ts";
import { newToken, TOPIC } from "../support/push-deployment.ts";
import { RUNTIMES, type Runtime } from "../support/runtimes.ts";
import { holds } from "../usersig/independent.ts";

const FOLDER = "docs/guides";
const GUIDES = ["from-the-console", "push-does-not-arrive"];
const LANGUAGES = ["", ".ja", ".zh-CN"];
const RUNTIME = RUNTIMES.find(({ name }) => name === "Deno") as Runtime;

const fileOf = (guide: string, language: string) => `${FOLDER}/${guide}${language}.md`;
const lines = (file: string): string[] =>
  blocksOf(file, "sh").flatMap((block) => block.split("\n").filter((line) => line !== ""));

/** In the order of the document: what is typed, and what should be printed. */
function stepsOf(file: string): { line: string; promised?: string }[] {
  const blocks = [...readFileSync(file, "utf8").matchAll(/^```(sh|console)\n([\s\S]*?)^```$/gm)];
  return blocks.flatMap(([, kind, text = ""]) => {
    if (kind === "sh")
      return text
        .split("\n")
        .filter((line) => line !== "" && !/^(export|api\(\)) ?/.test(line))
        .map((line) => ({ line }));
    const [first = "", ...promised] = text.trimEnd().split("\n");
    return [{ line: first.replace(/^\$ /, ""), promised: promised.join("\n") }];
  });
}

/** The key that a guide tells its reader to have: with the scopes that it names, and no other. */
async function keyOf(file: string, { push }: GuideDeployment): Promise<string> {
  const named = readFileSync(file, "utf8").matchAll(/`((?:usersig|device|push|status):[a-z-]+)`/g);
  const answer = await fetch(`${push.server.url}/v1/api-keys`, {
    method: "POST",
    headers: {
      Authorization: `Bearer ${push.server.adminKey}`,
      "Content-Type": "application/json",
    },
    body: JSON.stringify({ name: "guide", scopes: [...new Set([...named].map(([, one]) => one))] }),
  });
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { key: string }).key;
}

/** Columns are apart by tabs; a device token is another one each time. */
const comparable = (text: string) =>
  text
    .replace(/\s+/g, " ")
    .replace(/[0-9a-f]{6}…[0-9a-f]{4}/, "token")
    .trim();

describe.each(GUIDES.flatMap((guide) => LANGUAGES.map((language) => fileOf(guide, language))))(
  "%s",
  (file) => {
    const definition = lines(file).find((line) => line.startsWith("api()")) as string;
    let guide: GuideDeployment;
    let environment: NodeJS.ProcessEnv;
    beforeAll(async () => {
      guide = await startGuideDeployment(RUNTIME);
      const token = newToken();
      guide.push.apple.devices.set(token, { topic: TOPIC, environment: "production" });
      environment = {
        PATH: process.env.PATH,
        ...guide.environment,
        DEVICE_TOKEN: token,
        SIGPOST_KEY: await keyOf(file, guide),
      };
    });
    afterAll(() => guide?.stop());

    it("has lines that print what stands below them", async () => {
      const steps = stepsOf(file);
      expect(steps.length).toBeGreaterThan(4);
      for (const { line, promised } of steps) {
        const options = { env: environment, timeout: 30_000 };
        const { stdout, stderr } = await promisify(execFile)(
          "bash",
          ["--norc", "-c", `${definition}\n${line}`],
          options,
        ).catch((failed: { stdout: string; stderr: string }) => failed);
        // A refusal is said and counted; anything else that curl says is a fault.
        expect(stderr.replace(/^curl: \(22\).*\n/gm, ""), line).toBe("");
        if (promised === "eAEB…")
          expect(holds(stdout.trim(), guide.push.server.secretKey)).toBe(true);
        else if (promised !== undefined)
          expect(comparable(stdout), line).toBe(comparable(promised));
        else expect(JSON.parse(stdout), line).not.toHaveProperty("code");
      }
    }, 120_000);
  },
);

describe("the languages of a guide", () => {
  const typed = (file: string) => [
    ...lines(file).map((line) => line.replace(/ -H 'Accept-Language: \w+'/, "")),
    ...stepsOf(file).map(({ line }) => line),
  ];

  it.each(GUIDES)("of %s have the same commands", (guide) => {
    const [english = "", ...others] = LANGUAGES.map((language) => fileOf(guide, language));
    for (const other of others) expect(typed(other)).toEqual(typed(english));
  });

  it("are three, for every guide that is there in more than one", () => {
    const translated = readdirSync(FOLDER).filter((name) => /\.(ja|zh-CN)\.md$/.test(name));
    for (const name of translated)
      for (const language of LANGUAGES)
        expect(existsSync(fileOf(name.replace(/\.(ja|zh-CN)\.md$/, ""), language)), name).toBe(
          true,
        );
  });
});
