/**
 * Lines of text of one kind, short. gzip works on bytes, and UTF-8 takes three for a Chinese or
 * Japanese character. Here the characters and pairs that a file has most take one byte and the
 * others two; what gzip makes of that is smaller by a twentieth (English) to a sixth (Chinese).
 *
 * A file is the list of its characters in UTF-8, its pairs, where each line went, how long each is
 * (lines of like length stand beside each other, which packs better), and the lines. A pair stands
 * in the list as a character of the private use area, and may be made of such.
 */

/** Bytes from 0x80 that are a character alone; above are those that begin two. */
const ALONE = 116;
const ASCII = 0x80;
const SECOND = 128;
const PAIRS = 60;
const FIRST_PAIR = 0xe000;

const LINE_FEED = 10;

/** The most frequent neighbours, again and again, as characters of their own. */
function paired(text: string): [units: Uint16Array, pairs: number[]] {
  let units = Uint16Array.from(text, (character) => character.charCodeAt(0));
  const pairs: number[] = [];
  for (let pair = FIRST_PAIR; pair < FIRST_PAIR + PAIRS; pair++) {
    const counts = new Map<number, number>();
    for (let at = 1; at < units.length; at++) {
      const [left, right] = [units[at - 1] as number, units[at] as number];
      if (left === LINE_FEED || right === LINE_FEED) continue;
      const both = left * 65_536 + right;
      counts.set(both, (counts.get(both) ?? 0) + 1);
    }
    let [best, most] = [0, 1];
    for (const [both, count] of counts) if (count > most) [best, most] = [both, count];
    if (most === 1) break;
    const [left, right] = [Math.floor(best / 65_536), best % 65_536];
    pairs.push(left, right);
    const shorter = new Uint16Array(units.length);
    let length = 0;
    for (let at = 0; at < units.length; at++) {
      const fits = units[at] === left && units[at + 1] === right;
      shorter[length++] = fits ? pair : (units[at] as number);
      if (fits) at++;
    }
    units = shorter.slice(0, length);
  }
  return [units, pairs];
}

export function shortText(lines: readonly string[]): Uint8Array {
  const sorted = [...lines].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const text = sorted.join("\n");
  if (/[\ud800-\udfff\ue000-\uf8ff]/.test(text))
    throw new Error("Sentences may have no emoji and no character for private use.");
  const [units, pairs] = paired(text);
  const counts = new Map<number, number>();
  for (const unit of units) if (unit >= ASCII) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const list = [...counts].sort(([a, m], [b, n]) => n - m || a - b).map(([unit]) => unit);
  if (list.length > ALONE + (256 - ASCII - ALONE) * SECOND)
    throw new Error("These sentences have more characters than short text can hold.");
  const places = new Map(list.map((unit, place) => [unit, place]));
  const head = [
    String.fromCharCode(...list),
    String.fromCharCode(...pairs),
    lines.map((line) => sorted.indexOf(line)).join(),
    sorted.map((line) => line.length).join(),
  ];
  const bytes = [...Buffer.from(`${head.join("\n")}\n`)];
  for (const unit of units) {
    const place = places.get(unit);
    if (place === undefined) bytes.push(unit);
    else if (place < ALONE) bytes.push(ASCII + place);
    else {
      const rest = place - ALONE;
      bytes.push(ASCII + ALONE + Math.floor(rest / SECOND), ASCII + (rest % SECOND));
    }
  }
  return Uint8Array.from(bytes);
}

/**
 * The way back, as code of the built worker: `open(bytes)` gives a function from the number of a
 * line to its text. Only that line is read.
 */
export const OPEN_SHORT_TEXT = `
export function open(buffer) {
  const bytes = new Uint8Array(buffer);
  let start = 0;
  const skip = () => start = bytes.indexOf(10, start) + 1;
  const head = () => new TextDecoder().decode(bytes.subarray(start, skip() - 1));
  const list = Uint16Array.from(head(), (character) => character.charCodeAt(0));
  const pairs = head();
  const places = head().split(",");
  const lengths = head().split(",");
  const body = start;
  return (index) => {
    const place = places[index];
    start = body;
    for (let line = 0; line < place; line++) skip();
    let at = start;
    const units = new Uint16Array(+lengths[place]);
    let length = 0;
    const put = (unit) => {
      const pair = (unit - ${FIRST_PAIR}) * 2;
      if (pair < 0 || pair >= ${PAIRS * 2}) units[length++] = unit;
      else {
        put(pairs.charCodeAt(pair));
        put(pairs.charCodeAt(pair + 1));
      }
    };
    while (length < units.length) {
      const byte = bytes[at++];
      if (byte < ${ASCII}) units[length++] = byte;
      else put(list[byte < ${ASCII + ALONE} ? byte - ${ASCII} : ${ALONE} + (byte - ${ASCII + ALONE}) * ${SECOND} + bytes[at++] - ${ASCII}]);
    }
    return new TextDecoder("utf-16le").decode(units);
  };
}
`;
