/** A server with one app, and API keys made and used on it. */

import { randomBytes } from "node:crypto";
import { afterAll, beforeAll } from "vitest";
import type { ControlledRuntime, ControlledServer } from "../support/controlled/start.ts";

export const STORED = 1_500_000_001;

export function useKeys({ start }: ControlledRuntime) {
  let server: ControlledServer;
  beforeAll(async () => {
    server = await start();
    await server.call("PUT", `/v1/apps/${STORED}`, {
      body: { secretKey: randomBytes(32).toString("hex") },
    });
  });
  afterAll(() => server?.stop());

  return {
    get server() {
      return server;
    },
    create: (rights: object, key = server.adminKey) =>
      server.call("POST", "/v1/api-keys", { key, body: { name: "test", ...rights } }),
    issue: (key: string, body: object = {}, sdkAppId = STORED) =>
      server.call("POST", `/v1/apps/${sdkAppId}/usersigs`, {
        key,
        body: { userId: "ci-1", expire: 60, ...body },
      }),
    async listed(id: string, key = server.adminKey) {
      const { keys } = (await server.call("GET", "/v1/api-keys", { key })).json;
      return keys.find((one: { id: string }) => one.id === id);
    },
  };
}
