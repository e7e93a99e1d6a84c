/**
 * API keys under Settings: rights no wider than meant, shown once, replaced, revoked; and what
 * other keys see of the panel.
 */

import { describe, expect, it } from "vitest";
import {
  CLIPBOARD,
  certificateRow,
  openRow,
  REFUSED,
  rowOf,
  settingsOf,
} from "./settings-support.ts";
import { usePage } from "./support.ts";

const site = usePage();
const { call, json, makeKey, open, copied, shell } = settingsOf(site);

interface Listed {
  readonly name: string;
  readonly state: string;
  readonly validUntil?: string;
}
const listed = async (name: string) =>
  ((await json("/v1/api-keys")).keys as Listed[]).filter((key) => key.name === name);

describe("making a key", () => {
  it("never takes a slip in the days for a key without end", async () => {
    const page = await open("keys");
    await page.getByRole("button", { name: "Create an API key" }).click();
    await page.locator("#key-name").fill("slip");
    for (const days of ["30d", "0", "-1", "4000", "1e3"]) {
      await page.locator("#key-days").fill(days);
      await page.getByRole("button", { name: "Create the key" }).click();
      await page.locator("#key-days-fault").waitFor();
    }
    expect(await listed("slip")).toEqual([]);
    await page.locator("#key-days").fill("３０");
    await page.locator("#key-days-hint", { hasText: "until" }).waitFor();
    await page.locator("#key-maxExpire").fill("3600");
    await page.getByRole("button", { name: "Create the key" }).click();
    await page.getByRole("button", { name: "I have stored it" }).click();
    const [made] = (await listed("slip")) as (Listed & Record<string, unknown>)[];
    expect(Date.parse(String(made?.expiresAt)) - Date.now()).toBeGreaterThan(29 * 86_400_000);
    // The chosen app and no other, unless the reader says so.
    expect(made).toMatchObject({ maxExpire: 3600, sdkAppIds: [site.server.sdkAppId] });
  });

  it("asks which apps, and warns of rights that open everything", async () => {
    const page = await open("keys");
    await page.getByRole("button", { name: "Create an API key" }).click();
    await page.locator("#key-name").fill("everything");
    await page.getByRole("checkbox", { name: String(site.server.sdkAppId) }).uncheck();
    await page.getByRole("button", { name: "Create the key" }).click();
    await page.locator("#key-apps-fault").waitFor();
    await page.locator("label.chip", { hasText: "All apps" }).click();
    await page.getByRole("checkbox", { name: "manage everything" }).check();
    await page.locator(".notice.warning", { hasText: "controls a whole app" }).waitFor();
    await expect.poll(() => page.getByRole("radio", { name: "Custom" }).isChecked()).toBe(true);
    await page.getByRole("button", { name: "Create the key" }).click();
    await page.getByRole("button", { name: "I have stored it" }).click();
    expect((await listed("everything"))[0]).not.toHaveProperty("sdkAppIds");
  });

  it("keeps the key on screen in every section until it has been stored", async () => {
    const page = await open("keys");
    await page.getByRole("button", { name: "Create an API key" }).click();
    await page.locator("#key-name").fill("wanderer");
    await page.getByRole("button", { name: "Create the key" }).click();
    const key = (await page.locator(".token:visible").textContent()) ?? "";
    await page.getByRole("link", { name: "Audit log" }).click();
    await page.locator("label.chip", { hasText: "the service" }).waitFor();
    await expect.poll(() => page.locator(".token:visible").textContent()).toBe(key);
    await page.getByRole("button", { name: "I have stored it" }).click();
    expect(await page.content()).not.toContain(key);
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href]),
    );
    expect(kept).not.toContain(key);
  });

  it("forgets a key that is still on screen when the page is left", async () => {
    const page = await open("keys");
    await page.getByRole("button", { name: "Create an API key" }).click();
    await page.locator("#key-name").fill("left behind");
    await page.getByRole("button", { name: "Create the key" }).click();
    const key = (await page.locator(".token:visible").textContent()) ?? "";
    await page.evaluate(() =>
      dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true })),
    );
    await expect.poll(() => page.content()).not.toContain(key);
  });

  it("offers a shell line that prints the new key and nothing else", async () => {
    const page = await open("keys", CLIPBOARD);
    await page.getByRole("button", { name: "Create an API key" }).click();
    await page.locator("#key-name").fill("by shell");
    const key = shell(await copied(page)).trim();
    expect(key).toMatch(/^sgp_\w+$/);
    expect((await call("GET", "/v1/apps", undefined, key)).status).toBe(200);
  });
});

