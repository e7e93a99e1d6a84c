/** The measured apps called in a loop without a network, which tells half a microsecond apart where a network hides five. */

import { env } from "cloudflare:workers";
import dressed from "./dressed.ts";
import echo from "./echo.ts";
import scoped from "./scoped.ts";
import signing from "./signing.ts";

const { API_KEY, STORED_APP } = env as unknown as Record<string, string>;
const ORIGIN = "http://127.0.0.1:1234";
const ISSUE = `${ORIGIN}/v1/apps/${STORED_APP}/usersigs`;
const APPS: Readonly<Record<string, { url: string; app: { fetch(request: Request): Response | Promise<Response> } }>> =
  {
    "/echo": { url: `${ORIGIN}/`, app: echo },
    "/dressed-echo": { url: ISSUE, app: dressed },
    "/signing-echo": { url: ISSUE, app: signing },
    "/scoped-key": { url: ISSUE, app: scoped },
  };

const body = JSON.stringify({ userId: "alice", expire: 86400 });
const headers = {
  "content-type": "application/json",
  "content-length": String(body.length),
  authorization: `Bearer ${API_KEY}`,
};

export default {
  async fetch(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    const measured = APPS[pathname];
    // The scoped app's storage is filled by its first GET.
    await scoped.fetch(new Request(`${ORIGIN}/`));
    let done = 0;
    for (let i = 0; measured && i < Number(searchParams.get("rounds")); i++) {
      const { status } = await measured.app.fetch(new Request(measured.url, { method: "POST", headers, body }));
      if (status === 200) done += 1;
    }
    return Response.json({ done });
  },
};
