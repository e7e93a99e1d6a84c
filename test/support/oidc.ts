/**
 * An OpenID Connect provider on loopback, made with jose: one good issuer, and one for everything
 * that can be wrong with a provider. It keeps time with the real clock, as providers do.
 */

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import {
  exportJWK,
  exportSPKI,
  generateKeyPair,
  type JWK,
  type JWTPayload,
  SignJWT,
  UnsecuredJWT,
} from "jose";

export const CLIENT = "client-1";
export const SUBJECT = "alice";

/** What is wrong with the issuer of this name; `good` and `second` are as they should be. */
export type IssuerName =
  | "good"
  | "second"
  | "other-issuer"
  | "redirecting-keys"
  | "redirecting-discovery"
  | "hanging"
  | "large"
  | "not-json"
  | "no-keys"
  | "keys-elsewhere"
  | "busy"
  | "absent";

export interface TokenOptions {
  readonly issuer?: IssuerName;
  readonly alg?: "RS256" | "PS256" | "ES256" | "EdDSA";
  readonly header?: Readonly<Record<string, unknown>>;
  /** `undefined` leaves a claim out. */
  readonly claims?: Readonly<Record<string, unknown>>;
}

export interface OidcServer {
  readonly origin: string;
  issuer(name?: IssuerName): string;
  token(options?: TokenOptions): Promise<string>;
  /** Signed with HMAC, the secret being the text of the public key. */
  hmacToken(claims?: TokenOptions["claims"]): Promise<string>;
  unsignedToken(claims?: TokenOptions["claims"]): Promise<string>;
  /** Signed with a key that is not the issuer's, under the name of one that is. */
  forgedToken(claims?: TokenOptions["claims"]): Promise<string>;
  /** Changes the keys; returns the name of the new RS256 key. */
  rotate(): Promise<string>;
  /** How often a path was asked for. */
  asked(path: string): number;
  stop(): void;
}

type Algorithm = NonNullable<TokenOptions["alg"]>;
const ALGORITHMS: readonly Algorithm[] = ["RS256", "PS256", "ES256", "EdDSA"];

interface KeyPair {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  readonly jwk: JWK;
}

async function makeKeys(generation: number): Promise<Map<Algorithm, KeyPair>> {
  const made = ALGORITHMS.map(async (alg): Promise<[Algorithm, KeyPair]> => {
    const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
    const kid = `${alg}-${generation}`;
    return [
      alg,
      {
        kid,
        privateKey,
        publicKey,
        jwk: { ...(await exportJWK(publicKey)), kid, alg, use: "sig" },
      },
    ];
  });
  return new Map(await Promise.all(made));
}

const DISCOVERY = "/.well-known/openid-configuration";

/** @param root an issuer for which this server stands, where an override of its origin leads here */
export async function startOidc(root?: string): Promise<OidcServer> {
  const rootDocument = root && `${new URL(root).pathname.replace(/\/$/, "")}${DISCOVERY}`;
  let generation = 1;
  let keys = await makeKeys(generation);
  const asked = new Map<string, number>();
  const pair = (alg: Algorithm): KeyPair => keys.get(alg) as KeyPair;

  const server = createServer((request, response) => {
    const path = request.url ?? "";
    asked.set(path, (asked.get(path) ?? 0) + 1);
    const json = (value: unknown) =>
      response.setHeader("Content-Type", "application/json").end(JSON.stringify(value));
    const [, name, ...rest] = path.split("/");
    const issuer = `${origin}/${name}`;
    // Where Cloudflare Access publishes its keys.
    if (path === "/cdn-cgi/access/certs")
      return void json({ keys: [...keys.values()].map(({ jwk }) => jwk) });
    if (path === rootDocument)
      return void json({ issuer: root, jwks_uri: `${root}/.well-known/jwks` });
    if (name === "hanging") return;
    if (name === "absent") return void response.writeHead(404).end("nothing here");
    if (name === "busy") return void response.writeHead(503).end("later");
    if (rest.join("/") === ".well-known/openid-configuration") {
      const document = { issuer, jwks_uri: `${issuer}/keys` };
      if (name === "other-issuer") return void json({ ...document, issuer: `${origin}/good` });
      if (name === "keys-elsewhere")
        return void json({ ...document, jwks_uri: "http://keys.example/keys" });
      if (name === "redirecting-discovery")
        return void response.writeHead(302, { Location: `${origin}/good/${rest.join("/")}` }).end();
      if (name === "not-json") return void response.end("<html>");
      return void json(document);
    }
    if (name === "redirecting-keys")
      return void response.writeHead(307, { Location: `${origin}/good/keys` }).end();
    if (name === "large") return void response.end(`{"keys":[],"x":"${"x".repeat(300_000)}"}`);
    if (name === "no-keys") return void json({ keys: "none" });
    json({ keys: [...keys.values()].map(({ jwk }) => jwk) });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const usual = (issuer: IssuerName = "good", claims: TokenOptions["claims"] = {}): JWTPayload => {
    const now = Math.floor(Date.now() / 1000);
    const all = {
      iss: `${origin}/${issuer}`,
      aud: CLIENT,
      sub: SUBJECT,
      iat: now,
      exp: now + 300,
      ...claims,
    };
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  };

  return {
    origin,
    issuer: (name = "good") => `${origin}/${name}`,
    token({ issuer, alg = "RS256", header = {}, claims } = {}) {
      const { kid, privateKey } = pair(alg);
      return new SignJWT(usual(issuer, claims))
        .setProtectedHeader({ alg, kid, ...header })
        .sign(privateKey);
    },
    async hmacToken(claims) {
      const secret = new TextEncoder().encode(await exportSPKI(pair("RS256").publicKey));
      return new SignJWT(usual("good", claims))
        .setProtectedHeader({ alg: "HS256", kid: pair("RS256").kid })
        .sign(secret);
    },
    unsignedToken: async (claims) => new UnsecuredJWT(usual("good", claims)).encode(),
    async forgedToken(claims) {
      const { privateKey } = await generateKeyPair("RS256");
      return new SignJWT(usual("good", claims))
        .setProtectedHeader({ alg: "RS256", kid: pair("RS256").kid })
        .sign(privateKey);
    },
    async rotate() {
      generation += 1;
      keys = await makeKeys(generation);
      return pair("RS256").kid;
    },
    asked: (path) => asked.get(path) ?? 0,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