describe("replacing a key", () => {
  it("ends the old one when the reader says", async () => {
    const { key } = await makeKey({ name: "rotated at once", scopes: ["usersig:verify"] });
    const page = await open("keys");
    const row = await openRow(page, /^rotated at once/);
    await row.getByRole("button", { name: "Replace", exact: true }).click();
    await row.getByLabel("The old key ends").selectOption({ label: "immediately" });
    await row.getByRole("button", { name: "Create the replacement" }).click();
    const successor = (await page.locator(".token:visible").textContent()) ?? "";
    await page.getByRole("button", { name: "I have stored it" }).click();
    expect((await call("GET", "/v1/apps", undefined, key)).status).toBe(401);
    expect((await call("GET", "/v1/apps", undefined, successor)).status).toBe(200);
    expect((await listed("rotated at once")).map(({ state }) => state).sort()).toEqual([
      "active",
      "rotated",
    ]);
  });

  it("says why one that has been revoked meanwhile cannot be replaced", async () => {
    const { id } = await makeKey({ name: "gone meanwhile", scopes: ["usersig:verify"] });
    const page = await open("keys", { expected: REFUSED });
    const row = await openRow(page, /^gone meanwhile/);
    await call("DELETE", `/v1/api-keys/${id}`);
    await row.getByRole("button", { name: "Replace", exact: true }).click();
    await row.getByRole("button", { name: "Create the replacement" }).click();
    await row.locator(".notice.error", { hasText: "cannot be rotated" }).waitFor();
  });
});

