/** Problems in the document: one answer for each status, with the codes that it can have. */

import { evidenceOf, membersOf } from "../../worker/contract/evidence.ts";
import { problemSentences } from "../../worker/http/sentences.ts";
import { PROBLEMS, type ProblemCode } from "../../worker/problems/problems.ts";
import { fillSentence } from "../../worker/usersig/sentences.ts";
import type { Json, Schemas } from "./schema.ts";

const codes = Object.keys(PROBLEMS) as ProblemCode[];

const { problems: SENTENCES, titles: TITLES } = problemSentences("en");

/** Holes stay as they are written: `{field}`. */
const sentenceOf = (code: ProblemCode): string => fillSentence(SENTENCES[code], {}).join(" ");

const sentencesOf = (some: readonly ProblemCode[]): Json =>
  Object.fromEntries(some.map((code) => [code, sentenceOf(code)]));

const text = (description: string): Json => ({ type: "string", description });

export const PROBLEM: Json = {
  type: "object",
  description:
    "RFC 9457. `code` says what it is and never changes with the language; further members are " +
    "the evidence.",
  required: ["type", "title", "status", "code", "detail", "remedy", "fault", "requestId"],
  properties: {
    type: text("`urn:sigpost:problem:` and the code."),
    title: text("The status in words."),
    status: { type: "integer", description: "The HTTP status." },
    code: {
      type: "string",
      description: "Stable name of the problem.",
      enum: codes,
      "x-enumDescriptions": sentencesOf(codes),
    },
    detail: text("What is wrong, in the language of Accept-Language."),
    remedy: text("What to do about it."),
    fault: {
      type: "string",
      enum: ["caller", "operator", "vendor", "transient"],
      description: "Whose turn it is.",
    },
    requestId: text("As in X-Request-Id."),
  },
  example: {
    type: "urn:sigpost:problem:key_unknown",
    title: TITLES[401],
    status: 401,
    code: "key_unknown",
    detail: SENTENCES.key_unknown[0],
    remedy: SENTENCES.key_unknown[1],
    fault: "caller",
    requestId: "8f14e45f-ceea-1",
  },
};

const header = (name: string): Json => ({ [name]: { $ref: `#/components/headers/${name}` } });

function headersFor(status: number): Json {
  if (status === 401) return header("WWW-Authenticate");
  return status === 429 || status === 503 ? header("Retry-After") : {};
}

function contentFor(status: number, group: readonly ProblemCode[], schemas: Schemas): Json {
  const members = Object.assign(
    {},
    ...group.filter((code) => membersOf(code).length > 0).map(evidenceOf),
  );
  const evidence = Object.entries(members).map(([name, schema]) => [
    name,
    schemas.given(schema as Parameters<Schemas["given"]>[0]),
  ]);
  const own = {
    type: "object",
    properties: {
      status: { const: status },
      // With what each of them says, so that nobody is shown those of all operations.
      code: { enum: group, "x-enumDescriptions": sentencesOf(group) },
      // Cause, remedy and fault of a vendor stand beside the problem's own.
      ...Object.fromEntries(evidence.filter(([name]) => name !== "remedy" && name !== "fault")),
    },
  };
  return {
    "application/problem+json": {
      schema: { allOf: [{ $ref: "#/components/schemas/Problem" }, own] },
    },
    "text/plain": { schema: text("The code, a colon, and both sentences.") },
  };
}

/** By status. */
export function problemAnswers(of: ReadonlySet<ProblemCode>, schemas: Schemas): Map<number, Json> {
  const byStatus = Map.groupBy([...of].sort(), (code) => PROBLEMS[code][0] as number);
  return new Map(
    [...byStatus].map(([status, group]) => [
      status,
      {
        description: `${TITLES[status as keyof typeof TITLES]}: ${group.map((code) => `\`${code}\``).join(", ")}.`,
        headers: {
          ...header("X-Request-Id"),
          ...header("Content-Language"),
          ...headersFor(status),
        },
        content: contentFor(status, group, schemas),
      },
    ]),
  );
}
