/** The other tools that ask Tencent, against the real worker with a fake Tencent behind it. */

import { describe, expect, it } from "vitest";
import { useStatusPage } from "./status-support.ts";
import { connect } from "./support.ts";

const site = useStatusPage();

describe("the other tools that ask Tencent", () => {
  it("checks a push the way that messages go, and says how far it came", async () => {
    site.tencent.fake.world.user("kim", { platform: "Android", status: "PushOnline", reaches: 3 });
    const page = await site.page({ path: "/connected#push?user=kim" });
    await connect(page, site.tencent.server.adminKey);
    await page.getByRole("button", { name: "Get device status" }).click();
    await page.locator(".notice", { hasText: "No device has reported" }).waitFor();
    await page.getByRole("radio", { name: /Through Tencent/ }).check();
    await page.getByRole("button", { name: "Start detection" }).click();
    await page.locator(".result:visible .plate.good").waitFor();
    await expect
      .poll(() => page.locator(".result:visible .hop.is-accepted").allTextContents())
      .toContainEqual(expect.stringContaining("Vendor"));
    await page.locator(".result:visible .hop.is-good", { hasText: "Phone" }).waitFor();
    await expect
      .poll(() => page.locator(".result:visible .plate").textContent())
      .toBe("Delivered to the device");
    expect(site.tencent.fake.world.tasks.at(-1)?.userId).toBe("kim");
  });

  it("finds the cause for somebody whom Tencent does not know", async () => {
    const page = await site.page({ path: "/connected#push?user=unheard-of" });
    await connect(page, site.tencent.server.adminKey);
    await page.getByRole("button", { name: "Find out why" }).click();
    await page.locator(".result:visible .plate.bad").waitFor();
    await expect
      .poll(() => page.locator(".result:visible .notice.error").first().textContent())
      .toContain("certain");
  });

  it("looks after the health of the app", async () => {
    const page = await site.page({ path: "/connected#settings?section=health" });
    await connect(page, site.tencent.server.adminKey);
    await page.getByRole("button", { name: "Check now" }).click();
    await page.locator("main .plate:visible").waitFor();
    const checks = page.locator("main .health table");
    await expect.poll(() => checks.locator("tbody").count()).toBeGreaterThan(2);
    await page.locator("header select").selectOption("ja");
    await expect.poll(() => checks.textContent()).toContain("。");
  });
});
