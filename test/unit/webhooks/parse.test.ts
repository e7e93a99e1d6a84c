import { describe, expect, it } from "vitest";
import { parseCallback } from "../../../worker/tencent/webhooks/parse.ts";

const NOW = 1_790_000_000_000;

const change = (info: object, rest: object = {}) => ({
  CallbackCommand: "State.StateChange",
  EventTime: NOW - 5,
  Info: { Action: "Login", To_Account: "alice", Reason: "Register", ...info },
  ...rest,
});
const push = (command: string, rest: object = {}) => ({
  CallbackCommand: command,
  EventType: 1,
  EventTime: 1_789_999_990,
  To_Account: "alice",
  PushPlatform: 4,
  PushStage: 2,
  ErrCode: 0,
  ErrInfo: "",
  ...rest,
});

describe("callbacks", () => {
  it.each([-1, 0, "", "soon", null, 1.5, NOW + 86_400_000, Number.MAX_SAFE_INTEGER])(
    "keeps an event whose EventTime cannot be one (%s) as of its arrival",
    (EventTime) => {
      const batch = {
        CallbackCommand: "Push.OfflinePush",
        Events: [push("Push.OfflinePush", { EventTime })],
      };
      for (const body of [change({}, { EventTime }), batch])
        expect(parseCallback(body, "Android", NOW)).toMatchObject([{ event: { at: NOW } }]);
    },
  );

  it("reads a state change, its platform in whatever case", () => {
    expect(
      parseCallback(
        change({}, { KickedDevice: [{ Platform: "IOS" }, { Platform: "Windows" }] }),
        "ANDROID",
        NOW,
      ),
    ).toEqual([
      {
        type: "connection",
        userId: "alice",
        event: {
          kind: "connection",
          action: "Login",
          reason: "Register",
          platform: "Android",
          kicked: ["iPhone", "Windows"],
          at: NOW - 5,
          receivedAt: NOW,
        },
      },
    ]);
  });

  it("reads a whole batch of push events, each with the command inside", () => {
    const Events = Array.from({ length: 100 }, (_, i) =>
      push(i % 2 ? "Push.OfflinePush" : "Push.AllMemberPush", {
        To_Account: `u${i}`,
        DataId: `d${i}`,
        TaskId: "batch_1",
        PushID: "p1",
        MsgRandom: 7,
      }),
    );
    const parsed = parseCallback({ Events }, undefined, NOW);
    expect(parsed).toHaveLength(100);
    expect(parsed[0]).toEqual({
      type: "push",
      userId: "u0",
      event: {
        cause: "task",
        stage: "device",
        vendor: "fcm",
        errorCode: 0,
        errorInfo: "",
        at: 1_789_999_990_000,
        dataId: "d0",
        taskId: "batch_1",
        pushId: "p1",
        msgRandom: 7,
      },
    });
    expect(parsed[1]).toMatchObject({ event: { cause: "message" } });
  });

  it("shows a vendor that is not in Tencent's list by its number", () => {
    const [parsed] = parseCallback(
      { Events: [push("Push.OfflinePush", { PushPlatform: 12 })] },
      undefined,
      NOW,
    );
    expect(parsed).toMatchObject({ event: { vendor: "12" } });
  });

  it("takes the command from outside when the events have none", () => {
    const { CallbackCommand: _, ...event } = push("");
    expect(
      parseCallback({ CallbackCommand: "Push.OfflinePush", Events: [event] }, undefined, NOW),
    ).toHaveLength(1);
  });

  it("bounds what it keeps", () => {
    const long = "x".repeat(5000);
    const [state] = parseCallback(change({ Reason: long }), long, NOW);
    const [event] = parseCallback(
      { Events: [push("Push.OfflinePush", { ErrInfo: long, DataId: long })] },
      undefined,
      NOW,
    );
    expect(JSON.stringify([state, event]).length).toBeLessThan(1000);
  });

  it.each([
    ["nothing", undefined],
    ["an empty object", {}],
    ["a list", []],
    ["another command", { CallbackCommand: "C2C.CallbackAfterSendMsg", From_Account: "a" }],
    ["a state change without a user", change({ To_Account: undefined })],
    ["a UserID that cannot be one", change({ To_Account: "x".repeat(66) })],
    ["half of a surrogate pair in a UserID", change({ To_Account: "I2Ka\udc00CMm" })],
    [
      "the same in a push",
      {
        CallbackCommand: "Push.OfflinePush",
        Events: [push("Push.OfflinePush", { To_Account: "\ud83dbob" })],
      },
    ],
    ["an unknown action", change({ Action: "Dance" })],
    ["an unknown stage", { Events: [push("Push.OfflinePush", { PushStage: 9 })] }],
    ["events that are no objects", { CallbackCommand: "Push.OfflinePush", Events: [1, null, "x"] }],
  ])("finds no event in %s", (_title, body) => {
    expect(parseCallback(body, "iOS", NOW)).toEqual([]);
  });
});
