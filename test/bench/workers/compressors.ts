/** What could compress a token's JSON in workerd, one after another in a loop. */

import { deflateSync } from "node:zlib";
import { deflate } from "pako";
import { deflateStored } from "../../../worker/usersig/zlib.ts";

const text =
  '{"TLS.ver":"2.0","TLS.identifier":"alice","TLS.sdkappid":1400000001,"TLS.time":1735689600,"TLS.expire":86400,"TLS.sig":"f3Ay0sofiGP0ThuHTzUKSYP3o/jx5QcqyBh7Q2m12+A="}';
const json = new TextEncoder().encode(text);

const COMPRESSORS: Readonly<Record<string, () => Uint8Array | Promise<Uint8Array>>> = {
  "/stored": () => deflateStored(text),
  "/node-zlib": () => deflateSync(json),
  "/pako": () => deflate(json),
  "/stream": async () =>
    new Response(new Response(json).body?.pipeThrough(new CompressionStream("deflate"))).bytes(),
};

export default {
  async fetch(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    const compress = COMPRESSORS[pathname];
    let bytes = 0;
    let done = 0;
    for (; compress && done < Number(searchParams.get("rounds")); done++)
      bytes = (await compress()).length;
    return Response.json({ done, characters: Math.ceil(bytes / 3) * 4 });
  },
};
