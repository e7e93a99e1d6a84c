/** Events come out the same, however their text is cut (WHATWG HTML §9.2.6). */

import { expect, it } from "vitest";
import { createEventReader, type RawEvent } from "../../../client/event-reader.ts";

const TEXT =
  ": hello\r\nretry: 5\rid: 1\nevent: status\r\ndata: one\r\ndata:two\r\r\n" +
  "event\n\nevent:change\rdata:  three\nunknown: x\nid: 2\r\n\r\n" +
  'id: 3\n\nid: nul\0\ndata\nevent: status\n\ndata: "never ended"\n';

const EVENTS: readonly RawEvent[] = [
  { event: "status", data: "one\ntwo", id: "1" },
  { event: "change", data: " three", id: "2" },
  { event: "status", data: "", id: "3" },
];

const readIn = (pieces: readonly string[]): RawEvent[] => pieces.flatMap(createEventReader());

it("in one piece", () => expect(readIn([TEXT])).toEqual(EVENTS));
it("character by character", () => expect(readIn([...TEXT])).toEqual(EVENTS));
it("in two pieces, wherever they meet", () => {
  for (let cut = 0; cut <= TEXT.length; cut++)
    expect(readIn([TEXT.slice(0, cut), "", TEXT.slice(cut)]), `cut at ${cut}`).toEqual(EVENTS);
});
