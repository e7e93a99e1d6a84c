/**
 * The zlib envelope (RFC 1950) of a UserSig. Writing uses stored blocks, as Tencent's own Go
 * library does: `docs/usersig.md` has the measurements. Reading is an own bounded inflater (RFC
 * 1951), because a verdict needs what no runtime's stream gives: where the data stopped, what could
 * be read until there, and the same answer everywhere.
 */

import { adler32 } from "./adler32.ts";

const encoder = new TextEncoder();
const STORED_MAXIMUM = 0xffff;
const STORED_HEADER = 7;
const ADLER_LENGTH = 4;
/** Every stream is written here: memory of its own would be a fifth of what a UserSig costs. */
const stored = new Uint8Array(STORED_HEADER + STORED_MAXIMUM + ADLER_LENGTH);
stored.set([0x78, 0x01, 0x01]);
const content = stored.subarray(STORED_HEADER, STORED_HEADER + STORED_MAXIMUM);

/**
 * Text -> zlib stream of one stored block, good until the next call. At most 65,535 bytes of UTF-8,
 * far above any token.
 */
export function deflateStored(text: string): Uint8Array {
  const { read, written: length } = encoder.encodeInto(text, content);
  if (read < text.length) throw new RangeError("a stored block holds at most 65535 bytes");
  stored[3] = length & 255;
  stored[4] = length >> 8;
  stored[5] = ~length & 255;
  stored[6] = (~length >> 8) & 255;
  const sum = adler32(content, length);
  const tail = STORED_HEADER + length;
  stored[tail] = sum >>> 24;
  stored[tail + 1] = (sum >> 16) & 255;
  stored[tail + 2] = (sum >> 8) & 255;
  stored[tail + 3] = sum & 255;
  return stored.subarray(0, tail + ADLER_LENGTH);
}

export interface Inflated {
  /** How the stream ended. */
  readonly status: "ok" | "truncated" | "bad_zlib" | "too_large" | "trailing_data";
  /** Everything that could be read, also when the stream is damaged. */
  readonly bytes: Uint8Array;
}

const LENGTH_BASE = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
  163, 195, 227, 258,
];
const LENGTH_EXTRA = [
  0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
];
const DISTANCE_BASE = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
  3073, 4097, 6145, 8193, 12289, 16385, 24577,
];
const DISTANCE_EXTRA = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
];
const CODE_LENGTH_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const LONGEST_CODE = 15;

/**
 * A canonical Huffman code: how many codes have each length, and the symbols in code order (RFC
 * 1951 §3.2.2).
 */
interface Huffman {
  readonly counts: Uint16Array;
  readonly symbols: Uint16Array;
}

/** Thrown inside this file only; `inflate` turns it into a status. */
class Stop {
  readonly status: Inflated["status"];
  constructor(status: Inflated["status"]) {
    this.status = status;
  }
}

function huffman(lengths: Uint8Array): Huffman {
  const counts = new Uint16Array(LONGEST_CODE + 1);
  for (const length of lengths) counts[length] = (counts[length] as number) + 1;
  let left = 1;
  for (let length = 1; length <= LONGEST_CODE; length++) {
    left = left * 2 - (counts[length] as number);
    if (left < 0) throw new Stop("bad_zlib");
  }
  const offsets = new Uint16Array(LONGEST_CODE + 2);
  for (let length = 1; length <= LONGEST_CODE; length++)
    offsets[length + 1] = (offsets[length] as number) + (counts[length] as number);
  const symbols = new Uint16Array(lengths.length);
  lengths.forEach((length, symbol) => {
    if (length === 0) return;
    symbols[offsets[length] as number] = symbol;
    offsets[length] = (offsets[length] as number) + 1;
  });
  return { counts, symbols };
}

let fixedCodes: readonly [Huffman, Huffman] | undefined;

function fixed(): readonly [Huffman, Huffman] {
  if (fixedCodes === undefined) {
    const literals = new Uint8Array(288).fill(8).fill(9, 144, 256).fill(7, 256, 280);
    fixedCodes = [huffman(literals), huffman(new Uint8Array(30).fill(5))];
  }
  return fixedCodes;
}

class Inflater {
  private readonly data: Uint8Array;
  private readonly cap: number;
  private at: number;
  private hold = 0;
  private held = 0;
  private out: Uint8Array;
  private length = 0;

  constructor(data: Uint8Array, cap: number, at: number) {
    this.data = data;
    this.cap = cap;
    this.at = at;
    this.out = new Uint8Array(Math.min(cap, Math.max(512, data.length * 4)));
  }

  get bytes(): Uint8Array {
    return this.out.subarray(0, this.length);
  }

  private bits(count: number): number {
    while (this.held < count) {
      const byte = this.data[this.at++];
      if (byte === undefined) throw new Stop("truncated");
      this.hold |= byte << this.held;
      this.held += 8;
    }
    const value = this.hold & ((1 << count) - 1);
    this.hold >>>= count;
    this.held -= count;
    return value;
  }

