/**
 * Whose hand a token shows. Libraries differ in the order of the fields, the white space and the
 * escapes of their JSON, and in how they compress; none of that is signed.
 */

import { membersOf } from "./members.ts";
import type { Maker } from "./types.ts";

/** One letter for each field, to write an order down. */
const LETTERS: Readonly<Record<string, string>> = {
  "TLS.ver": "v",
  "TLS.identifier": "i",
  "TLS.sdkappid": "a",
  "TLS.time": "t",
  "TLS.expire": "e",
  "TLS.userbuf": "b",
  "TLS.sig": "s",
};

export interface Form {
  /** The JSON as it stands in the token. */
  readonly json: string;
  /** The bytes around it, where they are zlib. */
  readonly zlib?: Uint8Array | undefined;
  /** What else the package is called. */
  readonly packed?: string | undefined;
  readonly alphabet: "Tencent" | "standard base64" | "base64url";
}

type Compression = "stored" | "fast" | "default" | "best" | "other";

/** RFC 1950 §2.2: the level that was asked for; RFC 1951 §3.2.3: the kind of the first block. */
function compressionOf(zlib: Uint8Array | undefined): Compression {
  const [, flags = 0, block = 0] = zlib ?? [];
  if (!zlib) return "other";
  if (((block >> 1) & 3) === 0) return "stored";
  return (["fast", "other", "default", "best"] as const)[flags >> 6] ?? "other";
}

interface Hand {
  readonly order: string;
  readonly spacing: "compact" | "spaced" | "indented" | "indented with CRLF";
  readonly escapes: ReadonlySet<string>;
  readonly ended: boolean;
  readonly compression: Compression;
  readonly timeIsText: boolean;
  readonly form: Form;
}

const ESCAPES: readonly (readonly [string, RegExp])[] = [
  ["\\/", /\\\//],
  ["\\u003d", /\\u003d/],
  ["\\u002B", /\\u002B/],
  ["\\u003c", /\\u00(?:3c|3e|26)/],
  ["\\uXXXX", /\\u(?!00[0-7])[0-9a-f]{4}/],
];

function spacingOf(json: string): Hand["spacing"] {
  if (/^\{\s*\r\n/.test(json)) return "indented with CRLF";
  if (/^\{\s*\n/.test(json)) return "indented";
  return /": /.test(json) ? "spaced" : "compact";
}

/** [who, what has to be]: the first that fits. */
const HANDS: readonly (readonly [string, (hand: Hand) => boolean])[] = [
  [
    "C#: own code with Newtonsoft.Json, indented",
    ({ spacing }) => spacing === "indented with CRLF",
  ],
  ["C#: own code with System.Text.Json", ({ escapes }) => escapes.has("\\u002B")],
  ["Java: own code with Gson", ({ escapes }) => escapes.has("\\u003d")],
  ["Python: tls-sig-api-v2-python, or json.dumps", ({ spacing }) => spacing === "spaced"],
  ["own code that indents its JSON", ({ spacing }) => spacing === "indented"],
  [
    "HarmonyOS: GenerateTestUserSig of the demo",
    ({ order, timeIsText }) => timeIsText && /^viaet/.test(order),
  ],
  [
    "Go: tls-sig-api-v2-golang since November 2024",
    ({ order, ended }) => ended && /^viae?tb?s$/.test(order),
  ],
  ["sigpost", ({ order, compression }) => /^viateb?s$/.test(order) && compression === "stored"],
  [
    "iOS or macOS: GenerateTestUserSig of the demo",
    ({ order, escapes, compression }) =>
      /^eiastb?v$/.test(order) && (escapes.has("\\/") || compression === "fast"),
  ],
  [
    "Go: tls-sig-api-v2-golang before November 2024, or code that sorts the names (Rust with serde_json, Elixir)",
    ({ order }) => /^eiastb?v$/.test(order),
  ],
  [
    "C++: tls-sig-api-v2-cpp",
    ({ order, compression }) => /^vaiteb?s$/.test(order) && compression === "fast",
  ],
  [
    "Java: tls-sig-api-v2-java, or a HashMap with org.json",
    ({ order }) => /^evaisb?t$/.test(order),
  ],
  ["C#: tls-sig-api-v2-cs", ({ order }) => order === "viaetsb"],
  [
    "PHP: tls-sig-api-v2-php",
    ({ order, escapes }) =>
      /^viaetb?s$/.test(order) && escapes.has("\\uXXXX") && !escapes.has("\\u003c"),
  ],
  [
    "PHP: tls-sig-api-v2-php, or Android: GenerateTestUserSig of the demo",
    ({ order, escapes }) => /^viaetb?s$/.test(order) && escapes.has("\\/"),
  ],
  [
    "Node.js: tls-sig-api-v2, or browser: lib-generate-test-usersig",
    ({ order, compression }) => /^viateb?s$/.test(order) && compression === "default",
  ],
  [
    "C#: tls-sig-api-v2-cs, or Flutter: generate_test_user_sig of the demo, or own code",
    ({ order, form: { json } }) => /^viaetb?s$/.test(order) && json.includes("/"),
  ],
  [
    "PHP: tls-sig-api-v2-php, C#: tls-sig-api-v2-cs, Android or Flutter: GenerateTestUserSig of the demo, or own code",
    ({ order }) => /^viaetb?s$/.test(order),
  ],
];

/** @returns nothing where the JSON has none of a token's fields */
export function madeBy(form: Form): Maker | undefined {
  const { json } = form;
  const names = membersOf(json).filter(({ name }) => name.startsWith("TLS."));
  if (names.length === 0) return undefined;
  const hand: Hand = {
    order: names.map(({ name }) => LETTERS[name] ?? "?").join(""),
    spacing: spacingOf(json),
    escapes: new Set(ESCAPES.filter(([, shape]) => shape.test(json)).map(([name]) => name)),
    ended: json.endsWith("}\n"),
    compression: compressionOf(form.zlib),
    timeIsText: names.some(({ name, value }) => name === "TLS.time" && typeof value === "string"),
    form,
  };
  // An official library packs as it should, and its hand is known by more than the order.
  const proper = form.packed === undefined && form.alphabet === "Tencent";
  const known = HANDS.find(([, fits]) => fits(hand))?.[0];
  const library = proper && known !== undefined ? known : (ownCode(hand) ?? "own code");
  const traits = [
    `fields: ${names.map(({ name }) => name.slice(4)).join(", ")}`,
    `JSON: ${[hand.spacing, hand.ended ? "ended by a line feed" : "", ...hand.escapes].filter(Boolean).join(", ")}`,
    `compression: ${form.packed ?? { stored: "zlib, stored", fast: "zlib, level 1", default: "zlib, level 6", best: "zlib, level 9", other: "zlib" }[hand.compression]}`,
    `alphabet: ${form.alphabet}`,
  ];
  return { library, traits };
}

/** A language that the JSON alone tells of. */
function ownCode({ spacing, escapes }: Hand): string | undefined {
  if (spacing === "spaced") return "own code in Python";
  if (escapes.has("\\u002B") || spacing === "indented with CRLF") return "own code in C#";
  if (escapes.has("\\u003d")) return "own code in Java with Gson";
  if (escapes.has("\\/")) return "own code in PHP or Swift";
  return undefined;
}
