/** Many UserSigs at once: what is different without and with a server. */

import { execFileSync } from "node:child_process";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { CLIPBOARD, clipboard, download, list, make, openBatch, table } from "./batch-support.ts";
import { connect, enterApp, takeAlong, usePage } from "./support.ts";

const site = usePage();

async function openIn(mode: string, options: Parameters<typeof site.open>[0] = {}): Promise<Page> {
  const page = await site.open({
    path: mode === "local" ? "/#generate" : "/connected#generate",
    ...options,
  });
  if (mode === "local") await enterApp(page, site.server);
  else {
    await connect(page, site.server.adminKey);
    await page.locator("#app").waitFor();
  }
  return page;
}

describe("in local mode", () => {
  it("needs no network, and shows how far it is", async () => {
    const page = await openIn("local");
    await openBatch(page);
    await page.waitForLoadState("networkidle");
    await page.context().setOffline(true);
    // A slow device: each signature takes a while.
    await page.evaluate(() => {
      const { sign } = SubtleCrypto.prototype;
      SubtleCrypto.prototype.sign = async function (...values) {
        await new Promise((resolve) => setTimeout(resolve, 200));
        return sign.apply(this, values);
      };
    });
    await list(page).fill(Array.from({ length: 120 }, (_, i) => `u${i}`).join("\n"));
    await make(page);
    const progress = page.locator("progress");
    await expect
      .poll(() => progress.evaluate((bar: HTMLProgressElement) => bar.value))
      .toBeGreaterThan(1);
    expect(await progress.evaluate((bar: HTMLProgressElement) => bar.max)).toBe(120);
    await page.getByText("of 120…").waitFor();
    await table(page).waitFor();
    expect((await download(page, "Download CSV")).text).toContain("u119,");
  });

  it("leads to what is missing", async () => {
    const page = await site.open();
    await openBatch(page);
    await make(page);
    await page.locator("#batch-userids-fault").waitFor();
    await list(page).fill("alice");
    await make(page);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("sdkappid");
  });
});

describe("in connected mode", () => {
  it("asks the server once, with a line that works when pasted", async () => {
    const page = await openIn("connected", { permissions: CLIPBOARD });
    await openBatch(page);
    const bodies: unknown[] = [];
    page.on(
      "request",
      (request) => request.url().endsWith("/usersigs") && bodies.push(request.postDataJSON()),
    );
    await list(page).fill("alice\no'brien");
    await make(page);
    await table(page).waitFor();
    expect(bodies).toEqual([{ userIds: ["alice", "o'brien"], expire: 15_552_000 }]);
    await takeAlong(page, "curl command");
    const printed = execFileSync("sh", ["-c", await clipboard(page)], {
      env: { ...process.env, SIGPOST_KEY: site.server.adminKey, no_proxy: "*" },
      encoding: "utf8",
    });
    expect(
      printed
        .trim()
        .split("\n")
        .map((line) => line.split("\t")[0]),
    ).toEqual(["alice", "o'brien"]);
  });

  it("names the lines that the server refuses, with its reason", async () => {
    const page = await openIn("connected", { expected: /status of 400/ });
    await openBatch(page);
    await list(page).fill("alice\nユーザー\nbob");
    await page
      .locator("form:visible .notice.warning", { hasText: "7003" })
      .getByText("line 2")
      .waitFor();
    await make(page);
    const fault = page.locator("#batch-userids-fault.error", { hasText: "printable ASCII" });
    await fault.waitFor();
    await expect.poll(() => fault.textContent()).toContain("line 2 “ユーザー”");
    expect(await fault.textContent()).not.toContain("bob");
    expect(await page.locator(".notice:visible").count()).toBe(1);
    await page.locator(".result > .empty:visible").waitFor();
  });

  it("shows a key that ended in mid-work, and loses neither list nor period", async () => {
    const page = await openIn("connected", { expected: /status of 401/ });
    await openBatch(page);
    await list(page).fill("alice\nbob");
    await page.route("**/usersigs", (route) =>
      route.fulfill({
        status: 401,
        json: { code: "key_expired", detail: "The API key has expired.", remedy: "Ask." },
      }),
    );
    await make(page);
    await page
      .locator(".result:visible .notice.error", { hasText: "The API key has expired." })
      .waitFor();
    await page.locator(".setup .notice.warning", { hasText: "no longer accepted" }).waitFor();
    await page.unroute("**/usersigs");
    await connect(page, site.server.adminKey);
    await page.locator("#apikey").waitFor({ state: "detached" });
    await expect.poll(() => list(page).inputValue()).toBe("alice\nbob");
    await make(page);
    await table(page).waitFor();
  });
});
