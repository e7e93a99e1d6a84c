/**
 * A certificate authority for one test run, and a server certificate that it signed, made with
 * openssl.
 */

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface TestCertificates {
  /** Path of the authority's certificate, for clients. */
  readonly authority: string;
  readonly key: Buffer;
  readonly certificate: Buffer;
  remove(): void;
}

/**
 * The server's is a leaf: Deno does not take a self-signed authority as a server's own certificate.
 *
 * @param names that it is for, as openssl writes them
 */
export function makeCertificates(names = "DNS:localhost,IP:127.0.0.1"): TestCertificates {
  const folder = mkdtempSync(join(tmpdir(), "sigpost-tls-"));
  const path = (name: string) => join(folder, name);
  const openssl = (...args: string[]) => execFileSync("openssl", args, { stdio: "ignore" });
  const curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"];
  openssl(
    ...["req", "-x509", ...curve, "-keyout", path("ca.key"), "-out", path("ca.pem")],
    ...["-days", "2", "-subj", "/CN=sigpost test authority"],
  );
  openssl(
    "req",
    ...curve,
    "-keyout",
    path("leaf.key"),
    "-out",
    path("leaf.csr"),
    "-subj",
    "/CN=localhost",
  );
  writeFileSync(path("leaf.ext"), `subjectAltName=${names}\nbasicConstraints=CA:FALSE\n`);
  openssl(
    ...["x509", "-req", "-in", path("leaf.csr"), "-CA", path("ca.pem"), "-CAkey", path("ca.key")],
    ...["-CAcreateserial", "-out", path("leaf.pem"), "-days", "2", "-extfile", path("leaf.ext")],
  );
  return {
    authority: path("ca.pem"),
    key: readFileSync(path("leaf.key")),
    certificate: readFileSync(path("leaf.pem")),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
