/** The first format of UserSigs (ECDSA): official tokens, changed ones, and ones put together anew. */

import { generateKeyPairSync, sign } from "node:crypto";
import { describe, expect, it } from "vitest";
import { decodeUserSig, verifyUserSig } from "../../../worker/usersig/index.ts";
import { packToken, tokenFields } from "../../usersig/independent.ts";
import { type V1Token, VECTORS } from "../../usersig/vector-file.ts";

const { v1_tokens } = VECTORS;

const codes = ({ findings }: { findings: readonly { code: string }[] }) =>
  findings.map(({ code }) => code);

/** The token's fields with one of them changed. */
function altered({ usersig }: V1Token, name: string, change: (value: string) => string): string {
  const bare = usersig.startsWith("{");
  const fields = bare ? (JSON.parse(usersig) as Record<string, unknown>) : tokenFields(usersig);
  const json = JSON.stringify({ ...fields, [name]: change(fields[name] as string) });
  return bare ? json : packToken(json);
}

describe.each(v1_tokens)("v1 token $id: $curve by $lib", (token) => {
  // The bare form writes its time with a zone; all were made at that moment.
  const now = 1_735_689_600;
  const verify = (text: string, publicKey?: string) =>
    verifyUserSig(text, {
      sdkAppId: token.sdkappid,
      userId: token.userid,
      keys: [],
      now,
      publicKey,
    });

  it("is recognised and read without a key", async () => {
    const decoded = await decodeUserSig(token.usersig);
    expect(decoded).toMatchObject({ format: "v1", code: "ok" });
    expect(decoded.claims).toMatchObject({
      sdkAppId: token.sdkappid,
      userId: token.userid,
      expire: 86_400,
    });
    expect(decoded.claims?.userBuf).toBe(token.userbuf ?? undefined);
    expect(codes(decoded)).toContain("v1_token");
    expect(await verify(token.usersig)).toMatchObject({ valid: false, code: "v1_token" });
  });

  if (token.curve === "secp256k1") {
    it("is named as one that WebCrypto cannot verify", async () => {
      const verification = await verify(token.usersig, token.public_key_pem);
      expect(verification.valid).toBe(false);
      expect(codes(verification)).toContain("v1_curve_unsupported");
    });
    return;
  }

  it("verifies with its public key, and with no other", async () => {
    expect(await verify(token.usersig, token.public_key_pem)).toMatchObject({
      valid: true,
      code: "ok",
    });
    const other = generateKeyPairSync("ec", { namedCurve: "P-256" }).publicKey.export({
      type: "spki",
      format: "pem",
    });
    const verification = await verify(token.usersig, other as string);
    expect(verification).toMatchObject({ valid: false, code: "sig_mismatch" });
    expect(codes(verification)).toContain("v1_sig_mismatch");
  });

  it("fails with one character of any signed field or of the signature altered", async () => {
    const shift = (value: string) => value.slice(0, -1) + (value.endsWith("1") ? "2" : "1");
    const middle = (value: string) =>
      value.slice(0, 40) + (value[40] === "A" ? "B" : "A") + value.slice(41);
    const changes: [string, (value: string) => string][] = [
      ...[
        "TLS.identifier",
        "TLS.sdk_appid",
        "TLS.expire_after",
        "TLS.account_type",
        "TLS.appid_at_3rd",
      ]
        .filter((name) => (token.inflated_json ?? token.usersig).includes(`"${name}"`))
        .map((name): [string, typeof shift] => [name, shift]),
      ["TLS.sig", middle],
    ];
    for (const [name, change] of changes) {
      const verification = await verify(altered(token, name, change), token.public_key_pem);
      expect(verification.valid, name).toBe(false);
      expect(codes(verification), name).toContain("v1_sig_mismatch");
    }
  });

  it("is not valid after its lifetime, and not for another user or app", async () => {
    const options = { keys: [], publicKey: token.public_key_pem };
    for (const [changed, code] of [
      [{ now: now + 90_000 + 86_400 }, "expired"],
      [{ now, userId: "bob" }, "userid_mismatch"],
      [{ now, sdkAppId: 1_400_000_002 }, "sdkappid_mismatch"],
    ] as const)
      expect(await verifyUserSig(token.usersig, { ...options, ...changed })).toMatchObject({
        valid: false,
        code,
      });
  });
});

describe("v1 tokens that were put together anew", () => {
  const token = v1_tokens.find(({ id }) => id === "VA1") as V1Token;
  const { "TLS.sig": sig, ...fields } = tokenFields(token.usersig) as Record<string, string>;
  const line = (name: string) => `${name}:${fields[name]}`;
  const rest = ["TLS.identifier", "TLS.sdk_appid", "TLS.time", "TLS.expire_after"];
  const options = { keys: [], now: 1_735_689_600, publicKey: token.public_key_pem } as const;

  it("is not valid with its fields folded into one, which signs the same text without a user, an app or an end", async () => {
    const folded = {
      "TLS.appid_at_3rd": fields["TLS.appid_at_3rd"],
      "TLS.account_type": [fields["TLS.account_type"], ...rest.map(line)].join("\n"),
      "TLS.sig": sig,
    };
    for (const text of [packToken(JSON.stringify(folded)), JSON.stringify(folded)]) {
      const verification = await verifyUserSig(text, {
        ...options,
        sdkAppId: 1_400_000_777,
        userId: "bob",
        now: options.now + 10 * 365 * 86_400,
      });
      expect(verification.valid).toBe(false);
    }
  });

  it("is not valid when a UserID of several lines is read as another user with a userbuf", async () => {
    const keys = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const publicKey = keys.publicKey.export({ type: "spki", format: "pem" }) as string;
    const lines = (values: Record<string, string>) =>
      Object.entries(values)
        .map(([name, value]) => `${name}:${value}\n`)
        .join("");
    const end = {
      "TLS.sdk_appid": "1400000001",
      "TLS.time": `${options.now}`,
      "TLS.expire_after": "86400",
    };
    const begin = { "TLS.appid_at_3rd": "0", "TLS.account_type": "0" };
    const stranger = `bob\n${lines(end)}TLS.userbuf:x`;
    const signed = lines({ ...begin, "TLS.identifier": stranger, ...end });
    const forged = {
      ...begin,
      "TLS.identifier": "bob",
      ...end,
      "TLS.userbuf": `x\n${lines(end)}`.slice(0, -1),
    };
    expect(lines(forged)).toBe(signed);
    const signature = sign("sha256", Buffer.from(signed), keys.privateKey).toString("base64");
    const token = packToken(JSON.stringify({ ...forged, "TLS.sig": signature }));
    const verification = await verifyUserSig(token, { ...options, publicKey });
    expect(verification.valid).toBe(false);
    expect(codes(verification)).toContain("v1_sig_mismatch");
  });

  it.each(["TLS.identifier", "TLS.sdk_appid", "TLS.time", "TLS.expire_after"])(
    "is not valid with %s folded into the line before it",
    async (name) => {
      const order = ["TLS.appid_at_3rd", "TLS.account_type", ...rest];
      const before = order[order.indexOf(name) - 1] as string;
      const { [name]: _, ...others } = fields;
      const folded = { ...others, [before]: `${fields[before]}\n${line(name)}`, "TLS.sig": sig };
      const verification = await verifyUserSig(packToken(JSON.stringify(folded)), options);
      expect(verification.valid).toBe(false);
    },
  );
});
