/** The built worker where the files with the sentences of other languages are not as built. */

import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BUILT_SITE } from "../../scripts/wrangler.ts";
import { catalogueOf } from "../../worker/messages/index.ts";
import { makeScratch } from "../support/scratch.ts";
import { type RunningServer, served, testSettings, UNSET } from "../support/worker.ts";
import { startWorkerd } from "../support/workerd.ts";
import { bearer, expectProblem, issuePath, post, send } from "./client.ts";

describe("sentences beside the page", () => {
  const page = makeScratch("page");
  let server: RunningServer;

  /** Japanese is missing, Chinese belongs to another version. */
  beforeAll(async () => {
    cpSync(BUILT_SITE, page.folder, { recursive: true });
    const folder = join(page.folder, "sentences");
    const files = readdirSync(folder);
    expect(files).toEqual([
      expect.stringMatching(/^ja-[0-9a-f]{16}\.json$/),
      expect.stringMatching(/^zh-[0-9a-f]{16}\.json$/),
    ]);
    const [ja = "", zh = ""] = files.map((file) => join(folder, file));
    rmSync(ja);
    writeFileSync(zh, readFileSync(zh, "utf8").replace("UserID", "UserId"));
    const settings = testSettings();
    const options = { files: page.folder };
    server = served(await startWorkerd("sigpost", { ...UNSET, ...settings }, options), settings);
  });
  afterAll(async () => {
    await server?.stop();
    page.remove();
  });

  it.each(["ja", "zh"] as const)(
    "that cannot be had are English, with the code: %s",
    async (language) => {
      const headers = { "Accept-Language": language };
      const refused = await post(server, issuePath(server), { userId: "" }, headers);
      const [detail, remedy] = catalogueOf("en").http.problems.userid_empty;
      expect(expectProblem(refused, 400, "userid_empty")).toMatchObject({ detail, remedy });
      expect(refused.headers.get("Content-Language")).toBe("en");
      const issued = await post(server, issuePath(server), { userId: "alice" }, headers);
      expect(issued.status).toBe(200);
      expectProblem(await send(server, "GET", "/nowhere", headers), 404, "route_not_found");
      const other = await send(server, "PUT", "/healthz", { ...bearer(server), ...headers });
      expectProblem(other, 405, "method_not_allowed");
      expect(server.logs()).toContain("sentences_unreadable");
    },
  );
});
