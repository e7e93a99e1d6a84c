/** Apps: renamed, or given a new SecretKey, which keeps the one before as the previous. */

import { createHash } from "node:crypto";
import { verifyUserSig } from "../../../worker/usersig/index.ts";
import type { Client } from "../client.ts";
import { Kind, type Settled, WEBHOOK_TOKEN, type Writer } from "../kind.ts";
import { type Loss, Remembered } from "../ledger.ts";

/** SecretKeys by their fingerprint, as an operator reads them. */
interface State {
  readonly name: string;
  readonly current: string | undefined;
  readonly previous: string | undefined;
}

const fingerprint = (secret: string): string =>
  createHash("sha256").update(secret).digest("hex").slice(0, 8);

export class AppKind extends Kind {
  readonly name = "apps";
  readonly #apps = new Map<number, Remembered<State>>();
  readonly #secrets = new Map<string, string>();

  #newSecret({ random }: Writer): string {
    const secret = random.hex(64);
    this.#secrets.set(fingerprint(secret), secret);
    return secret;
  }

  async make(writer: Writer): Promise<void> {
    const { sdkAppId } = writer;
    const secretKey = this.#newSecret(writer);
    const name = "app";
    const body = { name, secretKey, webhookToken: WEBHOOK_TOKEN };
    const path = `/v1/apps/${sdkAppId}`;
    await this.administer(writer, "PUT", path, body, sdkAppId);
    const state = { name, current: fingerprint(secretKey), previous: undefined };
    this.#apps.set(sdkAppId, new Remembered<State>(path, state));
  }

  async act(writer: Writer) {
    const { random, sdkAppId } = writer;
    const app = this.#apps.get(sdkAppId) as Remembered<State>;
    const name = `app ${random.hex(8)}`;
    const secretKey = random.chance(0.5) ? this.#newSecret(writer) : undefined;
    const body = { name, ...(secretKey !== undefined && { secretKey }) };
    const { outcome } = await this.administer(writer, "PUT", app.name, body, sdkAppId);
    app.wrote(
      ({ current, previous }) =>
        secretKey === undefined
          ? { name, current, previous }
          : { name, current: fingerprint(secretKey), previous: current },
      outcome,
    );
    return outcome;
  }

  async check(client: Client, settled: Settled): Promise<Loss[]> {
    const losses = [...this.#apps].map(async ([sdkAppId, app]) => {
      const { name, secretKey, previousSecretKey } = await client.read(app.name);
      const current = secretKey?.fingerprint;
      const found = app.compare({ name, current, previous: previousSecretKey?.fingerprint });
      const signs = await settled(() => this.#signsWith(client, sdkAppId, current));
      const record = `${app.name}/usersigs`;
      const expected = "signed with the current SecretKey";
      return signs ? found : [...found, { record, expected, seen: "another one" }];
    });
    return (await Promise.all(losses)).flat();
  }

  async #signsWith(client: Client, sdkAppId: number, current: string): Promise<boolean> {
    const body = { userId: "alice", expire: 600 };
    const { json } = await client.call("POST", `/v1/apps/${sdkAppId}/usersigs`, body);
    const secretKey = this.#secrets.get(current) ?? "";
    const { valid } = await verifyUserSig(json?.userSig ?? "", {
      sdkAppId,
      keys: [{ id: "current", secretKey }],
      now: Math.floor(Date.now() / 1000),
    });
    return valid;
  }
}
