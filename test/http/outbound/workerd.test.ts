/**
 * Calls to other services as workerd makes them, over TLS too: started here with an authority of
 * the test's own to trust, which Miniflare takes from nobody but the environment.
 */

import { type ChildProcess, spawn } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { freePort } from "../../../scripts/ports.ts";
import { makeCertificates, type TestCertificates } from "../../support/certificates.ts";
import { ENDINGS, type Protocol, startFront } from "./front.ts";

let folder: string;
let tls: TestCertificates;
let target: Server;
let workerd: ChildProcess;
let url: string;

const config = (port: number) => `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [(name = "worker", esModule = embed "worker.js")],
      compatibilityDate = "2026-11-01")),
    (name = "internet", network = (
      allow = ["public", "private"],
      tlsOptions = (trustedCertificates = [embed "ca.pem"]))),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "sigpost-workerd-"));
  tls = makeCertificates();
  target = createServer(
    (request, response) => void request.resume().on("end", () => response.end("{}")),
  );
  await new Promise<void>((resolve) => target.listen(0, "127.0.0.1", resolve));
  await build({
    entryPoints: ["test/http/outbound/workerd.ts"],
    outfile: join(folder, "worker.js"),
    bundle: true,
    format: "esm",
    target: "esnext",
  });
  copyFileSync(tls.authority, join(folder, "ca.pem"));
  const port = await freePort(21_000 + (process.pid % 500) * 20);
  writeFileSync(join(folder, "config.capnp"), config(port));
  workerd = spawn("node_modules/.bin/workerd", ["serve", join(folder, "config.capnp")], {
    stdio: "inherit",
  });
  url = `http://127.0.0.1:${port}`;
  await vi.waitFor(async () => expect((await fetch(url)).status).toBe(200), { timeout: 30_000 });
});
afterAll(() => {
  workerd?.kill();
  target?.closeAllConnections();
  target?.close();
  tls?.remove();
  rmSync(folder, { recursive: true, force: true });
});

// biome-ignore lint/suspicious/noExplicitAny: an answer or a failure, whose shape the expectations state
async function call(to: string): Promise<any> {
  const sent = { url: to, method: "POST", body: "{}", deadlineMs: 10_000, maximumBytes: 1000 };
  return (await fetch(url, { method: "POST", body: JSON.stringify(sent) })).json();
}

describe.each<Protocol>(["http", "https"])("a request over %s is sent once", (protocol) => {
  const begin = () =>
    startFront(`http://127.0.0.1:${(target.address() as AddressInfo).port}`, protocol, tls);

  it.each(ENDINGS)("%s on the first connection", async (how) => {
    const front = await begin();
    front.ending = { how, path: /./ };
    expect(await call(`${front.origin}/send`)).toMatchObject({ reason: "unreachable" });
    expect(front.requests).toEqual(["/send"]);
    await front.stop();
  });

  it.each(ENDINGS)("%s after an answer that keeps its connection", async (how) => {
    const front = await begin();
    expect(await call(`${front.origin}/first`)).toMatchObject({ status: 200 });
    front.ending = { how, path: /./ };
    expect(await call(`${front.origin}/send`)).toMatchObject({ reason: "unreachable" });
    expect(front.requests).toEqual(["/first", "/send"]);
    await front.stop();
  });
});
