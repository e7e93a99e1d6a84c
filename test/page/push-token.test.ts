/** A device token that is pasted in place of a UserID: whose it is, and one check of it. */

import { describe, expect, it } from "vitest";
import { newToken } from "../support/push-deployment.ts";
import { CLIPBOARD, copied, hop, plate, start, usePushPage } from "./push-support.ts";

const { push, open, keyFor } = usePushPage();

const fitting = () => {
  const token = newToken();
  push.apple.devices.set(token, { topic: "com.example.app", environment: "production" });
  return token;
};

describe("a pasted token", () => {
  it("tells its vendor and why, takes that one's certificate, and is checked without a user", async () => {
    const token = fitting();
    const page = await open("", { ...CLIPBOARD, secrets: [token] });
    await page.locator("#push-userid").fill(` ${token} `);
    const guess = page.locator(".guess");
    await expect.poll(() => guess.textContent()).toContain("APNs: 64 or more hexadecimal digits");
    await expect.poll(() => page.locator("#push-certificate").inputValue()).toBe("11");
    // Enter alone sends nothing to anybody's phone: it leads to the button that does.
    const shown = push.apple.shown.length;
    await page.locator("#push-userid").press("Enter");
    await page.locator("#push-start:focus").waitFor();
    expect(push.apple.shown.length).toBe(shown);
    await page.keyboard.press("Enter");
    await expect.poll(() => plate(page).textContent()).toBe("Accepted by the vendor");
    expect(push.apple.shown).toContain(token);
    // It belongs to nobody whose status could be looked at.
    expect(await page.getByRole("link", { name: "Check the user's status" }).count()).toBe(0);
    const address = await copied(page, "Link to this result");
    expect(address).toMatch(/#push\?app=\d+&user=token-[\da-f]{10}&check=[\da-f-]{36}$/);
    for (const name of ["curl command", "Report without secrets", "JSON"])
      expect(await copied(page, name), name).not.toContain(token);
    // The field alone may hold it.
    await page.locator("#push-userid").fill("");
  });

  it("has one history, whoever pastes it again", async () => {
    const token = fitting();
    const page = await open("", { secrets: [token] });
    await page.locator("#push-userid").fill(token);
    await page.getByRole("checkbox", { name: /Dry run/ }).check();
    await start(page);
    await page.locator(".table tbody").waitFor();
    await page.locator("#push-userid").fill("");
    await expect.poll(() => page.locator(".table, .plate").count()).toBe(0);
    const other = await open("", { secrets: [token] });
    await other.locator("#push-userid").fill(token);
    await other.getByRole("button", { name: "Show the history" }).click();
    await other.locator(".table tbody .badge", { hasText: "Dry run passed" }).waitFor();
    expect(push.apple.shown).not.toContain(token);
    await other.locator("#push-userid").fill("");
  });

  it("leaves the choice where several certificates fit, and says so", async () => {
    await push.call("PUT", "/certificates/12", {
      vendor: "apns",
      name: "Example iPad",
      credential: push.apnsCredential(),
    });
    try {
      const token = fitting();
      const page = await open("", { secrets: [token] });
      await page.locator("#push-userid").fill(token);
      await page.getByText("2 certificates fit").waitFor();
      await page.locator("#push-certificate").selectOption("12");
      await start(page);
      await plate(page).waitFor();
      await expect.poll(() => hop(page, "Certificate").textContent()).toContain("Example iPad");
      await page.locator("#push-userid").fill("");
    } finally {
      await push.call("DELETE", "/certificates/12");
    }
  });

  it("of a vendor without a certificate leads to where one is added", async () => {
    const page = await open("");
    await page.locator("#push-userid").fill(`IQAAAAC${"x".repeat(107)}`);
    const notice = page.locator(".notice", { hasText: "no certificate for Huawei / Honor" });
    await notice.waitFor();
    const link = notice.getByRole("link", { name: "Add a certificate" });
    expect(await link.getAttribute("href")).toBe("#settings?section=certificates");
    // Whoever knows better may choose.
    await expect.poll(() => page.locator("#push-certificate").inputValue()).toBe("");
  });

  it("as short as a UserID is one only where its reader says so", async () => {
    const page = await open("");
    await page.locator("#push-userid").fill("15512345678901234567890");
    await page.getByRole("button", { name: "Find out why" }).waitFor();
    await page.getByRole("button", { name: "Check it as a device token" }).click();
    await expect.poll(() => page.locator(".guess").textContent()).toContain("vivo");
    await page.getByRole("button", { name: "Read it as a UserID" }).click();
    await page.getByRole("button", { name: "Get device status" }).waitFor();
  });
});

describe("the notification", () => {
  it("is shown as it will look, and sent so", async () => {
    const { user } = await push.newUser();
    const named = { vendor: "apns", name: "Example iOS", credential: push.apnsCredential() };
    expect((await push.call("PUT", "/certificates/11", named)).status).toBe(200);
    const page = await open(`?user=${user}`);
    await page.getByRole("button", { name: "Get device status" }).click();
    const preview = page.locator(".notification");
    await expect
      .poll(() => preview.textContent())
      .toContain("Push checkNotifications arrive here.");
    // The clock of the reader, and the certificate's app only where the check uses a certificate.
    const [head, clock] = [0, 1].map((part) =>
      preview.locator(".notification-head span").nth(part),
    );
    expect(await head?.textContent()).toBe("Example iOS");
    const tokyo = { timeZone: "Asia/Tokyo", hour: "2-digit", hourCycle: "h23" } as const;
    const hour = new Intl.DateTimeFormat("en", tokyo).format(Date.now());
    expect(await clock?.textContent()).toMatch(new RegExp(`^${hour}:\\d\\d$`));
    await page.getByText("Through Tencent").click();
    await expect.poll(() => head?.textContent()).toBe("Your app");
    await page.getByText("Directly to the vendor").click();
    await expect.poll(() => head?.textContent()).toBe("Example iOS");
    await page.getByText("Change title and text").click();
    await page.locator("#push-title").fill("Lunch");
    await page.locator("#push-body").fill("x".repeat(201));
    await page.locator("#push-body-fault").waitFor();
    await page.locator("#push-body").fill("The soup is hot.");
    await expect.poll(() => preview.textContent()).toContain("LunchThe soup is hot.");
    const asked = page.waitForRequest((request) => request.method() === "POST");
    await start(page);
    expect((await asked).postDataJSON()).toMatchObject({
      title: "Lunch",
      body: "The soup is hot.",
    });
    await page.getByRole("checkbox", { name: /Dry run/ }).check();
    await page.getByText("A dry run shows nothing on the phone.").waitFor();
  });
});

describe("what a key may do", () => {
  it("decides what is offered: support looks for the cause first, and edits nothing", async () => {
    const key = await keyFor("push:check", "status:read", "device:read");
    const page = await open("?user=nobody-here", { key, secrets: [key] });
    const primary = page.locator("main button.primary:visible");
    await expect
      .poll(() => primary.allTextContents())
      .toEqual(["Find out why no push arrivesLooking…"]);
    await page.getByRole("button", { name: "Get device status" }).click();
    await page.locator(".notice", { hasText: "No device has reported" }).waitFor();
    expect(await page.getByRole("button", { name: "Enter a device by hand" }).count()).toBe(0);
    await page.getByRole("button", { name: "Check a pasted token" }).click();
    await expect.poll(() => page.locator("#push-userid").inputValue()).toBe("");
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("push-userid");
  });

  it("lets a key that may read devices only see them, and start nothing", async () => {
    const key = await keyFor("device:read");
    const { user } = await push.newUser();
    const page = await open(`?user=${user}`, { key, secrets: [key] });
    expect(await page.getByRole("button", { name: "Find out why" }).count()).toBe(0);
    await page.locator("#push-userid").press("Enter");
    await page.locator(".device").waitFor();
    expect(await page.getByRole("button", { name: "Start detection" }).count()).toBe(0);
  });
});
