/** What a credential is told about itself: its rights and its ends, never the key. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SCOPES } from "../../../worker/access/scopes.ts";
import { CONTROLLED, type ControlledServer } from "../../support/controlled/start.ts";
import { type OidcServer, startOidc } from "../../support/oidc.ts";
import { testSettings } from "../../support/worker.ts";

const TEAM = "https://our-team.cloudflareaccess.com";
const AUD = "a".repeat(64);
const TEXT = { Accept: "text/plain" };

describe.each(CONTROLLED)("who am I on $name", ({ start }) => {
  let access: OidcServer;
  let server: ControlledServer;
  beforeAll(async () => {
    access = await startOidc();
    server = await start({
      ...testSettings(),
      ORIGIN_OVERRIDES: JSON.stringify({ [TEAM]: access.origin }),
      ACCESS_TEAM_DOMAIN: "our-team",
      ACCESS_AUD: AUD,
    });
  });
  afterAll(async () => {
    await server?.stop();
    access?.stop();
  });

  const create = async (rights: object) => {
    const made = await server.call("POST", "/v1/api-keys", { body: rights });
    expect(made.status, made.text).toBe(201);
    return made.json as { id: string; key: string };
  };

  it("names every right of a limited key", async () => {
    const rights = {
      name: "build pipeline",
      scopes: ["usersig:verify", "usersig:issue"],
      sdkAppIds: [server.sdkAppId],
      userIds: ["ci-*", "bot"],
      maxExpire: 3600,
      expiresAt: "2099-01-01T00:00:00Z",
    };
    const { id, key } = await create(rights);
    const answer = await server.call("GET", "/v1/whoami", { key });
    expect([answer.status, answer.json]).toEqual([
      200,
      { kind: "api-key", id, ...rights, scopes: ["usersig:issue", "usersig:verify"] },
    ]);
    expect(answer.text).not.toContain(key.slice(12));
    const line = await server.call("GET", "/v1/whoami", { key, headers: TEXT });
    expect(line.text).toBe(
      `api-key ${id} scopes=usersig:issue,usersig:verify sdkAppIds=${server.sdkAppId} ` +
        "userIds=ci-*,bot maxExpire=3600 expiresAt=2099-01-01T00:00:00Z name=build pipeline\n",
    );
  });

  it("leaves out what is not limited", async () => {
    const { id, key } = await create({ name: "k", scopes: ["admin"] });
    const { json } = await server.call("GET", "/v1/whoami", { key });
    expect(json).toEqual({ kind: "api-key", id, name: "k", scopes: ["admin"] });
  });

  it("says until when a key that was rotated still opens", async () => {
    const { id, key } = await create({ name: "k", scopes: ["admin"] });
    const rotated = await server.call("POST", `/v1/api-keys/${id}/rotate`, { body: { grace: 60 } });
    const { validUntil } = rotated.json.previous;
    const { json } = await server.call("GET", "/v1/whoami", { key });
    expect(json).toMatchObject({ id, validUntil });
    const successor = await server.call("GET", "/v1/whoami", { key: rotated.json.key });
    expect(successor.json).toEqual({
      kind: "api-key",
      id: rotated.json.id,
      name: "k",
      scopes: ["admin"],
    });
  });

  it("tells the admin key, and not the key", async () => {
    const answer = await server.call("GET", "/v1/whoami", { key: server.adminKey });
    expect(answer.json).toEqual({ kind: "admin-key", id: "admin", scopes: [...SCOPES] });
    const line = await server.call("GET", "/v1/whoami", { key: server.adminKey, headers: TEXT });
    expect(line.text).toBe(`admin-key admin scopes=${SCOPES.join()}\n`);
    expect(answer.text + line.text).not.toContain(server.adminKey);
  });

  it("tells an operator who comes through Cloudflare Access", async () => {
    const claims = { iss: TEAM, aud: [AUD], email: "op@example.com", type: "app", sub: "a1" };
    const headers = { "Cf-Access-Jwt-Assertion": await access.token({ claims }) };
    const answer = await server.call("GET", "/v1/whoami", { key: undefined, headers });
    expect(answer.json).toEqual({ kind: "access", id: "op@example.com", scopes: [...SCOPES] });
  });

  it("refuses a UserSig, which is a credential for a user's own paths", async () => {
    const issued = await server.call("POST", `/v1/apps/${server.sdkAppId}/usersigs`, {
      body: { userId: "alice" },
    });
    const headers = { Authorization: `UserSig ${issued.json.userSig}` };
    const answer = await server.call("GET", "/v1/whoami", { key: undefined, headers });
    expect([answer.status, answer.json.code]).toEqual([401, "credential_malformed"]);
  });
});
