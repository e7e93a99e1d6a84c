/**
 * Credentials as people paste them, on every runtime: read where there is one way to read them,
 * named where not. The tables were written before the code.
 */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CONTROLLED, type ControlledServer } from "../support/controlled/start.ts";
import { testSettings } from "../support/worker.ts";
import { FILES } from "./pastes/files.ts";
import { SECRETS } from "./pastes/secrets.ts";

const PASTES = [...FILES, ...SECRETS];

describe.each(CONTROLLED)("on $name", ({ start }) => {
  let server: ControlledServer;
  const answers: string[] = [];
  beforeAll(async () => {
    server = await start(testSettings());
  });
  afterAll(() => server.stop());

  it.each(PASTES)("%s", async (_, vendor, credential, expected) => {
    const path = `/v1/apps/${server.sdkAppId}/certificates/${100 + answers.length}`;
    const { status, json, text } = await server.call("PUT", path, { body: { vendor, credential } });
    answers.push(text);
    if (typeof expected === "string") {
      expect([status, json.code, json.finding]).toEqual([422, "credential_refused", expected]);
      expect(json.fault).toBe("caller");
      return;
    }
    expect(status).toBe(201);
    const codes = json.findings.map(({ code }: { code: string }) => code);
    expect(codes.filter((code: string) => code.startsWith("credential_"))).toEqual(expected);
  });

  it("no answer and no line of the log holds anything of a secret", () => {
    const all = [...answers, server.logs()].join("\n");
    // Public keys, IDs and what stands in their place may be shown.
    const secrets = PASTES.flatMap(([, , given]) =>
      ["privateKey", "serviceAccount", "appSecret", "masterSecret", "clientSecret"]
        .flatMap((name) => given[name] ?? [])
        .flatMap((text) => [text, ...(text.match(/[\w+/]{60,}={0,2}/g) ?? [])]),
    );
    for (const secret of secrets)
      if (secret.length > 28) expect(all.includes(secret) && secret).toBe(false);
  });
});
