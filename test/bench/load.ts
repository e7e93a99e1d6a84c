/**
 * A load generator for one machine: keep-alive connections that each send the next request when the
 * last answer is whole. Measures every request in nanoseconds, which the usual tools round to
 * milliseconds. Loopback only, bounded in time.
 */

import { connect, type Socket } from "node:net";

export interface Target {
  readonly name: string;
  readonly host: string;
  readonly port: number;
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Path and body of the next request, where each has to be another one. */
  readonly vary?: () => { readonly path: string; readonly body: string };
}

export interface Measured {
  /** Answers per second. */
  readonly rate: number;
  /** Microseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly answers: number;
  /**
   * Microseconds of the server's processor time for an answer, the kernel's part for it included;
   * NaN where nothing tells.
   */
  readonly cpu: number;
}

const STALLED_MS = 5000;

function requestBytes({ host, port, method, path, headers, body = "" }: Target): Buffer {
  const all: Record<string, string> = { host: `${host}:${port}`, ...headers };
  if (method === "POST") all["content-length"] = String(Buffer.byteLength(body));
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join("")}\r\n${body}`);
}

interface Answer {
  readonly length: number;
  /**
   * Whether the server closes the connection after it, as Deno does when a body was longer than a
   * few hundred bytes.
   */
  readonly isLast: boolean;
}

/** The answer at the start of `data`, or `undefined` while it is not whole. */
function wholeAnswer(data: Buffer): Answer | undefined {
  const head = data.indexOf("\r\n\r\n");
  if (head < 0) return undefined;
  const headers = data.toString("latin1", 0, head);
  if (!/^HTTP\/1\.1 200 /.test(headers))
    throw new Error(`unexpected answer: ${headers.split("\r\n", 1)[0]}`);
  const isLast = /\r\nconnection: close/i.test(headers);
  const told = /\r\ncontent-length: (\d+)/i.exec(headers)?.[1];
  const end =
    told === undefined ? data.indexOf("0\r\n\r\n", head + 4) + 5 : head + 4 + Number(told);
  return end >= head + 4 && data.length >= end ? { length: end, isLast } : undefined;
}

/**
 * Requests over one connection until the time is over or the server closes it: whether there is
 * time for another one.
 */
function drive(
  target: Target,
  request: () => Buffer,
  until: number,
  samples: number[],
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect({ host: target.host, port: target.port, noDelay: true });
    let waiting: Buffer = Buffer.alloc(0);
    let sent = 0n;
    const next = () => {
      const bytes = request();
      sent = process.hrtime.bigint();
      socket.write(bytes);
    };
    const receive = (chunk: Buffer) => {
      waiting = waiting.length === 0 ? chunk : Buffer.concat([waiting, chunk]);
      const answer = wholeAnswer(waiting);
      if (!answer) return;
      samples.push(Number(process.hrtime.bigint() - sent) / 1000);
      waiting = waiting.subarray(answer.length);
      const isOver = Date.now() >= until;
      if (!isOver && !answer.isLast) return next();
      resolve(!isOver);
      socket.destroy();
    };
    socket.once("connect", next);
    socket.once("error", reject);
    // Of no consequence after the last answer.
    socket.once("close", () =>
      reject(new Error(`${target.name} closed the connection before it answered`)),
    );
    socket.setTimeout(STALLED_MS, () =>
      socket.destroy(new Error(`${target.name} did not answer in ${STALLED_MS} ms`)),
    );
    socket.on("data", (chunk: Buffer) => {
      try {
        receive(chunk);
      } catch (error) {
        socket.destroy(error as Error);
      }
    });
  });
}

async function keepDriving(...given: Parameters<typeof drive>): Promise<void> {
  while (await drive(...given));
}

/**
 * Keeps this process awake until the returned function is called. One that sleeps while it waits
 * for an answer measures how long a machine takes to wake it, which is longer than the answer and
 * depends on how long that took.
 */
function stayAwake(): () => void {
  let awake = true;
  const turn = () => {
    if (awake) setImmediate(turn);
  };
  turn();
  return () => {
    awake = false;
  };
}

/**
 * @param seconds how long to send
 * @param connections how many at once
 * @param processorTime what the server has used so far, in nanoseconds
 */
export async function measure(
  target: Target,
  seconds: number,
  connections: number,
  processorTime: () => number = () => Number.NaN,
): Promise<Measured> {
  const { vary } = target;
  const fixed = requestBytes(target);
  const request = () => (vary ? requestBytes({ ...target, ...vary() }) : fixed);
  const samples: number[] = [];
  const used = processorTime();
  const start = performance.now();
  const until = Date.now() + seconds * 1000;
  // With several connections there is always something to do.
  const sleep = connections === 1 ? stayAwake() : () => {};
  const drivers = Array.from({ length: connections }, () =>
    keepDriving(target, request, until, samples),
  );
  await Promise.all(drivers).finally(sleep);
  const elapsed = (performance.now() - start) / 1000;
  const cpu = (processorTime() - used) / 1000 / samples.length;
  samples.sort((a, b) => a - b);
  const at = (share: number) =>
    samples[Math.min(samples.length - 1, Math.floor(samples.length * share))] ?? Number.NaN;
  return {
    rate: samples.length / elapsed,
    p50: at(0.5),
    p99: at(0.99),
    answers: samples.length,
    cpu,
  };
}
