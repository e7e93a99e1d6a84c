/** Each section of the settings, and how it looks with nothing and with much in it. */

import { EMPTY_APP } from "./deployment.ts";
import type { Stage, View } from "./view.ts";

const CONTENT = [
  ".step.open form:visible",
  ".step-mark.done",
  "tbody:visible",
  "button.primary:visible:not(form *)",
]
  .map((part) => `main ${part}`)
  .join(", ");

async function checkHealth({ page }: Stage): Promise<void> {
  await page.locator("main button.primary:visible").click();
  await page.locator("main .plate:visible").waitFor();
}

const section = (name: string, more: Partial<View> = {}): View => ({
  name: `settings-${name}`,
  path: `/connected#settings?section=${name}`,
  show: ({ page }) => page.locator(CONTENT).first().waitFor(),
  ...more,
});

export const SETTINGS_VIEWS: readonly View[] = [
  section("start", { everyLook: true }),
  section("apps", { everyLook: true }),
  ...["certificates", "keys", "audit"].map((name) => section(name)),
  // The app of the environment has none.
  section("workloads", { path: `/connected#settings?section=workloads&app=${EMPTY_APP}` }),
  section("health", { show: checkHealth }),
  section("health", {
    name: "settings-health-refused",
    path: `/connected#settings?section=health&app=${EMPTY_APP}`,
    show: checkHealth,
  }),
  section("certificates", {
    name: "settings-certificates-empty",
    path: `/connected#settings?section=certificates&app=${EMPTY_APP}`,
  }),
  section("certificates", {
    name: "settings-certificates-refused",
    async show({ page }) {
      await page.locator(".table-add button, main button.primary").first().click();
      await page.locator("#certificate-vendor").selectOption("meizu");
      await page.locator("form:has(#certificate-id) button.primary").click();
      await page.locator("#credential-appSecret-fault").waitFor();
    },
  }),
  ...["apps", "keys"].map((name) =>
    section(name, {
      name: `settings-${name}-crowded`,
      show: ({ page }) => page.locator("main tbody").nth(9).waitFor(),
    }),
  ),
  section("audit", { name: "settings-audit-crowded" }),
];
