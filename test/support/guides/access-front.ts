/**
 * Cloudflare Access in front of a deployment, on loopback: everything is for who has signed in or
 * has a service token, but for paths with the policy Bypass. What arrives in its own header from
 * outside goes, as it does at Cloudflare.
 */

import { createServer, type IncomingMessage, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export interface Policies {
  readonly serviceToken: { readonly id: string; readonly secret: string };
  /** What Access sends on for a service token: an assertion that names nobody. */
  readonly assertionOfService: () => Promise<string>;
}

const HEADER = "cf-access-jwt-assertion";

/** A path and what is below it; a star is any text. */
const isBelow = (path: string, patterns: readonly string[]): boolean =>
  patterns.some((pattern) =>
    new RegExp(`^${pattern.replace(/\*/g, ".*")}(?:/.*)?$`).test(path.split("?")[0] ?? ""),
  );

export async function startAccessFront(target: string, policies: Policies) {
  const { serviceToken } = policies;
  let bypass: readonly string[] = [];
  /** What goes on with the request, or `undefined` where nobody has signed in. */
  async function assertionOf({ url = "", headers }: IncomingMessage): Promise<string | undefined> {
    if (isBelow(url, bypass)) return "";
    const { "cf-access-client-id": id, "cf-access-client-secret": secret } = headers;
    if (id === serviceToken.id && secret === serviceToken.secret)
      return policies.assertionOfService();
    return headers["cf-access-token"] as string | undefined;
  }
  const front: Server = createServer(async (incoming, outgoing) => {
    const assertion = await assertionOf(incoming);
    const { [HEADER]: _, ...headers } = incoming.headers;
    if (assertion === undefined) {
      const Location = "https://example.cloudflareaccess.com/cdn-cgi/access/login";
      return void outgoing.writeHead(302, { Location }).end();
    }
    const options = {
      method: incoming.method,
      headers: { ...headers, ...(assertion && { [HEADER]: assertion }) },
    };
    const forwarded = request(target + (incoming.url ?? ""), options, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    forwarded.on("error", () => outgoing.destroy());
    incoming.pipe(forwarded);
  });
  await new Promise<void>((resolve) => front.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(front.address() as AddressInfo).port}`,
    /** @param paths of an application with the policy Bypass */
    open(paths: readonly string[]) {
      bypass = paths;
    },
    stop() {
      front.closeAllConnections();
      front.close();
    },
  };
}
