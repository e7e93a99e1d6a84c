/** Push certificates: stored, replaced, removed. */

import type { Client } from "../client.ts";
import { CERTIFICATE, Kind, type Writer } from "../kind.ts";
import { type Loss, Remembered } from "../ledger.ts";

const LAST = 9;

type Certificates = Map<string, Remembered<string | undefined>>;

export class CertificateKind extends Kind {
  readonly name = "certificates";
  readonly #apps = new Map<number, Certificates>();

  async make(writer: Writer): Promise<void> {
    this.#apps.set(writer.sdkAppId, new Map());
    await this.#put(writer, CERTIFICATE, "kept");
  }

  #put(writer: Writer, id: string, name: string) {
    const { random, sdkAppId } = writer;
    const credential = { appKey: random.hex(32), masterSecret: random.hex(32) };
    const path = `/v1/apps/${sdkAppId}/certificates/${id}`;
    return this.administer(writer, "PUT", path, { vendor: "oppo", name, credential }, sdkAppId);
  }

  async act(writer: Writer) {
    const { random, sdkAppId } = writer;
    const certificates = this.#apps.get(sdkAppId) as Certificates;
    const id = String(random.between(Number(CERTIFICATE) + 1, LAST));
    const path = `/v1/apps/${sdkAppId}/certificates/${id}`;
    const one = certificates.get(id) ?? new Remembered<string | undefined>(path, undefined);
    certificates.set(id, one);
    const removes = one.certain !== undefined && random.chance(0.2);
    const name = removes ? undefined : random.hex(8);
    const { outcome } =
      name === undefined
        ? await this.administer(writer, "DELETE", path, undefined, sdkAppId)
        : await this.#put(writer, id, name);
    one.wrote(() => name, outcome);
    return outcome;
  }

  async check(client: Client): Promise<Loss[]> {
    const losses = [...this.#apps].map(async ([sdkAppId, remembered]) => {
      const { certificates } = await client.read(`/v1/apps/${sdkAppId}/certificates`);
      const names = new Map<string, string>(
        certificates.map((one: { certificateId: string; name: string }) => [
          one.certificateId,
          one.name,
        ]),
      );
      return [...remembered].flatMap(([id, one]) => one.compare(names.get(id)));
    });
    return (await Promise.all(losses)).flat();
  }
}
