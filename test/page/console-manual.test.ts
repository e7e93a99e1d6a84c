/**
 * The steps of the console's own manual for its UserSig tools, in Japanese, in both modes, with
 * every action counted beside the console's.
 */

import { beforeAll, describe, expect, it } from "vitest";
import { signUserSig } from "../../worker/usersig/index.ts";
import { consoleActions, total } from "../support/console-actions.ts";
import { addSecondApp, chooseTool, expectNoMoreThanConsole } from "./console-manual-support.ts";
import { handsOn } from "./hands.ts";
import { connect, plate, readIndependently, usePage } from "./support.ts";

const site = usePage();
beforeAll(() => addSecondApp(site.server));
const JA = { locale: "ja-JP", permissions: ["clipboard-read", "clipboard-write"] };
const copied = "コピーしました";

describe("署名（UserSig）生成ツール", () => {
  it("サーバー接続：UserID を入力して生成し、コピーする", async () => {
    const page = await site.open({ path: "/connected", ...JA });
    await connect(page, site.server.adminKey);
    const hands = handsOn(page);
    await chooseTool(page, hands, site.server.sdkAppId);
    await page.getByRole("heading", { name: "署名（UserSig）生成ツール" }).waitFor();
    // 3. ユーザー名を入力
    await hands.fill("ユーザー名（UserID）", "alice");
    // 4. 署名(UserSig)の生成。有効期間はデフォルトで 180 日
    await hands.enter("ユーザー名（UserID）");
    await page.locator(".token").waitFor();
    // 5. 署名(UserSig)のコピー
    await hands.click("署名（UserSig）のコピー");
    await page.getByRole("button", { name: copied }).waitFor();
    expectNoMoreThanConsole("generate", hands.count);
    const token = readIndependently(await page.evaluate(() => navigator.clipboard.readText()));
    expect(token).toMatchObject({
      "TLS.sdkappid": site.server.sdkAppId,
      "TLS.identifier": "alice",
      "TLS.expire": 15_552_000,
    });
    await expect.poll(() => page.locator(".result:visible").textContent()).toContain("180 日");
  });

  it("ローカル：SDKAppID と SecretKey の入力を含めても、コンソールの操作数以内", async () => {
    const page = await site.open({ path: "/", ...JA });
    const { click, fill, count } = handsOn(page);
    await click(page.getByRole("link", { name: "生成する", exact: true }));
    await fill("SDKAppID", String(site.server.sdkAppId));
    await fill("キー（SecretKey）", site.server.secretKey);
    await fill("ユーザー名（UserID）", "alice");
    await click("署名（UserSig）の生成");
    await page.locator(".token").waitFor();
    await click("署名（UserSig）のコピー");
    await page.getByRole("button", { name: copied }).waitFor();
    expect(count).toEqual({ clicks: 3, fields: 3 });
    expect(total(count)).toBeLessThanOrEqual(total(consoleActions("generate")));
    const token = readIndependently(await page.evaluate(() => navigator.clipboard.readText()));
    expect(token).toMatchObject({ "TLS.identifier": "alice", "TLS.expire": 15_552_000 });
  });
});

describe("署名（UserSig）検証ツール", () => {
  const signed = (now = Date.now() / 1000) =>
    signUserSig({ ...site.server, userId: "alice", expire: 86_400, now });

  it("サーバー接続：UserID と UserSig を入力すると、内容または失敗の原因と対処方法が表示される", async () => {
    const page = await site.open({ path: "/connected", ...JA });
    await connect(page, site.server.adminKey);
    const hands = handsOn(page);
    await chooseTool(page, hands, site.server.sdkAppId, "検証");
    await page.getByRole("heading", { name: "署名（UserSig）検証ツール" }).waitFor();
    // 3. UserID と UserSig を入力
    await hands.fill("署名（UserSig）", await signed());
    await hands.fill("ユーザー名（UserID）", "alice");
    // 4. 検証成功：SDKAppID、UserID、生成時間、有効期間、期限切れ期間
    await page.locator(".plate.good").waitFor();
    await expect.poll(() => plate(page).textContent()).toBe("有効");
    expectNoMoreThanConsole("verify", hands.count);
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
    // 検証失敗：具体的な失敗原因とそのソリューション
    await hands.fill("署名（UserSig）", await signed(Date.now() / 1000 - 90_000));
    await page.locator(".plate.bad").waitFor();
    const result = await page.locator(".result:visible").textContent();
    for (const part of ["無効", "対処方法", "Tencent のエラーコード"])
      expect(result).toContain(part);
  });

  it("ローカル：検証開始を押さなくても結果が表示され、コンソールの操作数以内", async () => {
    const page = await site.open({ path: "/", ...JA });
    const { click, fill, count } = handsOn(page);
    await click(page.getByRole("link", { name: "検証する", exact: true }));
    await fill("SDKAppID", String(site.server.sdkAppId));
    await fill("キー（SecretKey）", site.server.secretKey);
    await fill("署名（UserSig）", await signed());
    await fill("ユーザー名（UserID）", "alice");
    await page.locator(".plate.good").waitFor();
    expect(count).toEqual({ clicks: 1, fields: 4 });
    expect(total(count)).toBeLessThanOrEqual(total(consoleActions("verify")));
    await page.getByRole("button", { name: "検証開始" }).click();
    await expect.poll(() => plate(page).textContent()).toBe("有効");
  });
});
