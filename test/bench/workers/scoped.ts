/**
 * The whole app as an API key with limits meets it on a busy isolate: stored app, sealed SecretKey.
 * Storage is a map that counts its calls. `npm run bench -- --against` takes this file from the
 * other checkout: its bindings and its GET, which fills the storage, are what both must have.
 */

import { createApp } from "../../../worker/app.ts";
import { missingRecords } from "../../../worker/platform/missing-records.ts";
import type { Records } from "../../../worker/records/records.ts";
import { BARE_PORTS } from "../../support/bare-ports.ts";
import { config, copyIn, storedEntries } from "./stored.ts";

let stored = new Map<string, unknown>();
let calls = 0;

const records: Records = {
  ...missingRecords,
  async copy(record) {
    calls += 1;
    return copyIn(stored, record);
  },
  async noteUse() {
    calls += 1;
  },
};
const app = createApp({ ...BARE_PORTS, config, records });

async function tellCalls(): Promise<Response> {
  if (stored.size === 0) stored = await storedEntries();
  return Response.json({ calls });
}

// Not async: what is measured is the app as it is exported in earnest, without a promise around it.
export default {
  fetch: (request: Request) => (request.method === "POST" ? app.fetch(request) : tellCalls()),
};
