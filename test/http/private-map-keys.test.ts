/** Issuing PrivateMapKeys over HTTP, on every runtime. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RUNTIMES } from "../support/runtimes.ts";
import type { RunningServer } from "../support/worker.ts";
import { holds, tokenFields } from "../usersig/independent.ts";
import { expectProblem, post, postForm, TEXT } from "./client.ts";

describe.each(RUNTIMES)("PrivateMapKeys on $name", (runtime) => {
  let server: RunningServer;
  let path: string;
  beforeAll(async () => {
    server = await runtime.start();
    path = `/v1/apps/${server.sdkAppId}/private-map-keys`;
  });
  afterAll(() => server.stop());

  /**
   * The userbuf of a key that holds: version, account, then the numbers and the room name as they
   * stand in the bytes.
   */
  function ticket(token: string) {
    expect(holds(token, server.secretKey)).toBe(true);
    const fields = tokenFields(token);
    const bytes = Buffer.from(fields["TLS.userbuf"] as string, "base64");
    const end = 3 + bytes.readUInt16BE(1);
    const [sdkAppId, room, expiresAt, privileges] = [0, 4, 8, 12].map((at) =>
      bytes.readUInt32BE(end + at),
    );
    expect(expiresAt).toBe((fields["TLS.time"] as number) + (fields["TLS.expire"] as number));
    expect(sdkAppId).toBe(server.sdkAppId);
    return {
      version: bytes[0],
      account: bytes.subarray(3, end).toString(),
      room: bytes[0] === 1 ? bytes.subarray(end + 22).toString() : room,
      privileges,
    };
  }

  it.each([
    [
      { roomId: 77, privileges: 255 },
      { version: 0, room: 77, privileges: 255 },
    ],
    [
      { roomId: 4_294_967_294, privileges: ["enterRoom"] },
      { version: 0, room: 4_294_967_294, privileges: 2 },
    ],
    [
      { strRoomId: "77", privileges: 42 },
      { version: 1, room: "77", privileges: 42 },
    ],
    [
      { strRoomId: "a room", privileges: ["sendAudio", "receiveAudio"] },
      { version: 1, room: "a room", privileges: 12 },
    ],
  ])("for %j", async (body, expected) => {
    const answer = (await post(server, path, { userId: "alice", expire: 300, ...body })).json();
    expect(ticket(answer.privateMapKey as string)).toEqual({ account: "alice", ...expected });
    const { privileges: privilegeMap } = expected;
    const { privileges: _, ...room } = body;
    expect(answer).toMatchObject({
      userId: "alice",
      sdkAppId: server.sdkAppId,
      expire: 300,
      privilegeMap,
      ...room,
    });
    const names = await post(server, path, {
      userId: "alice",
      ...room,
      privileges: answer.privileges,
    });
    expect(names.json()).toMatchObject({ privilegeMap });
  });

  it.each([
    ["roomId=77&privileges=255", { version: 0, room: 77, privileges: 255 }],
    ["strRoomId=77&privileges=enterRoom,receiveVideo", { version: 1, room: "77", privileges: 34 }],
    [
      "strRoomId=a&privileges=enterRoom&privileges=createRoom",
      { version: 1, room: "a", privileges: 3 },
    ],
    ["strRoomId=a&privileges=enterRoom", { version: 1, room: "a", privileges: 2 }],
  ])("from the form %s, as text", async (form, expected) => {
    const { text } = await postForm(server, path, `userId=alice&${form}`, TEXT);
    expect(ticket(text.trimEnd())).toEqual({ account: "alice", ...expected });
  });

  it.each([
    [{}, "room_missing"],
    [{ roomId: 1, strRoomId: "1" }, "room_ambiguous"],
    [{ roomId: 0 }, "room_id_invalid"],
    [{ roomId: 1.5 }, "room_id_invalid"],
    [{ roomId: 4_294_967_295 }, "room_id_invalid"],
    [{ roomId: "77" }, "field_type"],
    [{ strRoomId: "" }, "room_name_invalid"],
    [{ strRoomId: "房间" }, "room_name_invalid"],
    [{ strRoomId: "x".repeat(65) }, "room_name_invalid"],
    [{ strRoomId: 77 }, "field_type"],
    [{ roomId: 1, privileges: 0 }, "privileges_invalid"],
    [{ roomId: 1, privileges: 256 }, "privileges_invalid"],
    [{ roomId: 1, privileges: [] }, "privileges_invalid"],
    [{ roomId: 1, privileges: ["fly"] }, "privileges_invalid"],
    [{ roomId: 1, privileges: ["__proto__"] }, "privileges_invalid"],
    [{ roomId: 1, privileges: "enterRoom" }, "field_type"],
    [{ roomId: 1, privileges: null }, "field_type"],
    [{ roomId: 1, room: 1 }, "field_unknown"],
    [{ roomId: 1, expire: 0 }, "expire_out_of_range"],
    [{ roomId: 1, expire: 2 ** 31 }, "expire_out_of_range"],
    [{ roomId: 1, userId: "a\nb" }, "userid_control_character"],
    [{ roomId: 1, userId: "" }, "userid_empty"],
  ])("refuses %j: %s", async (body, code) => {
    expectProblem(
      await post(server, path, { userId: "alice", privileges: 255, ...body }),
      400,
      code,
    );
  });

  it.each(["userId", "privileges"])("refuses a body without %s", async (field) => {
    const body: Record<string, unknown> = { userId: "alice", roomId: 1, privileges: 255 };
    delete body[field];
    expect(expectProblem(await post(server, path, body), 400, "field_missing").field).toBe(field);
  });
});
