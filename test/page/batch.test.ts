/**
 * Many UserSigs at once, in both modes: what is made of the list, what is in the files, what is
 * said while it runs and when it fails.
 */

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { expectFitForAll } from "./axe.ts";
import { connect, enterApp, readIndependently, usePage } from "./support.ts";

const site = usePage();
const CLIPBOARD = ["clipboard-read", "clipboard-write"];
/**
 * A table with a heading, a formula, a comma in quotes, a blank line, one repeated, and one outside
 * ASCII.
 */
const TABLE = 'userId,name\nalice,Alice\n=cmd(),Eve\n\n"b,ob",Bob\nalice,again\ncarol,Carol';

const table = (page: Page) => page.locator("table.batch");
const list = (page: Page) => page.locator("#batch-userids");
const notes = (page: Page) => page.locator("form:visible ul.small");
const make = (page: Page) => page.locator("form:visible button.primary").click();
/** As a paste does: all of it at once, where typing a thousand lines takes Playwright seconds. */
const paste = (page: Page, text: string) =>
  list(page).evaluate((field: HTMLTextAreaElement, text) => {
    field.value = text;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }, text);
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

async function openBatch(page: Page): Promise<void> {
  await page.getByRole("radio", { name: "Many" }).check();
  await list(page).waitFor();
}

async function download(page: Page, name: string): Promise<{ file: string; text: string }> {
  const started = page.waitForEvent("download");
  await page.getByRole("button", { name }).click();
  const done = await started;
  return { file: done.suggestedFilename(), text: readFileSync(await done.path(), "utf8") };
}

async function openIn(mode: string, options: Parameters<typeof site.open>[0] = {}): Promise<Page> {
  const page = await site.open({ path: mode === "local" ? "/" : "/connected", ...options });
  if (mode === "local") await enterApp(page, site.server);
  else {
    await connect(page, site.server.adminKey);
    await page.locator("#app").waitFor();
  }
  return page;
}

