/**
 * Operators who change the same things at the same moment: nothing that was answered with success
 * is lost, undone or done twice.
 */

import { createHash, randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RUNTIMES } from "../support/runtimes.ts";
import type { RunningServer } from "../support/worker.ts";
import { type Answer, bearer, send } from "./client.ts";
import { atOnce, faultsIn, TRIES, unless } from "./tries.ts";

const FIRST_APP = 1_500_000_001;
/** All at one record. */
const WRITERS = 50;
const LIMIT = { timeout: 120_000 };

const newSecret = () => randomBytes(32).toString("hex");
const fingerprint = (secret: string) =>
  createHash("sha256").update(secret).digest("hex").slice(0, 8);
/** What compresses an answer on its way makes its ETag a weak one; the version is the same. */
const versionOf = ({ headers }: Answer) => headers.get("ETag")?.replace(/^W\//, "");
const statuses = (answers: readonly Answer[]): string =>
  answers.map(({ status }) => status).join(" ");

describe.each(RUNTIMES)("operators at the same moment on $name", ({ start }) => {
  let server: RunningServer;
  const secrets = Array.from({ length: TRIES }, newSecret);

  const call = (method: string, path: string, body?: unknown, headers = {}, key?: string) =>
    send(
      server,
      method,
      path,
      {
        ...(key === undefined ? bearer(server) : { Authorization: `Bearer ${key}` }),
        ...(body !== undefined && { "Content-Type": "application/json" }),
        ...headers,
      },
      body === undefined ? undefined : JSON.stringify(body),
    );
  const appPath = (index: number) => `/v1/apps/${FIRST_APP + index}`;
  const newCertificate = (name: string) => ({
    vendor: "oppo",
    name,
    credential: {
      appKey: randomBytes(16).toString("hex"),
      masterSecret: randomBytes(16).toString("hex"),
    },
  });

  beforeAll(async () => {
    server = await start();
    const put = (index: number) => call("PUT", appPath(index), { secretKey: secrets[index] });
    expect(await faultsIn(async (i) => unless((await put(i)).status === 201, "no app"))).toEqual(
      [],
    );
  });
  afterAll(() => server?.stop());

  /** Before the others: the SecretKeys are those that the apps were made with. */
  it(
    "a SecretKey is rotated beside renames: it stays, and the one before it too",
    LIMIT,
    async () => {
      const rotate = async (index: number, renames: number): Promise<string[]> => {
        const next = newSecret();
        const rename = (i: number) => call("PUT", appPath(index), { name: `name ${i}` });
        const rotation = () => call("PUT", appPath(index), { name: "rotated", secretKey: next });
        const place = index % (renames + 1);
        const answers = await atOnce(renames + 1, (i) => (i === place ? rotation() : rename(i)));
        const app = (await call("GET", appPath(index))).json();
        const of = (field: string) => (app[field] as { fingerprint?: string })?.fingerprint;
        return [
          ...unless(
            answers.every(({ status }) => status === 200),
            statuses(answers),
          ),
          ...unless(of("secretKey") === fingerprint(next), "the rotation is undone"),
          ...unless(
            of("previousSecretKey") === fingerprint(secrets[index] as string),
            "the previous SecretKey is not there",
          ),
        ];
      };
      expect(await faultsIn((i) => rotate(i, i === 0 ? WRITERS - 1 : 4))).toEqual([]);
    },
  );

  it("a key is revoked beside its rotation: it is dead, and stays so", LIMIT, async () => {
    const rights = { name: "k", scopes: ["usersig:issue"] };
    const use = async (key: string) => (await call("GET", "/v1/apps", undefined, {}, key)).status;
    const revoke = async (index: number): Promise<string[]> => {
      const { id, key } = (await call("POST", "/v1/api-keys", rights)).json() as {
        id: string;
        key: string;
      };
      const path = `/v1/api-keys/${id}`;
      const rotate = () => call("POST", `${path}/rotate`, { grace: 60 });
      // Each of them is sent first in every second try.
      const early = index % 2 === 0 ? rotate() : undefined;
      const revocation = call("DELETE", path);
      const [revoked, rotated] = await Promise.all([revocation, early ?? rotate()]);
      await expect.poll(() => use(key)).toBe(401);
      // What the rotation made is another key, where the rotation came first.
      const successor = rotated.status === 201 ? String(rotated.json().key) : undefined;
      return [
        ...unless(revoked.status === 200, `revoking: ${revoked.status}`),
        ...unless(
          rotated.status === 201 || rotated.json().code === "api_key_ended",
          `rotating: ${rotated.status}`,
        ),
        ...unless(successor === undefined || (await use(successor)) === 200, "no successor"),
        ...unless((await use(key)) === 401, "it works again"),
      ];
    };
    expect(await faultsIn(revoke)).toEqual([]);
    const states = new Map<string, number>();
    for (let cursor: string | undefined, first = true; first || cursor; first = false) {
      const query = cursor === undefined ? "" : `?cursor=${encodeURIComponent(cursor)}`;
      const page = (await call("GET", `/v1/api-keys${query}`)).json();
      for (const { state } of page.keys as { state: string }[])
        states.set(state, (states.get(state) ?? 0) + 1);
      cursor = page.cursor as string | undefined;
    }
    expect(states.get("revoked")).toBe(TRIES);
    expect([...states.keys()].filter((state) => state.startsWith("rotat"))).toEqual([]);
  });

  /** One of them changes it, and the others are told that it is no longer what they have seen. */
  const onlyOne = async (
    path: string,
    bodyOf: (writer: number) => { readonly name: string },
    writers: number,
  ): Promise<string[]> => {
    const before = await call("GET", path);
    const ETag = before.headers.get("ETag");
    if (ETag === null) return ["no ETag"];
    const answers = await atOnce(writers, (i) =>
      call("PUT", path, bodyOf(i), { "If-Match": ETag }),
    );
    const winner = answers.findIndex(({ status }) => status === 200);
    if (winner < 0) return [statuses(answers)];
    const after = await call("GET", path);
    return [
      ...unless(answers.filter(({ status }) => status === 200).length === 1, statuses(answers)),
      ...unless(
        answers.every(
          (answer) =>
            answer.status === 200 ||
            (answer.status === 412 && answer.json().code === "version_changed"),
        ),
        "a loser was not told that the version changed",
      ),
      ...unless(after.json().name === bodyOf(winner).name, "it holds what another one wrote"),
      ...unless(versionOf(after) === versionOf(answers[winner] as Answer), "another ETag"),
      ...unless(versionOf(after) !== versionOf(before), "the same ETag as before"),
    ];
  };

  it("the same version of an app is changed by one of many", LIMIT, async () => {
    const change = (index: number) =>
      onlyOne(appPath(index), (i) => ({ name: `writer ${i}` }), index === 0 ? WRITERS : 5);
    expect(await faultsIn(change)).toEqual([]);
  });

  it("certificates with different IDs are all there", LIMIT, async () => {
    const store = async (index: number): Promise<string[]> => {
      const certificates = `${appPath(index)}/certificates`;
      const ids = Array.from({ length: 5 }, (_, i) => String(11 + i));
      const answers = await Promise.all(
        ids.map((id) => call("PUT", `${certificates}/${id}`, newCertificate(`name ${id}`))),
      );
      const listed = (await call("GET", certificates)).json().certificates as {
        certificateId: string;
        name: string;
      }[];
      const found = listed.map(({ certificateId, name }) => `${certificateId} ${name}`).sort();
      return [
        ...unless(
          answers.every(({ status }) => status === 201),
          statuses(answers),
        ),
        ...unless(found.join() === ids.map((id) => `${id} name ${id}`).join(), found.join()),
      ];
    };
    expect(await faultsIn(store)).toEqual([]);
  });

  it("the same version of a certificate is changed by one of many", LIMIT, async () => {
    const change = (index: number) =>
      onlyOne(
        `${appPath(index)}/certificates/11`,
        (i) => newCertificate(`writer ${i}`),
        index === 0 ? WRITERS : 5,
      );
    expect(await faultsIn(change)).toEqual([]);
  });
});
