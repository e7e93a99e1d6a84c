/** A person's hands on a page: what they press and what they fill in is counted. */

import type { Locator, Page } from "playwright-core";

/** A press of Enter that submits is a click. */
export interface Actions {
  readonly clicks: number;
  readonly fields: number;
}

export function handsOn(page: Page) {
  const count = { clicks: 0, fields: 0 };
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const field = (label: string) =>
    page.getByLabel(label, { exact: true }).and(page.locator(":visible"));
  return {
    count: count as Actions,
    /** A button by its name, or anything else that can be pressed. */
    click: (target: string | Locator) => {
      count.clicks += 1;
      return (typeof target === "string" ? button(target) : target).click();
    },
    fill: (label: string, text: string) => {
      count.fields += 1;
      return field(label).fill(text);
    },
    /** The field that was filled in is sent by the keyboard. */
    enter: (label: string) => {
      count.clicks += 1;
      return field(label).press("Enter");
    },
    select: (label: string, value: string) => {
      count.clicks += 1;
      return field(label).selectOption(value);
    },
    choose: (name: string, text: string) => {
      count.clicks += 1;
      return page
        .locator("input[type=file]")
        .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(text) });
    },
  };
}