  private symbol(code: Huffman): number {
    let value = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length <= LONGEST_CODE; length++) {
      if (this.held === 0) {
        const byte = this.data[this.at++];
        if (byte === undefined) throw new Stop("truncated");
        this.hold = byte;
        this.held = 8;
      }
      value |= this.hold & 1;
      this.hold >>>= 1;
      this.held--;
      const count = code.counts[length] as number;
      if (value - count < first) return code.symbols[index + (value - first)] as number;
      index += count;
      first = (first + count) << 1;
      value <<= 1;
    }
    throw new Stop("bad_zlib");
  }

  private reserve(count: number): void {
    const wanted = this.length + count;
    if (wanted > this.cap) throw new Stop("too_large");
    if (wanted <= this.out.length) return;
    const grown = new Uint8Array(Math.min(this.cap, wanted * 2));
    grown.set(this.bytes);
    this.out = grown;
  }

  private stored(): void {
    this.hold = 0;
    this.held = 0;
    const { data } = this;
    if (this.at + 4 > data.length) throw new Stop("truncated");
    const length = (data[this.at] as number) | ((data[this.at + 1] as number) << 8);
    const check = (data[this.at + 2] as number) | ((data[this.at + 3] as number) << 8);
    if (length !== (~check & 0xffff)) throw new Stop("bad_zlib");
    this.at += 4;
    const chunk = data.subarray(this.at, this.at + length);
    this.reserve(chunk.length);
    this.out.set(chunk, this.length);
    this.length += chunk.length;
    this.at += chunk.length;
    if (chunk.length < length) throw new Stop("truncated");
  }

  private dynamic(): readonly [Huffman, Huffman] {
    const literals = this.bits(5) + 257;
    const distances = this.bits(5) + 1;
    const codes = this.bits(4) + 4;
    const lengths = new Uint8Array(19);
    for (let i = 0; i < codes; i++) lengths[CODE_LENGTH_ORDER[i] as number] = this.bits(3);
    const lengthCode = huffman(lengths);
    const all = new Uint8Array(literals + distances);
    for (let i = 0; i < all.length; ) {
      const symbol = this.symbol(lengthCode);
      if (symbol < 16) {
        all[i++] = symbol;
        continue;
      }
      if (symbol === 16 && i === 0) throw new Stop("bad_zlib");
      const value = symbol === 16 ? (all[i - 1] as number) : 0;
      const repeat =
        symbol === 16 ? 3 + this.bits(2) : symbol === 17 ? 3 + this.bits(3) : 11 + this.bits(7);
      if (i + repeat > all.length) throw new Stop("bad_zlib");
      all.fill(value, i, i + repeat);
      i += repeat;
    }
    return [huffman(all.subarray(0, literals)), huffman(all.subarray(literals))];
  }

  private block([literals, distances]: readonly [Huffman, Huffman]): void {
    for (;;) {
      const symbol = this.symbol(literals);
      if (symbol === 256) return;
      if (symbol < 256) {
        this.reserve(1);
        this.out[this.length++] = symbol;
        continue;
      }
      const base = LENGTH_BASE[symbol - 257];
      if (base === undefined) throw new Stop("bad_zlib");
      const length = base + this.bits(LENGTH_EXTRA[symbol - 257] as number);
      const reach = this.symbol(distances);
      const reachBase = DISTANCE_BASE[reach];
      if (reachBase === undefined) throw new Stop("bad_zlib");
      const distance = reachBase + this.bits(DISTANCE_EXTRA[reach] as number);
      if (distance > this.length) throw new Stop("bad_zlib");
      this.reserve(length);
      for (let i = 0; i < length; i++, this.length++)
        this.out[this.length] = this.out[this.length - distance] as number;
    }
  }

  /** @param checked a checksum has to follow the blocks */
  run(checked: boolean): void {
    for (let last = 0; last === 0; ) {
      last = this.bits(1);
      const kind = this.bits(2);
      if (kind === 0) this.stored();
      else if (kind === 1) this.block(fixed());
      else if (kind === 2) this.block(this.dynamic());
      else throw new Stop("bad_zlib");
    }
    if (!checked) return;
    const { data, at } = this;
    if (at + 4 > data.length) throw new Stop("truncated");
    const sum = new DataView(data.buffer, data.byteOffset + at, 4).getUint32(0);
    if (sum !== adler32(this.bytes)) throw new Stop("bad_zlib");
    if (at + 4 < data.length) throw new Stop("trailing_data");
  }
}

/** Bytes of a token's JSON. The longest that can be signed has 1,700, a bomb has millions. */
export const INFLATED_MAXIMUM = 8192;

/** zlib stream -> bytes, at most `cap` of them. Never throws. */
export function inflate(data: Uint8Array, cap: number): Inflated {
  const [cmf, flags] = data;
  if (cmf === undefined || flags === undefined)
    return { status: "truncated", bytes: new Uint8Array() };
  // RFC 1950 §2.2: method 8, window at most 32 KiB, header check, no preset dictionary.
  if ((cmf & 15) !== 8 || cmf >> 4 > 7 || ((cmf << 8) | flags) % 31 !== 0 || flags & 32)
    return { status: "bad_zlib", bytes: new Uint8Array() };
  return unpack(data, cap, 2, true);
}

/** Deflated data alone (RFC 1951). What follows its last block is ignored. */
export const inflateRaw = (data: Uint8Array, cap: number): Inflated => unpack(data, cap, 0, false);

function unpack(data: Uint8Array, cap: number, at: number, checked: boolean): Inflated {
  const inflater = new Inflater(data, cap, at);
  try {
    inflater.run(checked);
    return { status: "ok", bytes: inflater.bytes };
  } catch (stop) {
    if (!(stop instanceof Stop)) throw stop;
    return { status: stop.status, bytes: inflater.bytes };
  }
}
