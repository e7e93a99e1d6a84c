/** Text of an event stream as it arrives -> its events (WHATWG HTML §9.2.6). */

export interface RawEvent {
  readonly event: string;
  readonly data: string;
  /** The last that was said, by this event or by one before it. */
  readonly id?: string;
}

/** What is incomplete is kept for the next piece; every character is looked at once. */
export function createEventReader(): (piece: string) => RawEvent[] {
  let rest = "";
  let afterReturn = false;
  let id: string | undefined;
  let event = "";
  let data: string[] = [];

  function take(line: string): RawEvent | undefined {
    if (line === "") {
      const whole = { event: event || "message", data: data.join("\n"), ...(id && { id }) };
      const any = data.length > 0;
      event = "";
      data = [];
      return any ? whole : undefined;
    }
    const colon = line.indexOf(":");
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(line[colon + 1] === " " ? colon + 2 : colon + 1);
    if (name === "data") data.push(value);
    if (name === "event") event = value;
    if (name === "id" && !value.includes("\0")) id = value;
    return undefined;
  }

  return (piece) => {
    if (piece === "") return [];
    // A line end of two characters may come in two pieces.
    const text = afterReturn && piece.startsWith("\n") ? piece.slice(1) : piece;
    afterReturn = piece.endsWith("\r");
    const lines = text.split(/\r\n|\r|\n/);
    lines[0] = rest + lines[0];
    rest = lines.pop() ?? "";
    return lines.map(take).filter((whole) => whole !== undefined);
  };
}
