/**
 * Many UserSigs at once, in both modes: what is made of the list, what is in the files, what is
 * said while it runs and when it fails.
 */

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { expectFitForAll } from "./axe.ts";
import {
  CLIPBOARD,
  clipboard,
  download,
  list,
  make,
  notes,
  openBatch,
  paste,
  TABLE,
  table,
} from "./batch-support.ts";
import { connect, enterApp, readIndependently, takeAlong, usePage } from "./support.ts";

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

describe.each(["local", "connected"])("many UserSigs in %s mode", (mode) => {
  it("takes each UserID of a table once, names every line left out, and makes files of them", async () => {
    const page = await openIn(mode);
    await openBatch(page);
    await list(page).fill(TABLE);
    const said = (await notes(page).textContent()) ?? "";
    for (const part of ["found: 4", "line 6 “alice”", "no UserID: line 4", "column names: line 1"])
      expect(said).toContain(part);
    await expect.poll(() => page.locator("#batch-reading").inputValue()).toBe("0");
    await make(page);
    await table(page).waitFor();

    const buttons = page.locator(".result:visible :is(.row > button, .menu-place > button)");
    const looks = await buttons.evaluateAll((all) =>
      all.map((one) => [one.className, one.getBoundingClientRect().top]),
    );
    expect(looks.map(([look]) => look)).toEqual(["primary", "", ""]);
    expect(new Set(looks.map(([, top]) => top)).size).toBe(1);
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
    const form = page.locator("form:visible");
    await list(page).fill(`alice\n${"x".repeat(33)}`);
    await form.locator(".notice.error", { hasText: "33 bytes" }).getByText("line 2").waitFor();
    expect(await form.locator(".notice").count()).toBe(1);
    await list(page).fill(`alice\n${"x".repeat(33)}\nbob\na\u0001b`);
    await form.locator(".notice.error", { hasText: "33 bytes long" }).getByText("line 2").waitFor();
    await form
      .locator(".notice.error", { hasText: "U+0001 at position 2" })
      .getByText("line 4")
      .waitFor();
    expect(await form.locator(".notice").count()).toBe(1);
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
    await takeAlong(page, "List");
    await page.getByRole("button", { name: "Copied" }).waitFor();
    const tokens = (await clipboard(page)).split("\n").map((line) => line.split("\t")[1] ?? "");
    expect(tokens).toHaveLength(2);
    await takeAlong(page, "Report without secrets");
    const report = await clipboard(page);
    expect(report).toContain("- alice");
    for (const token of tokens) expect(report).not.toContain(token.slice(8));
    await page.locator(".menu-place > button").click();
    expect(await page.getByRole("menuitem", { name: "curl command" }).count()).toBe(
      mode === "local" ? 0 : 1,
    );
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
