/** The style sheets in docs/style, as far as a program can hold them: over every sentence. */

import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../worker/messages/index.ts";
import { ASKS, LENGTHS, RULES, TYPED } from "./rules.ts";
import { COMMAND_LINE, type Place, pageSentences, SERVICE } from "./sentences.ts";

const PAGE = await pageSentences();

/** A vendor's field has a label and an explanation, a single text has no remedy. */
const isSentence = ({ path, texts }: Place) => texts.length === 2 && !path.includes("/fields/");
const withoutHoles = (text: string) => text.replace(/\{\w+\}/g, "");
const short = (text: string) => text.replace(/[\w.{}/-]+/g, "x");

const faults = (places: readonly Place[], faultOf: (text: string) => string | undefined) =>
  places.flatMap(({ path, texts }) =>
    texts.flatMap((text) => {
      const fault = faultOf(text);
      return fault ? [`${path}: ${fault} in: ${text}`] : [];
    }),
  );

describe.each(LANGUAGES)("every sentence in %s", (language) => {
  const service = SERVICE.filter((place) => place.language === language);
  const others = [...COMMAND_LINE, ...PAGE];
  const all = [...service, ...others.filter((place) => place.language === language)];

  it.each(RULES[language])("avoids %s, such as %j", (refuses, example, instead) => {
    expect(example).toMatch(refuses);
    const fault = (text: string) => refuses.exec(withoutHoles(text)) && `write ${instead}`;
    expect(faults(all, (text) => fault(text) ?? undefined)).toEqual([]);
  });

  it("names no field of the API that nobody types", () => {
    const camel = /(?<![\w.$/-])[a-z]+[A-Z]\w*/g;
    const unknown = (text: string) =>
      withoutHoles(text)
        .match(camel)
        ?.filter((name) => !TYPED.has(name))
        .join();
    expect(faults(all, unknown)).toEqual([]);
  });

  it("names a route only to those who called one", () => {
    const elsewhere = service.filter(({ path }) => !path.startsWith("http/"));
    const route = /\b(?:GET|PUT|POST|DELETE) [/…]|\/v1\b/;
    expect(faults(elsewhere, (text) => route.exec(text)?.[0])).toEqual([]);
  });

  it("has a remedy that asks for something", () => {
    const silent = service
      .filter(isSentence)
      .map(({ path, texts: [, remedy = ""] }) => `${path}: ${remedy}`)
      // What Tencent's code asks for stands in the hole.
      .filter((remedy) => !remedy.includes("{remedy}"))
      .filter((remedy) => !ASKS[language].test(remedy.slice(remedy.indexOf(": ") + 2)));
    expect(silent).toEqual([]);
  });

  it("is short", () => {
    const [sentence, text] = LENGTHS[language];
    const long = (whole: string) => {
      const said = language === "en" ? whole : short(whole);
      const parts = said.split(language === "en" ? /(?<=[.!?]) / : /(?<=[。！？])/);
      const longest = Math.max(...parts.map(({ length }) => length));
      if (said.length > text) return `${said.length} characters`;
      return longest > sentence ? `a sentence of ${longest} characters` : undefined;
    };
    expect(faults(service, long)).toEqual([]);
  });
});

it("leaves the colon after a label to the language, which may want a full-width one", () => {
  // `{push.turn}: ` and `<strong>{verify.remedy}: </strong>`; not `{ name }: Props`.
  const own =
    /(?<=[>\s])\{[\w.]+(?:\[\w+\])?\}: |\$\{(?:own|push|shell|texts|verify|words)\.[\w.[\]]+\}: /;
  const found = globSync("site/**/*.{ts,tsx}").filter((file) =>
    own.test(readFileSync(file, "utf8")),
  );
  expect(found).toEqual([]);
});
