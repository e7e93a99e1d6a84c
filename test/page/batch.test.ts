/** Many UserSigs at once, in both modes, and what is in the files. */

import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { connect, enterApp, readIndependently, usePage } from "./support.ts";

const site = usePage();
const LIST = 'alice\n"b,ob"\r\n=cmd()\n\nalice\ncarol;extra';

const openBatch = async (page: Page) => {
  await page.locator("label.chip", { hasText: "Many UserIDs" }).click();
  await page.locator("#batch-userids").waitFor();
};

async function download(page: Page, name: string): Promise<string> {
  const started = page.waitForEvent("download");
  await page.getByRole("button", { name }).click();
  return readFileSync(await (await started).path(), "utf8");
}

describe.each(["local", "connected"])("many UserSigs in %s mode", (mode) => {
  const open = async (options: Parameters<typeof site.open>[0] = {}) => {
    const page = await site.open({ path: mode === "local" ? "/" : "/connected", ...options });
    if (mode === "local") await enterApp(page, site.server);
    else {
      await connect(page, site.server.adminKey);
      await page.locator("#app").waitFor();
    }
    await openBatch(page);
    return page;
  };

  it("takes each UserID once, and gives them as CSV that is no formula and as JSON", async () => {
    const page = await open();
    await page.locator("#batch-userids").fill(LIST);
    expect(await page.getByText("4 UserIDs · 1 repeated").count()).toBe(1);
    await page.getByRole("button", { name: "Generate all" }).click();
    await page.locator("table.batch").waitFor();
    const csv = await download(page, "Download CSV");
    const rows = csv.replace("\uFEFF", "").split("\r\n");
    expect(rows[0]).toBe("userId,userSig,expiresAt");
    expect(rows[2]?.startsWith('"b,ob",')).toBe(true);
    expect(rows[3]?.startsWith("'=cmd(),")).toBe(true);
    const { userSigs } = JSON.parse(await download(page, "Download JSON")) as {
      userSigs: { userId: string; userSig: string }[];
    };
    expect(userSigs.map(({ userId }) => userId)).toEqual(["alice", "b,ob", "=cmd()", "carol"]);
    for (const { userId, userSig } of userSigs) expect(readIndependently(userSig)["TLS.identifier"]).toBe(userId);
    await page.locator("#batch-userids").press("x");
    expect(await page.locator("table.batch").count()).toBe(0);
  });

  it("names the lines that cannot be signed, and makes a thousand", async () => {
    const page = await open();
    await page.locator("#batch-userids").fill(`alice\n${"x".repeat(33)}\nbob`);
    await page.getByText("Line 2").waitFor();
    expect(await page.locator("form:visible li code").textContent()).toBe("userid_too_long");
    await page.locator("#batch-userids").fill(Array.from({ length: 1001 }, (_, i) => `u${i}`).join("\n"));
    await page.locator("#batch-userids-fault", { hasText: "1,001" }).waitFor();
    await page.locator("#batch-userids").fill(Array.from({ length: 1000 }, (_, i) => `u${i}`).join("\n"));
    await page.getByRole("button", { name: "Generate all" }).click();
    await page.getByText("1,000 UserSigs generated.").first().waitFor();
  });
});

describe("without an app", () => {
  it("leads to what is missing", async () => {
    const page = await site.open();
    await openBatch(page);
    await page.getByRole("button", { name: "Generate all" }).click();
    await page.locator("#batch-userids-fault").waitFor();
    await page.locator("#batch-userids").fill("alice");
    await page.getByRole("button", { name: "Generate all" }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("sdkappid");
  });
});