describe("with the keyboard alone", () => {
  it("a key is made, stored and revoked, and the focus never gets lost", async () => {
    const page = await open("keys");
    /** The opening tag, and a button's words. */
    const active = () =>
      page.evaluate(() => {
        const { outerHTML = "", textContent, tagName } = document.activeElement ?? {};
        return (
          outerHTML.slice(0, outerHTML.indexOf(">")) + (tagName === "BUTTON" ? textContent : "")
        );
      });
    const tabTo = async (part: string) => {
      for (let step = 0; step < 80; step++) {
        if ((await active()).includes(part)) return;
        await page.keyboard.press("Tab");
      }
      throw new Error(`the Tab key does not lead to ${part}`);
    };
    await tabTo("Create an API key");
    await page.keyboard.press("Enter");
    await expect.poll(active).toContain("panel-form");
    await tabTo('id="key-name"');
    await page.keyboard.type("by keyboard");
    await tabTo('value="backend"');
    await page.keyboard.press("ArrowRight");
    await page.locator("#key-name").focus();
    await page.keyboard.press("Enter");
    await expect.poll(active).toContain("by keyboard");
    await tabTo("I have stored it");
    await page.keyboard.press("Enter");
    await page.locator(".token").waitFor({ state: "detached" });
    const row = await openRow(page, /^by keyboard/);
    await row.getByRole("button", { name: "Revoke", exact: true }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(active).toContain("question");
    await tabTo("Revoke the key");
    await page.keyboard.press("Enter");
    await page.getByRole("checkbox", { name: "ended keys" }).waitFor();
    // Other tests' keys may have ended before this one.
    await expect
      .poll(async () => (await listed("by keyboard"))[0])
      .toMatchObject({ state: "revoked", scopes: ["usersig:issue", "usersig:verify"] });
  });
});

describe("other keys", () => {
  it("without the right to manage see their apps and certificates, and no buttons that would fail", async () => {
    await call("PUT", `/v1/apps/${site.server.sdkAppId}/certificates/51`, {
      vendor: "meizu",
      credential: { appId: "1234", appSecret: "of-meizu" },
    });
    const { key } = await makeKey({ scopes: ["push:check"], sdkAppIds: [site.server.sdkAppId] });
    const page = await open("apps", { secrets: [key] }, key);
    const reason = page.locator(".barred", { hasText: "needs the scope admin" });
    await rowOf(page, site.server.sdkAppId).waitFor();
    await expect.poll(() => reason.count()).toBe(1);
    await expect.poll(() => page.getByRole("button", { name: /Add|Edit|Delete/ }).count()).toBe(0);
    await page.getByRole("link", { name: "Certificates" }).click();
    await certificateRow(page, 51).waitFor();
    await openRow(page, /^51\b/);
    await expect.poll(() => reason.count()).toBe(2);
    await expect
      .poll(() => page.getByRole("button", { name: /Add|Replace|Delete/ }).count())
      .toBe(0);
    for (const section of ["API keys", "Workloads", "Health", "Audit log"]) {
      await page.getByRole("link", { name: section, exact: true }).click();
      await page.locator(".notice", { hasText: "cannot change settings" }).waitFor();
      await expect
        .poll(() => page.locator("main button:visible").count(), { message: section })
        .toBe(0);
    }
  });

  it("limited to an app manage that one, and are told what needs more", async () => {
    const { key } = await makeKey({ scopes: ["admin"], sdkAppIds: [site.server.sdkAppId] });
    const page = await open("audit", { secrets: [key] }, key);
    await page.locator(".barred", { hasText: "needs a key for all apps" }).waitFor();
    await expect.poll(() => page.locator("label.chip", { hasText: "service" }).count()).toBe(0);
    await page.getByRole("link", { name: "Apps", exact: true }).click();
    await page.locator(".barred", { hasText: "limited to certain apps" }).waitFor();
    await page.getByRole("link", { name: "API keys", exact: true }).click();
    await page.getByRole("button", { name: "Create an API key" }).click();
    // Nothing that its maker lacks can be ticked, so nothing is refused after it was filled in.
    await expect
      .poll(() => page.getByRole("checkbox", { name: "Issue UserSigs and" }).isDisabled())
      .toBe(true);
    await expect.poll(() => page.getByRole("radio", { name: "All apps" }).count()).toBe(0);
    await page.getByRole("checkbox", { name: "Manage everything" }).check();
    await page.locator("#key-name").fill("no more than its maker");
    await page.getByRole("button", { name: "Create the key" }).click();
    await page.getByRole("button", { name: "I have stored it" }).click();
  });

  it("revoked in the middle of the work lose nothing that was typed", async () => {
    const { id, key } = await makeKey({ scopes: ["admin", "usersig:issue"] });
    const page = await open("keys", { expected: REFUSED, secrets: [key] }, key);
    await page.getByRole("button", { name: "Create an API key" }).click();
    await page.locator("#key-name").fill("half done");
    await call("DELETE", `/v1/api-keys/${id}`);
    await page.getByRole("button", { name: "Create the key" }).click();
    await page.locator("form .notice.error", { hasText: "revoked" }).waitFor();
    await expect.poll(() => page.locator("#key-name").inputValue()).toBe("half done");
    await page.locator("#apikey").fill(site.server.adminKey);
    await page.locator("#apikey").press("Enter");
    await page.locator("#apikey").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Create the key" }).click();
    await page.getByRole("button", { name: "I have stored it" }).waitFor();
    await page.getByRole("button", { name: "I have stored it" }).click();
  });
});
