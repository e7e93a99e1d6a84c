/** The steps of the console's own manual for its UserSig tools, in Japanese, in both modes. */

import { describe, expect, it } from "vitest";
import { signUserSig } from "../../worker/usersig/index.ts";
import { connect, enterApp, plate, readIndependently, usePage } from "./support.ts";

const site = usePage();

describe.each(["local", "connected"])("コンソールのマニュアルの手順（%s）", (mode) => {
  const open = async (hash: string) => {
    const page = await site.open({
      path: (mode === "local" ? "/" : "/connected") + hash,
      locale: "ja-JP",
      permissions: ["clipboard-read", "clipboard-write"],
    });
    if (mode === "local") await enterApp(page, site.server);
    else {
      // 1. 対象のアプリケーションを選ぶ
      await connect(page, site.server.adminKey);
      await page.getByLabel("アプリケーション").selectOption(String(site.server.sdkAppId));
    }
    return page;
  };

  it("署名（UserSig）生成ツール", async () => {
    const page = await open("#generate");
    await page.getByRole("heading", { name: "署名（UserSig）生成ツール" }).waitFor();
    // 3. ユーザー名を入力
    await page.getByLabel("ユーザー名（UserID）").fill("alice");
    // 4. 署名(UserSig)の生成。有効期間はデフォルトで 180 日
    await page.getByRole("button", { name: "署名（UserSig）の生成" }).click();
    await page.locator(".token").waitFor();
    // 5. 署名(UserSig)のコピー
    await page.getByRole("button", { name: "署名（UserSig）のコピー" }).click();
    await page.getByRole("button", { name: "コピーしました" }).waitFor();
    const token = readIndependently(await page.evaluate(() => navigator.clipboard.readText()));
    expect(token).toMatchObject({ "TLS.identifier": "alice", "TLS.expire": 15_552_000 });
    await expect.poll(() => page.locator(".result:visible").textContent()).toContain("180 日");
  });

  it("署名（UserSig）検証ツール", async () => {
    const page = await open("#verify");
    await page.getByRole("heading", { name: "署名（UserSig）検証ツール" }).waitFor();
    const good = { ...site.server, userId: "alice", expire: 86_400, now: Date.now() / 1000 };
    // 3. UserID と UserSig を入力
    await page.getByRole("textbox", { name: "署名（UserSig）" }).fill(await signUserSig(good));
    await page
      .locator("section:visible")
      .getByRole("textbox", { name: "ユーザー名（UserID）" })
      .fill("alice");
    // 4. 検証開始。SDKAppID、UserID、生成時間、有効期間、期限切れ期間が表示される
    await page.getByRole("button", { name: "検証開始" }).click();
    await page.locator(".plate.good").waitFor();
    await expect.poll(() => plate(page).textContent()).toBe("有効");
    const facts = await page.locator(".result:visible .facts").textContent();
    for (const part of [
      "SDKAppID",
      String(site.server.sdkAppId),
      "UserID",
      "alice",
      "生成日時",
      "有効期間",
      "有効期限",
    ])
      expect(facts).toContain(part);
    // 失敗した場合は、原因とソリューションが表示される
    await page
      .getByRole("textbox", { name: "署名（UserSig）" })
      .fill(await signUserSig({ ...good, now: good.now - 90_000 }));
    await page.getByRole("button", { name: "検証開始" }).click();
    await page.locator(".plate.bad").waitFor();
    const result = await page.locator(".result:visible").textContent();
    for (const part of ["無効", "対処方法", "Tencent のエラーコード"])
      expect(result).toContain(part);
  });
});
