/** A push as a path, and the addresses that open a check and a diagnosis again. */

import { describe, expect, it } from "vitest";
import {
  CLIPBOARD,
  copied,
  devices,
  hop,
  plate,
  REFUSED,
  result,
  start,
  usePushPage,
} from "./push-support.ts";

const { push, open, keyFor } = usePushPage();

const NAMES = ["App", "Device token", "Certificate", "Vendor login", "Vendor", "Phone"];

describe("the path", () => {
  it("is there before anything runs, fills as it is reported, and counts the seconds", async () => {
    const { user } = await push.newUser();
    const page = await open(`?user=${user}`);
    await devices(page);
    const names = () => page.locator(".result:visible .hop strong").allTextContents();
    await expect.poll(names).toEqual(NAMES);
    push.servers.production.fault = "hang";
    await start(page);
    await page.locator(".hop.is-running", { hasText: "Vendor" }).waitFor();
    await expect.poll(names).toEqual(NAMES);
    await page.locator(".checking", { hasText: /\d second/ }).waitFor();
    // No answer is no refusal.
    await plate(page).waitFor();
    await expect.poll(() => page.locator(".hop.is-bad").count()).toBe(0);
    await page.locator(".hop.is-perhaps .cause").waitFor();
  });

  it("breaks where the vendor refused, with the cause and its remedy said once, and the time", async () => {
    const { user, token } = await push.newUser();
    push.apple.forced.set(token, { status: 403, reason: "InvalidProviderToken" });
    const page = await open(`?user=${user}`, { secrets: [token] });
    await devices(page);
    await start(page);
    const broken = page.locator(".hop.is-bad");
    await broken.waitFor();
    const cause = (await broken.locator(".cause").textContent()) ?? "";
    expect(cause).not.toBe("");
    const said = await result(page).evaluate(
      (element, cause) => (element.textContent ?? "").split(cause).length - 1,
      cause,
    );
    expect(said).toBe(1);
    const fix = broken.getByRole("link", { name: "Open the certificate" });
    expect(await fix.getAttribute("href")).toBe("#settings?section=certificates&certificate=11");
    await expect.poll(() => broken.textContent()).toMatch(/\d ms/);
    await expect.poll(() => hop(page, "Phone").textContent()).toContain("not reached");
    // What was found at a hop is a press away, by the keyboard too.
    const more = hop(page, "Device token").locator("summary");
    await more.press("Enter");
    await hop(page, "Device token").getByText("reported token").waitFor();
  });
});

