/**
 * The steps of the console's own manual for ユーザーステータスチェックツール, in Japanese, against a
 * real worker with a fake Tencent behind it, with every action counted beside the console's.
 */

import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { addSecondApp, chooseTool, expectNoMoreThanConsole } from "./console-manual-support.ts";
import { handsOn } from "./hands.ts";
import { plate, useStatusPage } from "./status-support.ts";
import { connect } from "./support.ts";

const site = useStatusPage();
beforeAll(() => addSecondApp(site.tencent.server));
const world = () => site.tencent.fake.world;
const result = (page: Page) => page.locator(".result:visible");

/** 手順 4 まで：ステータスの取得 */
async function statusOf(user: string) {
  const page = await site.page({ path: "/connected", locale: "ja-JP" });
  await connect(page, site.tencent.server.adminKey);
  const hands = handsOn(page);
  await chooseTool(page, hands, site.tencent.server.sdkAppId, "ステータス");
  await page.getByRole("heading", { name: "ユーザーステータスチェックツール" }).waitFor();
  // 3. UserID を入力
  await hands.fill("UserID", user);
  // 4. ステータスの取得
  await page.getByRole("button", { name: "ステータスの取得" }).waitFor();
  await hands.enter("UserID");
  await plate(page).waitFor();
  expectNoMoreThanConsole("status", hands.count);
  return page;
}

describe("ユーザーステータスチェックツール", () => {
  it("現在のステータスとクライアントタイプを表示し、テストメッセージまで送信する", async () => {
    world().user("alice", { platform: "Android", status: "PushOnline" });
    const page = await statusOf("alice");
    await expect.poll(() => page.locator(".clients").textContent()).toContain("Android");
    await expect
      .poll(() => page.locator(".lanes").textContent())
      .toContain("未接続・オフラインプッシュ受信可");
    // このUserIDがオフラインプッシュを受信できると暫定的に判断された
    await expect
      .poll(() => plate(page).textContent())
      .toContain("オフラインプッシュを受信できます");
    await expect.poll(() => result(page).textContent()).toContain("暫定的に判断");
    // 別のデバイスに別のUserIDでログインし、シングルチャットのテキストメッセージを送信
    await expect
      .poll(() => result(page).textContent())
      .toContain("シングルチャットのテキストメッセージ");
    const hands = handsOn(page);
    await hands.click("テストメッセージを送信");
    await hands.click("メッセージを送信");
    await page.getByText("送信しました。").first().waitFor();
    expectNoMoreThanConsole("message", hands.count);
    expect(world().messages.at(-1)).toMatchObject({
      to: "alice",
      from: "administrator",
      text: expect.stringContaining("テストメッセージ"),
    });
    // メッセージを受信できるかどうか：the way of the push is told below.
    await page.locator(".time-line li", { hasText: "テストメッセージを送信" }).waitFor();
    // The push check is the next tool, for the same user.
    await page.getByRole("link", { name: "プッシュをチェックする", exact: true }).click();
    await expect.poll(() => page.locator("#push-userid").inputValue()).toBe("alice");
  });

  it("アプリからの報告しかなければ、操作を増やさずに Tencent に問い合わせる", async () => {
    world().user("bert", { platform: "iPhone", status: "PushOnline" });
    await site.report("bert", "foreground", "iphone", "iPhone");
    const page = await statusOf("bert");
    await expect
      .poll(() => plate(page).textContent())
      .toContain("オフラインプッシュを受信できます");
  });

  it("受信できない場合は、その理由と次の手順を示す", async () => {
    world().user("cleo");
    const page = await statusOf("cleo");
    await expect
      .poll(() => plate(page).textContent())
      .toContain("オフラインプッシュを受信できません");
    await expect.poll(() => result(page).textContent()).toContain("次の手順");
  });
});
