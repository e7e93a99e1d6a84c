/**
 * The measured apps called in a loop without a network, which tells half a microsecond apart where
 * a network hides five.
 */

import { env } from "cloudflare:workers";
import echo from "./echo.ts";
import frameworkless from "./frameworkless.ts";
import scoped from "./scoped.ts";

const { ADMIN_KEY, API_KEY, STORED_APP } = env as unknown as Record<string, string>;
const ORIGIN = "http://127.0.0.1:1234";
const ISSUE = `${ORIGIN}/v1/apps/${STORED_APP}/usersigs`;

interface Called {
  readonly url: string;
  readonly key?: string | undefined;
  readonly app: { fetch(request: Request): Response | Promise<Response> };
}
const APPS: Readonly<Record<string, Called>> = {
  "/echo": { url: `${ORIGIN}/`, app: echo },
  "/frameworkless": { url: ISSUE, key: ADMIN_KEY, app: frameworkless },
  "/scoped-key": { url: ISSUE, key: API_KEY, app: scoped },
};

const body = JSON.stringify({ userId: "alice", expire: 86400 });

export default {
  async fetch(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    const called = APPS[pathname];
    const headers = {
      "content-type": "application/json",
      "content-length": String(body.length),
      authorization: `Bearer ${called?.key}`,
    };
    // The scoped app's storage is filled by its first GET.
    await scoped.fetch(new Request(`${ORIGIN}/`));
    let done = 0;
    for (let i = 0; called && i < Number(searchParams.get("rounds")); i++) {
      const { status } = await called.app.fetch(
        new Request(called.url, { method: "POST", headers, body }),
      );
      if (status === 200) done += 1;
    }
    return Response.json({ done });
  },
};
