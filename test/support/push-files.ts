/** Push certificates as Apple words them and .p12 files as people have them, made with openssl. */

import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const PASSWORD = "correct horse ☕ battery";
export const SUBJECT = "Apple Push Services: com.example.app";

/** What Apple adds to a certificate for push: both environments, and whom it is for. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  sandbox: "1.2.840.113635.100.6.3.1 = DER:0500",
  production: "1.2.840.113635.100.6.3.2 = DER:0500",
  topics: "1.2.840.113635.100.6.3.6 = ASN1:SEQUENCE:topics",
};
const TOPICS = `
[topics]
1 = UTF8:com.example.app
2 = SEQUENCE:app
3 = UTF8:com.example.app.voip
4 = SEQUENCE:voip
[app]
1 = UTF8:app
[voip]
1 = UTF8:voip
`;

export class PushFiles {
  readonly #folder = mkdtempSync(join(tmpdir(), "sigpost-p12-"));

  constructor() {
    // Making one takes a second on a slow machine, so that all certificates share it.
    this.#run(
      "genpkey",
      "-algorithm",
      "RSA",
      "-pkeyopt",
      "rsa_keygen_bits:2048",
      "-out",
      "rsa.key",
    );
    this.#run(
      "genpkey",
      "-algorithm",
      "EC",
      "-pkeyopt",
      "ec_paramgen_curve:P-256",
      "-out",
      "ec.key",
    );
  }

  #run(...args: string[]): void {
    execFileSync("openssl", args, { cwd: this.#folder, stdio: "ignore" });
  }

  #read = (name: string): Buffer => readFileSync(join(this.#folder, name));

  /**
   * @returns the certificate as PEM; `<name>.key` and `<name>.pem` stay for {@link p12}
   * @param key Apple's are RSA; with EC the same file has half the bytes
   */
  certificate(
    name: string,
    extensions: readonly (keyof typeof EXTENSIONS)[] = ["sandbox", "production", "topics"],
    subject = `/UID=com.example.app/CN=${SUBJECT}/OU=KLMNOPQRST/O=Example/C=JP`,
    { stringMask = "utf8only", key = "rsa" }: { stringMask?: string; key?: "rsa" | "ec" } = {},
  ): string {
    copyFileSync(join(this.#folder, `${key}.key`), join(this.#folder, `${name}.key`));
    const own = extensions.map((extension) => EXTENSIONS[extension]).join("\n");
    writeFileSync(
      join(this.#folder, `${name}.cnf`),
      `[req]\ndistinguished_name = dn\nx509_extensions = own\nstring_mask = ${stringMask}\n[dn]\n[own]\nkeyUsage = digitalSignature\n${own}\n${TOPICS}`,
    );
    this.#run(
      ...["req", "-x509", "-utf8", "-key", `${name}.key`, "-days", "365"],
      ...["-config", `${name}.cnf`, "-out", `${name}.pem`, "-subj", subject],
    );
    return this.#read(`${name}.pem`).toString();
  }

  /** @param options of `openssl pkcs12 -export` */
  p12(name: string, options: readonly string[] = [], password = PASSWORD): Buffer {
    const key = options.includes("-nokeys") ? [] : ["-inkey", `${name}.key`];
    this.#run(
      ...["pkcs12", "-export", "-in", `${name}.pem`, ...key, "-out", "file.p12"],
      ...["-passout", `pass:${password}`, ...options],
    );
    return this.#read("file.p12");
  }

  privateKey = (name: string): string => this.#read(`${name}.key`).toString();

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
