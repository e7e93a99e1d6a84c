/**
 * A reader of server-sent events, as strict as a browser's: frames end with an empty line, comments
 * begin with a colon.
 */

export interface ReadEvent {
  readonly event: string;
  readonly id: string | undefined;
  readonly data: unknown;
}

export interface EventReader {
  /** The next event (of that name). Rejects when the stream ends or nothing comes in time. */
  next(event?: string): Promise<ReadEvent>;
  /** Every comment so far, one a line. */
  comments(): string;
  close(): void;
}

const PATIENCE_MS = 15_000;

export async function openEvents(
  url: string,
  adminKey: string,
  headers: Record<string, string> = {},
  init: RequestInit = {},
): Promise<EventReader> {
  const controller = new AbortController();
  const answer = await fetch(url, {
    ...init,
    headers: { Authorization: `Bearer ${adminKey}`, Accept: "text/event-stream", ...headers },
    signal: controller.signal,
  });
  if (
    !answer.ok ||
    !answer.headers.get("Content-Type")?.startsWith("text/event-stream") ||
    !answer.body
  )
    throw new Error(`no event stream: ${answer.status} ${await answer.text()}`);
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  let comments = "";

  async function frame(): Promise<string> {
    for (;;) {
      const end = text.indexOf("\n\n");
      if (end >= 0) {
        const whole = text.slice(0, end);
        text = text.slice(end + 2);
        return whole;
      }
      const { done, value } = await reader.read();
      if (done) throw new Error("the stream ended");
      text += value;
    }
  }

  async function nextEvent(): Promise<ReadEvent> {
    for (;;) {
      const fields = new Map<string, string>();
      for (const line of (await frame()).split("\n")) {
        const colon = line.indexOf(": ");
        if (line.startsWith(":")) comments += `${line.slice(1).trim()}\n`;
        else if (colon > 0) fields.set(line.slice(0, colon), line.slice(colon + 2));
        else throw new Error(`not a field: ${line}`);
      }
      const data = fields.get("data");
      if (data !== undefined)
        return {
          event: fields.get("event") ?? "message",
          id: fields.get("id"),
          data: JSON.parse(data),
        };
    }
  }

  return {
    async next(event) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error(`no ${event ?? "event"} came`)), PATIENCE_MS);
      });
      try {
        for (;;) {
          const read = await Promise.race([nextEvent(), late]);
          if (event === undefined || read.event === event) return read;
        }
      } finally {
        clearTimeout(timer);
      }
    },
    comments: () => comments,
    close() {
      controller.abort();
      reader.cancel().catch(() => undefined);
    },
  };
}
