import { alice, app, type Calls, expectThat, noApp } from "../seen.ts";

export const usersigs = {
  async issueUserSigs({ client }, seen) {
    const path = "/v1/apps/{sdkAppId}/usersigs";
    const one = await seen.good(
      200,
      client.POST(path, { params: { path: app }, body: { userId: "alice", expire: 60 } }),
    );
    expectThat("userSig" in one && one.expire === 60, "one UserSig, for a minute");
    const many = await seen.good(
      200,
      client.POST(path, { params: { path: app }, body: { userIds: ["a", "b"] } }),
    );
    expectThat("userSigs" in many && many.userSigs[1]?.userId === "b", "two, in order");
    await seen.refused(
      400,
      "batch_and_single",
      client.POST(path, { params: { path: app }, body: { userId: "a", userIds: ["b"] } }),
    );
    await seen.refused(
      404,
      "app_not_found",
      client.POST(path, { params: { path: noApp }, body: { userId: "alice" } }),
    );
  },

  async verifyUserSig({ client }, seen) {
    const path = "/v1/apps/{sdkAppId}/usersigs/verify";
    const verdict = await seen.good(
      200,
      client.POST(path, { params: { path: app }, body: { userSig: "hello" } }),
    );
    expectThat(verdict.valid === false, "no UserSig is not valid");
    await seen.refused(
      401,
      "key_unknown",
      client.POST(path, {
        params: { path: app },
        body: { userSig: "hello" },
        headers: { Authorization: "Bearer none" },
      }),
    );
  },

  async exchangeIdToken({ client, environment }, seen) {
    const path = "/v1/apps/{sdkAppId}/usersigs/exchange";
    const headers = { Authorization: `Bearer ${environment("ID_TOKEN")}` };
    const issued = await seen.good(
      200,
      client.POST(path, { params: { path: app }, body: { expire: 60 }, headers }),
    );
    expectThat(issued.userId === "alice", "the token's user");
    await seen.refused(
      401,
      "id_token_malformed",
      client.POST(path, { params: { path: app }, headers: { Authorization: "Bearer x" } }),
    );
  },

  async issuePrivateMapKey({ client }, seen) {
    const path = "/v1/apps/{sdkAppId}/private-map-keys";
    const issued = await seen.good(
      200,
      client.POST(path, {
        params: { path: app },
        body: { userId: alice.userId, roomId: 42, privileges: ["enterRoom", "receiveAudio"] },
      }),
    );
    expectThat(issued.roomId === 42 && issued.privileges.includes("enterRoom"), "the room");
    await seen.refused(
      400,
      "room_missing",
      client.POST(path, { params: { path: app }, body: { userId: "alice", privileges: 255 } }),
    );
  },

  async decodeUserSig({ client }, seen) {
    const path = "/v1/usersigs/decode";
    const read = await seen.good(200, client.POST(path, { body: { userSig: "hello" } }));
    expectThat(read.format === "unknown", "hello is no UserSig");
    await seen.refused(
      400,
      "field_missing",
      // @ts-expect-error the body has to have a UserSig
      client.POST(path, { body: {} }),
    );
  },
} satisfies Partial<Calls>;
