/** The inflater against node:zlib, and against everything that can happen to a token's bytes. */

import { constants, deflateSync, inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { adler32 } from "../../../worker/usersig/adler32.ts";
import { decodeUserSig } from "../../../worker/usersig/index.ts";
import { deflateStored, INFLATED_MAXIMUM, inflate } from "../../../worker/usersig/zlib.ts";
import { openToken, packToken } from "../../usersig/independent.ts";
import { ALICES_TOKEN, random } from "../../usersig/samples.ts";

const CAP = 65_536;
const { bytes, below } = random(2);
const text = new TextEncoder().encode(openToken(ALICES_TOKEN));

const CONTENTS: readonly (readonly [string, Uint8Array])[] = [
  ["nothing", new Uint8Array()],
  ["one byte", Uint8Array.of(0)],
  ["a token's JSON", text],
  ["300 random bytes", bytes(300)],
  ["64 KiB of random bytes", bytes(CAP)],
  ["64 KiB of zeros", new Uint8Array(CAP)],
  ["64 KiB of one pattern", new Uint8Array(CAP).map((_, i) => (i % 251) ^ (i % 7))],
  ["64 KiB of four letters", new Uint8Array(CAP).map(() => 97 + below(4))],
  [
    "matches as far back as the window",
    Uint8Array.from([...bytes(32_768), ...bytes(100), ...text]),
  ],
];
const STRATEGIES = [
  "Z_DEFAULT_STRATEGY",
  "Z_FILTERED",
  "Z_HUFFMAN_ONLY",
  "Z_RLE",
  "Z_FIXED",
] as const;

describe.each(CONTENTS)("inflating %s", (_, content) => {
  it.each(STRATEGIES)("gives what went in, with every level and %s", (strategy) => {
    for (let level = 0; level <= 9; level++) {
      const packed = deflateSync(content, { level, strategy: constants[strategy] });
      const inflated = inflate(packed, CAP);
      expect(inflated.status, `level ${level}`).toBe("ok");
      expect(Buffer.compare(inflated.bytes, content), `level ${level}`).toBe(0);
    }
  });

  it("works with small windows and with flushes in the middle", () => {
    for (const windowBits of [9, 12, 15]) {
      const packed = deflateSync(content, { windowBits, memLevel: 1 });
      expect(Buffer.compare(inflate(packed, CAP).bytes, content)).toBe(0);
    }
  });
});

it("deflates into one stored block that node:zlib opens", () => {
  for (const length of [0, 1, 300, 5552, 5553, 65_535]) {
    const content = "x".repeat(length);
    expect(inflateSync(deflateStored(content)).toString()).toBe(content);
    expect(inflate(deflateStored(content), CAP)).toMatchObject({ status: "ok" });
  }
  expect(inflateSync(deflateStored("你好 😀")).toString()).toBe("你好 😀");
  expect(deflateStored("你".repeat(21_845))).toHaveLength(7 + 65_535 + 4);
  for (const tooLong of ["x".repeat(65_536), "你".repeat(21_846), `${"x".repeat(65_534)}é`])
    expect(() => deflateStored(tooLong)).toThrow(RangeError);
});

it("sums Adler-32 without overflow", () => {
  const worst = new Uint8Array(200_000).fill(255);
  expect(adler32(worst)).toBe(deflateSync(worst).readUInt32BE(deflateSync(worst).length - 4));
});

const PACKED = [0, 1, 6, 9].map(
  (level) => [level, new Uint8Array(deflateSync(text, { level }))] as const,
);

describe.each(PACKED)("a token's bytes at level %i", (_, packed) => {
  it("are truncated wherever they are cut, and what was read is a beginning of the text", () => {
    for (let length = 0; length < packed.length; length++) {
      const { status, bytes } = inflate(packed.subarray(0, length), CAP);
      expect(status, `cut at ${length}`).toBe("truncated");
      expect(Buffer.compare(bytes, text.subarray(0, bytes.length)), `cut at ${length}`).toBe(0);
    }
  });

  it("never come out as another text with any one bit flipped", () => {
    const wrong: string[] = [];
    for (let bit = 0; bit < packed.length * 8; bit++) {
      const flipped = packed.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7));
      const { status, bytes } = inflate(flipped, CAP);
      // A few bits mean nothing (the window's size); then the text must be the same.
      const read = status === "ok" || status === "trailing_data";
      if (read && Buffer.compare(bytes, text) !== 0) wrong.push(`bit ${bit}: another text`);
      const node = (() => {
        try {
          return inflateSync(flipped, { maxOutputLength: CAP });
        } catch {
          return undefined;
        }
      })();
      // Never stricter than the official verifiers, which are all zlib.
      if (node ? !read : status === "ok") wrong.push(`bit ${bit}: ${status}`);
    }
    expect(wrong).toEqual([]);
  });

  it("keep their text with anything after their end, which is named", () => {
    for (const extra of [[0], [10], [0x78, 0x9c], [...packed]]) {
      const inflated = inflate(Uint8Array.from([...packed, ...extra]), CAP);
      expect(inflated.status).toBe("trailing_data");
      expect(Buffer.compare(inflated.bytes, text)).toBe(0);
    }
  });
});