describe("the page", () => {
  it("looks the same once the style sheets of the other tools have arrived", async () => {
    const { user } = await push.newUser();
    const page = await open(`?user=${user}`);
    await devices(page);
    await start(page);
    await plate(page).waitFor();
    const boxes = () =>
      page
        .locator(".push :is(.hop, .device, .plate, .result, form)")
        .evaluateAll((all) => all.map((one) => (one as HTMLElement).offsetHeight));
    const alone = await boxes();
    for (const tool of ["Generate", "Verify", "Codes", "User status", "Settings"]) {
      await page.locator(".tabs").getByRole("link", { name: tool }).click();
      await page.locator("main section:visible :is(input, button)").first().waitFor();
    }
    await page.locator(".tabs").getByRole("link", { name: "Push check" }).click();
    await plate(page).waitFor();
    expect(await boxes()).toEqual(alone);
  });

  it("stays where it is when a check is started, and has the reasons for silence beside the remedy", async () => {
    const { user } = await push.newUser();
    const page = await open(`?user=${user}`, { viewport: { width: 1440, height: 780 } });
    await devices(page);
    await start(page);
    await plate(page).waitFor();
    await hop(page, "Phone").getByText("What may still keep the phone silent").click();
    await hop(page, "Phone").locator(".drops li").first().waitFor();
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
});

describe("the address of a check", () => {
  it("opens it again in another page, and in another language", async () => {
    const { user, token } = await push.newUser();
    const page = await open(`?user=${user}`, { secrets: [token] });
    await devices(page);
    await start(page);
    await plate(page).waitFor();
    const hash = () => page.evaluate(() => location.hash);
    await expect.poll(hash).toMatch(new RegExp(`^#push\\?app=\\d+&user=${user}&check=[\\da-f-]+$`));
    const shown = push.apple.shown.length;
    const other = await open((await hash()).slice("#push".length), { locale: "ja-JP" });
    await expect.poll(() => plate(other).textContent()).toBe("ベンダーが受け付けました");
    await expect.poll(() => other.locator("#push-userid").inputValue()).toBe(user);
    await other.locator("header select").selectOption("zh");
    await expect.poll(() => plate(other).textContent()).toBe("厂商已接收");
    expect(push.apple.shown.length).toBe(shown);
    // Another question is none of its business.
    await other.locator("#push-userid").fill("somebody-else");
    await expect.poll(() => plate(other).count()).toBe(0);
    await expect.poll(() => other.evaluate(() => location.hash)).toBe("#push");
  });

  it("is a link in the history, and the way back to the answer is kept", async () => {
    const { user, token } = await push.newUser();
    const page = await open(`?user=${user}`);
    await devices(page);
    await page.getByRole("checkbox", { name: /Dry run/ }).check();
    await start(page);
    await expect.poll(() => plate(page).textContent()).toContain("Dry run passed");
    push.apple.forced.set(token, { status: 410, reason: "Unregistered" });
    await page.getByRole("checkbox", { name: /Dry run/ }).uncheck();
    await start(page);
    await expect.poll(() => plate(page).textContent()).toBe("Refused");
    const row = page.locator(".table tbody", { hasText: "Dry run passed" });
    const href = await row.locator("a").getAttribute("href");
    await row.locator("a").click();
    await expect.poll(() => plate(page).textContent()).toContain("Dry run passed");
    await expect.poll(() => page.evaluate(() => location.hash)).toBe(href);
    await page
      .locator("[role=status]", { hasText: "Dry run passed" })
      .waitFor({ state: "attached" });
    await expect
      .poll(() => plate(page).evaluate((element) => element.getBoundingClientRect().top))
      .toBeGreaterThanOrEqual(0);
    await page.getByRole("radio", { name: "Check", exact: true }).check();
    await expect.poll(() => plate(page).textContent()).toBe("Refused");
  });

  it("says so where the check is not kept any more", async () => {
    const page = await open("?user=nobody&check=0b5c1d0e-1111-4222-8333-444455556666", {
      expected: REFUSED,
    });
    await result(page).locator(".notice.error", { hasText: "push_check_not_found" }).waitFor();
  });
});

describe("the address of a diagnosis", () => {
  it("asks again in another page, with the code that the user sees, and sends nothing", async () => {
    const { user } = await push.newUser();
    const page = await open(`?user=${user}`, CLIPBOARD);
    await page.getByText("What is already known").click();
    await page.locator("#observed-code").fill(" 70009 ");
    await page.locator("#device-usersig").fill("eJwnot-a-token-at-all");
    await page.getByRole("button", { name: "Find out why" }).click();
    await plate(page).waitFor();
    const hash = () => page.evaluate(() => location.hash);
    const address = new RegExp(`#push\\?app=\\d+&user=${user}&diagnosis=1&code=70009$`);
    await expect.poll(hash).toMatch(address);
    expect(await copied(page, "Link to this result")).toMatch(address);
    const shown = push.apple.shown.length;
    const other = await open((await hash()).slice("#push".length));
    await plate(other).waitFor();
    expect(await other.locator("#push-userid").inputValue()).toBe(user);
    expect(await other.locator("#observed-code").inputValue()).toBe("70009");
    const cause = result(other).locator(".causes").first();
    const english = await cause.textContent();
    await other.locator("header select").selectOption("ja");
    await expect.poll(() => cause.textContent()).toMatch(/[ぁ-ん]/);
    await other.locator("header select").selectOption("en");
    await expect.poll(() => cause.textContent()).toBe(english);
    expect(push.apple.shown.length).toBe(shown);
    await other.locator("#push-userid").fill("somebody-else");
    await expect.poll(() => plate(other).count()).toBe(0);
    await expect.poll(() => other.evaluate(() => location.hash)).toBe("#push");
  });

  it("holds no pasted text, and says what a key may not do", async () => {
    const page = await open("?user=stranger");
    await page.getByText("What is already known").click();
    await page.locator("#observed-code").fill("eJyrVgrxCdYrSy1SslIy0jNQ0gHzM1NS80oy0zLBwmaGpiZAU=");
    await page.getByRole("button", { name: "Find out why" }).click();
    await plate(page).waitFor();
    const hash = () => page.evaluate(() => location.hash);
    await expect.poll(hash).toMatch(/user=stranger&diagnosis=1$/);
    for (const token of ["0a1b2c3d4e5f60718293a4b5c6d7e8f9", "15512345678901234567"]) {
      await page.locator("#observed-code").fill(token);
      await page.getByRole("button", { name: "Find out why" }).click();
      await plate(page).waitFor();
      await expect.poll(hash).toMatch(/user=stranger&diagnosis=1$/);
    }
    const other = await open((await hash()).slice("#push".length), {
      key: await keyFor("push:check"),
      expected: REFUSED,
    });
    await result(other).locator(".notice.error", { hasText: "status:read" }).waitFor();
  });

  it("concerns no user of another app", async () => {
    const page = await open("?app=1499999999&user=stranger&diagnosis=1");
    await page.locator(".notice", { hasText: "1499999999" }).waitFor();
    expect(await page.locator("#push-userid").inputValue()).toBe("");
  });
});
