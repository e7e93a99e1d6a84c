/** Everything that people report as a device token: what is said of it, and whether it is sent. */

import { expect, it } from "vitest";
import { lookAtToken } from "../../../worker/push/device-findings.ts";
import { VENDORS } from "../../../worker/push/vendors/index.ts";
import { TOKEN_INPUTS } from "./token-inputs.ts";

it.each(TOKEN_INPUTS)("$vendor: $story ($code)", ({ vendor, token, code, stops = false }) => {
  const [first] = lookAtToken(token, VENDORS[vendor]);
  expect([first?.code, first?.severity === "error"]).toEqual([code, stops]);
});