describe("a bomb", () => {
  const bombs = [10, 50].map((megabytes) =>
    deflateSync(new Uint8Array(megabytes * 1024 * 1024), { level: 9 }),
  );

  it("stops at the cap, having written no more", () => {
    for (const bomb of bombs)
      for (const cap of [1, 1000, CAP]) {
        const { status, bytes } = inflate(bomb, cap);
        expect(status).toBe("too_large");
        expect(bytes.length).toBeLessThanOrEqual(cap);
        expect(bytes.buffer.byteLength).toBeLessThanOrEqual(cap);
      }
  });

  it("is one byte above the cap, and not at the cap", () => {
    for (const level of [0, 1, 9]) {
      expect(inflate(deflateSync(new Uint8Array(CAP), { level }), CAP).status).toBe("ok");
      expect(inflate(deflateSync(new Uint8Array(CAP + 1), { level }), CAP).status).toBe(
        "too_large",
      );
    }
  });

  it("does not make thousands of readings slow", () => {
    const [bomb] = bombs as [Buffer];
    const before = process.memoryUsage().rss;
    for (let run = 0; run < 500; run++) inflate(bomb, CAP);
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
  });

  it("is a token of more bytes than decoding reads, and not one of as many", async () => {
    const json = (length: number) => `{"TLS.ver":"2.0","x":"${"x".repeat(length - 24)}"}`;
    expect(json(100).length).toBe(100);
    expect((await decodeUserSig(packToken(json(INFLATED_MAXIMUM)))).code).toBe("missing_field");
    expect((await decodeUserSig(packToken(json(INFLATED_MAXIMUM + 1)))).code).toBe("too_large");
  });
});

describe("bytes that are no zlib stream", () => {
  it.each([
    ["nothing", [], "truncated"],
    ["one byte", [0x78], "truncated"],
    ["gzip", [0x1f, 0x8b, 8, 0], "bad_zlib"],
    ["another method", [0x79, 0x9c, 0], "bad_zlib"],
    ["a window above 32 KiB", [0x88, 0x1c, 0], "bad_zlib"],
    ["a wrong header check", [0x78, 0x9d, 0], "bad_zlib"],
    ["a preset dictionary", [0x78, 0xbb, 0, 0, 0, 0], "bad_zlib"],
    ["a block of the reserved kind", [0x78, 0x9c, 0x07], "bad_zlib"],
    ["a stored block with wrong lengths", [0x78, 0x01, 1, 1, 0, 0, 0, 0], "bad_zlib"],
    ["a match before any byte", [0x78, 0x9c, 0x03, 0x02, 0x00, 0, 3, 0, 1], "bad_zlib"],
  ] as const)("%s is %s", (_, given, status) => {
    expect(inflate(Uint8Array.from(given), CAP).status).toBe(status);
  });

  it("never throw, random behind a right header", () => {
    for (let run = 0; run < 3000; run++) {
      const given = Uint8Array.from([0x78, 0x9c, ...bytes(below(400))]);
      const { status } = inflate(given, CAP);
      expect(["truncated", "bad_zlib", "too_large"]).toContain(status);
    }
  });
});
