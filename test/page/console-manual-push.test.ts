/**
 * The steps of the console's own manual for オフラインプッシュ特定ツール, in Japanese, against a real
 * worker with fake vendors behind it, with every action counted beside the console's.
 */

import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { newToken } from "../support/push-deployment.ts";
import { addSecondApp, chooseTool, expectNoMoreThanConsole } from "./console-manual-support.ts";
import { handsOn } from "./hands.ts";
import { CLIPBOARD, hop, plate, result, usePushPage } from "./push-support.ts";
import type { OpenOptions } from "./support.ts";

const { push, start } = usePushPage();
const SUBJECT = "UserID またはデバイストークン";
/** Reported one after the other, for another certificate each. */
const CERTIFICATES = ["11", "12"] as const;

beforeAll(async () => {
  await addSecondApp(push.server);
  const put = await push.call("PUT", "/certificates/12", {
    vendor: "apns",
    name: "Example iPad",
    credential: push.apnsCredential(),
  });
  expect(put.status).toBe(201);
});

/** A user with a phone on the one certificate and a tablet on the other. */
async function twoDevices() {
  const { user, path, token } = await push.newUser();
  const tablet = newToken();
  push.apple.devices.set(tablet, { topic: "com.example.app", environment: "production" });
  const put = await push.call("PUT", `${path}/devices/tablet`, {
    certificateId: CERTIFICATES[1],
    token: tablet,
    platform: "ios",
  });
  expect(put.status).toBe(201);
  return { user, token };
}

/** 手順 3 と 4 まで：デバイスステータスの取得 */
async function askFor(user: string, options: OpenOptions = {}) {
  const page = await start({ locale: "ja-JP", ...options });
  const hands = handsOn(page);
  await chooseTool(page, hands, push.server.sdkAppId, "プッシュチェック");
  await page.getByRole("heading", { name: "オフラインプッシュ特定ツール" }).waitFor();
  // 3. UserID を入力
  await hands.fill(SUBJECT, user);
  // 4. デバイスステータスの取得
  await hands.click("デバイスステータスの取得");
  return { page, hands };
}

const deviceOf = (page: Page, certificate: string) =>
  page.getByRole("region", { name: `証明書 ID ${certificate}` }).getByRole("radio");

describe("オフラインプッシュ特定ツール", () => {
  it("報告された証明書 ID を選び、検出開始で送信結果を表示する", async () => {
    const { user, token } = await twoDevices();
    const { page, hands } = await askFor(user, { secrets: [token] });
    for (const certificate of CERTIFICATES) await deviceOf(page, certificate).waitFor();
    // 5. 証明書 ID を選択し、検出開始
    await hands.click(deviceOf(page, "11"));
    await hands.click("検出開始");
    await page.locator(".plate.accepted").waitFor();
    await expect.poll(() => plate(page).textContent()).toBe("ベンダーが受け付けました");
    expectNoMoreThanConsole("push", hands.count);
    expect(push.apple.shown).toEqual([token]);
    // プッシュの成功が表示された場合、ユーザーステータスチェックツールへ
    const next = page.getByRole("link", { name: "ユーザーステータスを確認" });
    await expect.poll(() => next.getAttribute("href")).toBe(`#status?user=${user}`);
    await expect.poll(() => page.locator("html").getAttribute("lang")).toBe("ja");
  });

  it("失敗した場合は、止まった場所に原因と対処方法を表示する", async () => {
    const { user, token } = await twoDevices();
    push.apple.forced.set(token, { status: 410, reason: "Unregistered" });
    const { page, hands } = await askFor(user, { secrets: [token] });
    await hands.click(deviceOf(page, "11"));
    await hands.click("検出開始");
    await page.locator(".plate.bad").waitFor();
    expectNoMoreThanConsole("push", hands.count);
    await expect.poll(() => plate(page).textContent()).toBe("拒否されました");
    const broken = page.locator(".result:visible .hop.is-bad");
    for (const words of ["デバイストークンは有効ではありません", "対処方法"])
      await expect.poll(() => broken.textContent()).toContain(words);
    await expect.poll(() => result(page).textContent()).toContain("アプリまたはその利用者");
    await broken.getByRole("button", { name: "新しいデバイストークンを入力" }).waitFor();
    await expect.poll(() => hop(page, "端末").textContent()).toContain("未到達");
    await page.getByText("ベンダーの応答（原文）").click();
    await expect.poll(() => page.locator(".raw").textContent()).toContain("Unregistered");
    await expect
      .poll(() => page.locator(".device.chosen .badge.bad").textContent())
      .toContain("無効");
  });

  it("デバイスの報告がない UserID では先へ進まず、登録と報告の方法を示す", async () => {
    const { page, hands } = await askFor("nobody-here", CLIPBOARD);
    const notice = page.locator(".notice", { hasText: "まだ報告されていません" });
    await notice.waitFor();
    expect(hands.count).toEqual({ clicks: 3, fields: 1 });
    await expect.poll(() => page.getByRole("button", { name: "検出開始" }).count()).toBe(0);
    for (const name of ["デバイスを手動で登録", "デバイストークンを貼り付けてチェック"])
      await notice.getByRole("button", { name }).waitFor();
    await notice.getByRole("button", { name: "コピー" }).click();
    await page.getByRole("menuitem", { name: "curl" }).click();
    const line = await page.evaluate(() => navigator.clipboard.readText());
    expect(line).toContain("/users/nobody-here/devices/my-phone");
    // As the vendor of its certificate has it.
    expect(line).toContain('"platform":"ios"');
    expect(line).not.toContain(push.server.adminKey);
  });

  it("貼り付けたデバイストークンは、UserID がなくてもチェックできる", async () => {
    const token = newToken();
    push.apple.devices.set(token, { topic: "com.example.app", environment: "production" });
    const page = await start({ locale: "ja-JP", secrets: [token] });
    const hands = handsOn(page);
    await chooseTool(page, hands, push.server.sdkAppId, "プッシュチェック");
    await hands.fill(SUBJECT, token);
    await hands.select("証明書 ID", "11");
    await hands.click("検出開始");
    await expect.poll(() => plate(page).textContent()).toBe("ベンダーが受け付けました");
    expect(hands.count).toEqual({ clicks: 4, fields: 1 });
    expect(push.apple.shown).toContain(token);
    await expect.poll(() => result(page).textContent()).not.toContain(token);
    // The field alone may hold it.
    await page.locator("#push-userid").fill("");
  });
});
