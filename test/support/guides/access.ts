/**
 * A deployment behind Cloudflare Access, with an issuer on loopback in the place of the team's. The
 * settings, and the paths with Bypass, are those of the guide itself.
 */

import { readFileSync } from "node:fs";
import { startDeno } from "../deno.ts";
import { startOidc } from "../oidc.ts";
import { testSettings } from "../worker.ts";
import { startAccessFront } from "./access-front.ts";
import type { GuideWorld } from "./world.ts";

const GUIDE = "docs/guides/behind-access.md";
const TEAM = "https://example.cloudflareaccess.com";
const ONE_HOSTNAME = "## With one hostname";
const EMAIL = "operator@example.com";
const SERVICE_TOKEN = { id: "0123456789abcdef.access", secret: "of-a-service-token" };

/** The paths in the first column of the table below a heading. */
const pathsBelow = (text: string, heading: string): string[] => {
  const [, section = ""] = text.split(`\n${heading}\n`);
  const rows = (section.split("\n#")[0] ?? "").matchAll(/^\| `(\/[^`]*)`/gm);
  return [...rows].map(([, path]) => path as string);
};

export async function startAccessWorld(): Promise<GuideWorld> {
  const text = readFileSync(GUIDE, "utf8");
  const [, aud = ""] = /^ACCESS_AUD = "(\w+)"$/m.exec(text) ?? [];
  const [, team = ""] = /^ACCESS_TEAM_DOMAIN = "(.+)"$/m.exec(text) ?? [];
  const access = await startOidc();
  const assertion = (claims: object) =>
    access.token({ claims: { iss: TEAM, aud: [aud], type: "app", sub: "a1", ...claims } });
  const server = await startDeno({
    ...testSettings(),
    ACCESS_TEAM_DOMAIN: team,
    ACCESS_AUD: aud,
    ORIGIN_OVERRIDES: JSON.stringify({ [TEAM]: access.origin }),
  });
  const front = await startAccessFront(server.url, {
    serviceToken: SERVICE_TOKEN,
    assertionOfService: () => assertion({ common_name: SERVICE_TOKEN.id }),
  });
  return {
    url: front.url,
    direct: server.url,
    adminKey: server.adminKey,
    secretKeys: [server.secretKey],
    here: { "https://sigpost-api.example.com": server.url },
    async prepare(shell) {
      // Signs in with a browser once, then gives the same token for as long as it lasts.
      shell.program("cloudflared", `echo '${await assertion({ email: EMAIL })}'`);
      shell.set("CLIENT_ID", SERVICE_TOKEN.id);
      shell.set("CLIENT_SECRET", SERVICE_TOKEN.secret);
    },
    before(line) {
      // From here on the guide has a second application, with Bypass.
      if (line.includes("$SIGPOST_URL/v1/apps/")) front.open(pathsBelow(text, ONE_HOSTNAME));
    },
    async stop() {
      front.stop();
      await server.stop();
      access.stop();
    },
  };
}
