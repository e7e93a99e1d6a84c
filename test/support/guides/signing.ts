/** An app that signs on the client, its builds before and after, and an identity provider. */

import { randomBytes } from "node:crypto";
import { holds } from "../../usersig/independent.ts";
import { startDeno } from "../deno.ts";
import { blocksOf } from "../document.ts";
import { CLIENT, startOidc } from "../oidc.ts";
import { testSettings } from "../worker.ts";
import type { GuideWorld } from "./world.ts";

const GUIDE = "docs/guides/replace-generatetestusersig.md";

export async function startSigningWorld(): Promise<GuideWorld> {
  const [before, after] = [randomBytes(32).toString("hex"), randomBytes(32).toString("hex")];
  const oidc = await startOidc();
  const server = await startDeno({
    ...testSettings(),
    SDKAPPID: "",
    SECRET_KEY: "",
    ALLOW_LOOPBACK_ISSUERS: "true",
  });
  return {
    url: server.url,
    adminKey: server.adminKey,
    secretKeys: [before, after],
    async prepare(shell) {
      const source = `export const SECRETKEY = "${before}";\nexport const genTestUserSig = 0;\n`;
      shell.file("app/src/debug/GenerateTestUserSig.js", source);
      shell.file("dist/main.js", `const k="${before}",n=1400000001;`);
      shell.file("new-dist/main.js", "const n=1400000001;");
      const [providers = ""] = blocksOf(GUIDE, "json");
      const here = providers.replace("https://login.example.com", oidc.issuer());
      shell.file("providers.json", here.replace("our-client", CLIENT));
      const [endpoint = ""] = blocksOf(GUIDE, "js");
      shell.file("endpoint.mjs", `${endpoint}console.log((await userSigFor("alice")).userSig);\n`);
      shell.file("secret-key", `${before}\n`);
      shell.file("new-secret-key", `${after}\n`);
      shell.set("ID_TOKEN", await oidc.token({ claims: { sub: "alice" } }));
    },
    async after(line, shell) {
      if (!line.includes("tee usersig")) return;
      const run = `SIGPOST_KEY=$(cat backend-key) '${process.execPath}' endpoint.mjs`;
      const { stdout, stderr } = await shell.run(run, true);
      if (!holds(stdout.trim(), before)) throw new Error(`the endpoint: ${stderr}`);
    },
    async stop() {
      await server.stop();
      oidc.stop();
    },
  };
}
