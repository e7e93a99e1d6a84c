/** Requests whose body does not end until they are told to. */

import { connect } from "node:net";

export interface Held {
  /** Sends the rest of the body. */
  finish(): void;
  /** What came back, once the server or the client has closed the connection. */
  readonly answer: Promise<string>;
  /** What has come back so far. */
  received(): string;
  abandon(): void;
}

const BODY = '{"userSig":"eJw"}';

/** To decoding, which is open to everybody and reads the body first of all. */
export function hold(
  url: string,
  { chunked = false, authorization }: { chunked?: boolean; authorization?: string } = {},
): Held {
  const { hostname, port } = new URL(url);
  const framing = chunked ? "Transfer-Encoding: chunked" : `Content-Length: ${BODY.length}`;
  const sent = [
    "POST /v1/usersigs/decode HTTP/1.1",
    "Host: x",
    "Connection: close",
    "Content-Type: application/json",
    ...(authorization === undefined ? [] : [`Authorization: ${authorization}`]),
    framing,
    "",
    chunked ? `2\r\n${BODY.slice(0, 2)}\r\n` : BODY.slice(0, 2),
  ].join("\r\n");
  let received = "";
  const socket = connect(Number(port), hostname, () => socket.write(sent));
  socket.setEncoding("utf8");
  socket.on("data", (chunk) => {
    received += chunk;
  });
  socket.on("error", () => {});
  const rest = BODY.slice(2);
  return {
    finish: () =>
      void socket.write(chunked ? `${rest.length.toString(16)}\r\n${rest}\r\n0\r\n\r\n` : rest),
    answer: new Promise((resolve) => socket.on("close", () => resolve(received))),
    received: () => received,
    abandon: () => void socket.destroy(),
  };
}