describe.each(["local", "connected"])("many UserSigs in %s mode", (mode) => {
  it("takes each UserID of a table once, names every line left out, and makes files of them", async () => {
    const page = await openIn(mode);
    await openBatch(page);
    await list(page).fill(TABLE);
    const said = (await notes(page).textContent()) ?? "";
    for (const part of ["found: 4", "line 6 “alice”", "left out: line 4", "left out: line 1"])
      expect(said).toContain(part);
    await expect.poll(() => page.locator("#batch-reading").inputValue()).toBe("0");
    await make(page);
    await table(page).waitFor();

    const csv = await download(page, "Download CSV");
    expect(csv.file).toBe(`usersigs-${site.server.sdkAppId}.csv`);
    expect(csv.text.startsWith("\uFEFF")).toBe(true);
    const rows = csv.text.slice(1).split("\r\n");
    expect(rows[0]).toBe("userId,userSig,expiresAt");
    expect(rows.slice(1).map((row) => row.replace(/,[^,]*,[^,]*$/, ""))).toEqual([
      "alice",
      "'=cmd()",
      '"b,ob"',
      "carol",
      "",
    ]);
    await expect.poll(() => page.locator(".result:visible").textContent()).toContain("apostrophe");

    const json = JSON.parse((await download(page, "Download JSON")).text) as {
      userSigs: { userId: string; userSig: string }[];
      issuedAt: string;
      expiresAt: string;
    };
    expect(json.userSigs.map(({ userId }) => userId)).toEqual(["alice", "=cmd()", "b,ob", "carol"]);
    for (const { userId, userSig } of json.userSigs) {
      const token = readIndependently(userSig);
      expect(token["TLS.identifier"]).toBe(userId);
      // What is said about the list is true of each.
      expect(new Date(Number(token["TLS.time"]) * 1000).toISOString().replace(".000", "")).toBe(
        json.issuedAt,
      );
      expect(rows.find((row) => row.includes(userSig))?.endsWith(json.expiresAt)).toBe(true);
    }
    await list(page).fill(`${TABLE}\ndave`);
    await expect.poll(() => table(page).count()).toBe(0);
  });

  it("reads commas, and another column when asked", async () => {
    const page = await openIn(mode);
    await openBatch(page);
    await list(page).fill("alice, bob,carol");
    await expect.poll(() => page.locator("#batch-reading").inputValue()).toBe("all");
    await make(page);
    await table(page).waitFor();
    await expect
      .poll(() => table(page).locator("tbody th").allTextContents())
      .toEqual(["alice", "bob", "carol"]);
    await page.locator("#batch-reading").selectOption("1");
    await expect.poll(() => table(page).count()).toBe(0);
    await make(page);
    await table(page).waitFor();
    await expect.poll(() => table(page).locator("tbody th").allTextContents()).toEqual(["bob"]);
  });

  it("says why a line cannot be signed, makes nothing before all are good, and makes a thousand at most", async () => {
    const page = await openIn(mode);
    await openBatch(page);
    await list(page).fill(`alice\n${"x".repeat(33)}\nbob\na\u0001b`);
    const form = page.locator("form:visible");
    await form.locator(".notice.error", { hasText: "33 bytes long" }).getByText("line 2").waitFor();
    await form
      .locator(".notice.error", { hasText: "U+0001 at position 2" })
      .getByText("line 4")
      .waitFor();
    await make(page);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("batch-userids");
    await expect.poll(() => table(page).count()).toBe(0);
    const many = (count: number) => Array.from({ length: count }, (_, i) => `u${i}`).join("\n");
    await paste(page, many(1001));
    await page.locator("#batch-userids-fault", { hasText: "1,001" }).waitFor();
    await paste(page, many(1000));
    await make(page);
    await page.getByRole("heading", { name: "UserSigs generated: 1,000" }).waitFor();
    await expect.poll(() => table(page).locator("tbody tr").count()).toBe(20);
    expect((await download(page, "Download CSV")).text.trimEnd().split("\r\n")).toHaveLength(1001);
  });

  it("has one validity period with the form for one, and keeps the list while that is on screen", async () => {
    const page = await openIn(mode);
    await page.getByRole("radio", { name: "7 days" }).check();
    await openBatch(page);
    await list(page).fill("alice\nbob");
    await page.locator("input[name=batch-lifetime][value=custom]").check();
    await page.locator("#batch-expire").fill("0");
    await make(page);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("batch-expire");
    await page.locator("#batch-expire").fill("5400");
    await make(page);
    await table(page).waitFor();
    await page.getByRole("radio", { name: "One" }).check();
    await expect.poll(() => page.locator("#expire").inputValue()).toBe("5400");
    await page.getByRole("radio", { name: "Many" }).check();
    await expect.poll(() => list(page).inputValue()).toBe("alice\nbob");
    const { text } = await download(page, "Download JSON");
    expect(JSON.parse(text).expire).toBe(5400);
  });

  it("copies the list, and a report that has no token", async () => {
    const page = await openIn(mode, { permissions: CLIPBOARD });
    await openBatch(page);
    await list(page).fill("alice\nbob");
    await make(page);
    await table(page).waitFor();
    await page.getByRole("button", { name: "Copy list" }).click();
    const tokens = (await clipboard(page)).split("\n").map((line) => line.split("\t")[1] ?? "");
    expect(tokens).toHaveLength(2);
    await page.getByRole("button", { name: "Copy report" }).click();
    const report = await clipboard(page);
    expect(report).toContain("- alice");
    for (const token of tokens) expect(report).not.toContain(token.slice(8));
    await expect
      .poll(() => page.getByRole("button", { name: "Copy as curl" }).count())
      .toBe(mode === "local" ? 0 : 1);
  });
});

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
    await page.getByRole("button", { name: "Copy as curl" }).click();
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
    const result = page.locator(".result:visible");
    await result.locator(".notice.error", { hasText: "printable ASCII" }).waitFor();
    await expect.poll(() => result.textContent()).toContain("line 2 “ユーザー”");
    expect(await result.textContent()).not.toContain("bob");
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

describe("the way there", () => {
  it("needs no mouse, and tells a screen reader", async () => {
    const page = await openIn("local");
    const tabTo = async (selector: string) => {
      for (let step = 0; step < 30; step++) {
        await page.keyboard.press("Tab");
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector))
          return;
      }
      throw new Error(`the Tab key does not lead to ${selector}`);
    };
    await tabTo("input[name=generate-count]");
    await page.keyboard.press("ArrowRight");
    await list(page).waitFor();
    await tabTo("#batch-userids");
    await page.keyboard.type("alice\nbob");
    await tabTo("form button.primary");
    await page.keyboard.press("Enter");
    await page
      .locator("[role=status]", { hasText: "UserSigs generated: 2" })
      .waitFor({ state: "attached" });
    await tabTo(".result button");
    const started = page.waitForEvent("download");
    await page.keyboard.press("Enter");
    expect((await started).suggestedFilename()).toMatch(/\.csv$/);
  });

  it.each(["en", "ja", "zh"])(
    "leaves nothing for axe-core and fits 320 px, empty, faulty and made (%s)",
    async (locale) => {
      const page = await openIn("local", { locale, viewport: { width: 320, height: 640 } });
      await page.locator("label.chip").nth(1).click();
      await list(page).waitFor();
      await expectFitForAll(page, "empty");
      await list(page).fill(
        `userId,${"name".repeat(20)}\n${"x".repeat(60)},1\nあ,2\n\nあ,3\nbob,4`,
      );
      await page.locator("form:visible .notice.error").first().waitFor();
      await expectFitForAll(page, "faulty");
      await list(page).fill(TABLE);
      await make(page);
      await table(page).waitFor();
      await expectFitForAll(page, "made");
    },
  );
});
