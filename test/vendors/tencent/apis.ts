/**
 * The fake's APIs, as strict about types and limits as Tencent's pages; a field that the real API
 * does not have is an error too.
 */

import type { FakeDevice, World } from "./world.ts";

type Json = Record<string, unknown>;
export interface Reply {
  readonly code: number;
  readonly info?: string;
  readonly body?: Json;
  /** Callbacks that follow from the call. */
  readonly after?: readonly { readonly command: string; readonly body: Json }[];
}
export type Api = (body: Json, world: World, now: number) => Reply;

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";
const isUint32 = (value: unknown): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 4_294_967_295;
const refuse = (code: number, info: string): Reply => ({ code, info });

/** The fields that are not known to the API. */
function stranger(body: Json, known: readonly string[]): Reply | undefined {
  const field = Object.keys(body).find((name) => !known.includes(name));
  return field === undefined ? undefined : refuse(70402, `unknown field ${field}`);
}

const PUSH_INFO = ["PushFlag", "Title", "Desc", "Ext", "AndroidInfo", "ApnsInfo"];

function badPushInfo(value: unknown): Reply | undefined {
  if (typeof value !== "object" || value === null)
    return refuse(90043, "OfflinePushInfo is no object");
  const info = value as Json;
  const unknown = stranger(info, PUSH_INFO);
  if (unknown) return refuse(90043, unknown.info ?? "");
  if (info.PushFlag !== 0) return refuse(90043, "PushFlag");
  if (!isText(info.Title) || !isText(info.Desc)) return refuse(90043, "Title or Desc");
  try {
    JSON.parse(String(info.Ext));
  } catch {
    return refuse(90043, "Ext is not JSON");
  }
  return undefined;
}

const accountCheck: Api = (body, { accounts }) => {
  const bad = stranger(body, ["CheckItem"]);
  if (bad) return bad;
  const { CheckItem } = body;
  if (!Array.isArray(CheckItem)) return refuse(70402, "CheckItem");
  if (CheckItem.length === 0 || CheckItem.length > 100) return refuse(70206, "batch size");
  if (CheckItem.some(({ UserID }) => typeof UserID !== "string"))
    return refuse(60015, "UserID must be a string");
  const ResultItem = CheckItem.map(({ UserID }) => ({
    UserID,
    ResultCode: 0,
    ResultInfo: "",
    AccountStatus: accounts.has(UserID) ? "Imported" : "NotImported",
  }));
  return { code: 0, body: { ResultItem } };
};

const overall = (devices: readonly FakeDevice[]): string =>
  ["Online", "PushOnline"].find((status) => devices.some((device) => device.status === status)) ??
  "Offline";

const queryOnlineStatus: Api = (body, { accounts, oldSpelling }) => {
  const bad = stranger(body, [
    "To_Account",
    "IsNeedDetail",
    "IsReturnInstid",
    "IsReturnCustomStatus",
  ]);
  if (bad) return bad;
  const { To_Account, IsNeedDetail } = body;
  if (!Array.isArray(To_Account) || To_Account.some((id) => typeof id !== "string"))
    return refuse(90003, "To_Account");
  if (To_Account.length === 0) return refuse(90001, "To_Account is empty");
  if (To_Account.length > 500) return refuse(90011, "more than 500");
  if (IsNeedDetail !== 0 && IsNeedDetail !== 1) return refuse(90001, "IsNeedDetail");
  const known = To_Account.filter((id) => accounts.has(id));
  const ErrorList = To_Account.filter((id) => !accounts.has(id)).map((id) => ({
    To_Account: id,
    ErrorCode: 70107,
  }));
  const QueryResult = known.map((id) => {
    const devices = accounts.get(id) ?? [];
    const status = overall(devices);
    const Detail = devices
      .filter((device) => device.status !== "Offline")
      .map((device) => ({
        Platform: oldSpelling ? device.platform.replace(/^i/, "I") : device.platform,
        Status: device.status,
      }));
    return {
      To_Account: id,
      ...(oldSpelling ? { State: status } : { Status: status }),
      ...(IsNeedDetail === 1 && status !== "Offline" && { Detail }),
    };
  });
  return { code: known.length === 0 ? 70107 : 0, body: { QueryResult, ErrorList } };
};

function pushEvents(world: World, command: string, userId: string, now: number, own: Json) {
  const events = (world.accounts.get(userId) ?? [])
    .filter(({ status, token }) => status === "PushOnline" && token !== "")
    .flatMap(({ vendor, vendorError, reaches }) => {
      const stages = vendorError ? [1] : [1, 2, 3].slice(0, reaches);
      return stages.map((PushStage) => ({
        CallbackCommand: command,
        EventType: 1,
        EventTime: Math.floor(now / 1000),
        To_Account: userId,
        PushPlatform: vendor,
        PushStage,
        ErrCode: vendorError?.code ?? 0,
        ErrInfo: vendorError?.info ?? "",
        ...own,
      }));
    });
  return events.length === 0 ? [] : [{ command, body: { Events: events } }];
}

const SENDMSG = [
  "SyncOtherMachine",
  "From_Account",
  "To_Account",
  "MsgRandom",
  "MsgSeq",
  "MsgBody",
  "MsgLifeTime",
  "OfflinePushInfo",
  "ForbidCallbackControl",
  "SendMsgControl",
  "CloudCustomData",
];

const sendMsg: Api = (body, world, now) => {
  const bad = stranger(body, SENDMSG);
  if (bad) return bad;
  const { From_Account, To_Account, MsgRandom, MsgBody } = body;
  if (!isText(To_Account)) return refuse(90003, "To_Account");
  if (!isUint32(MsgRandom)) return refuse(90005, "MsgRandom");
  const [element] = Array.isArray(MsgBody) ? MsgBody : [];
  if (element?.MsgType !== "TIMTextElem" || !isText(element.MsgContent?.Text))
    return refuse(90007, "MsgBody");
  if (body.OfflinePushInfo !== undefined) {
    const wrong = badPushInfo(body.OfflinePushInfo);
    if (wrong) return wrong;
  }
  if (isText(From_Account) && !world.accounts.has(From_Account) && !world.admins.has(From_Account))
    return refuse(90048, "From_Account does not exist");
  if (!world.accounts.has(To_Account)) return refuse(90012, "To_Account does not exist");
  if (world.messages.some(({ random }) => random === MsgRandom)) return { code: 0, body: {} };
  world.messages.push({
    from: String(From_Account),
    to: To_Account,
    text: element.MsgContent.Text,
    random: MsgRandom,
  });
  const seconds = Math.floor(now / 1000);
  const MsgKey = `${world.messages.length}_${MsgRandom}_${seconds}`;
  const own = {
    From_Account,
    MsgKey,
    MsgSeq: 1,
    MsgRandom,
    MsgTime: seconds,
    PushID: `${MsgRandom}-push`,
  };
  return {
    code: 0,
    body: { MsgTime: seconds, MsgKey },
    after: world.pushActive ? pushEvents(world, "Push.OfflinePush", To_Account, now, own) : [],
  };
};

const pushBatch: Api = (body, world, now) => {
  const bad = stranger(body, [
    "From_Account",
    "To_Account",
    "MsgRandom",
    "OfflinePushInfo",
    "DataId",
  ]);
  if (bad) return bad;
  if (!world.pushActive) return refuse(90045, "push is not activated");
  const { From_Account, To_Account, MsgRandom, DataId } = body;
  if (!isText(From_Account)) return refuse(90012, "From_Account");
  if (!Array.isArray(To_Account) || To_Account.some((id) => typeof id !== "string"))
    return refuse(90003, "To_Account");
  if (To_Account.length === 0) return refuse(90001, "To_Account is empty");
  if (To_Account.length > 500) return refuse(90011, "more than 500");
  if (!isUint32(MsgRandom)) return refuse(90005, "MsgRandom");
  if (DataId !== undefined && (typeof DataId !== "string" || Buffer.byteLength(DataId) > 64))
    return refuse(90057, "DataId");
  const wrong = badPushInfo(body.OfflinePushInfo);
  if (wrong) return wrong;
  const ErrorList = To_Account.filter((id) => !world.accounts.has(id)).map((id) => ({
    To_Account: id,
    ErrorCode: 70107,
  }));
  const TaskId = `batch_${world.sdkAppId}_${world.tasks.length + 1}`;
  const after = To_Account.filter((id) => world.accounts.has(id)).flatMap((id) => {
    world.tasks.push({ taskId: TaskId, dataId: String(DataId ?? ""), userId: id });
    return pushEvents(world, "Push.AllMemberPush", id, now, {
      TaskId,
      DataId,
      TaskTime: Math.floor(now / 1000),
      DeviceType: 0,
    });
  });
  return { code: 0, body: { TaskId, ErrorList }, after };
};

const stat = (done: boolean, error?: FakeDevice["vendorError"]) => ({
  PushStatus: done ? 1 : 0,
  ErrorCode: error?.code ?? 0,
  ErrorInfo: error?.info ?? "",
  EventTime: 0,
});

const trace: Api = (body, { tasks, accounts }) => {
  const bad = stranger(body, ["TaskID", "UserID"]);
  if (bad) return bad;
  const { TaskID, UserID } = body;
  if (!isText(TaskID) || !isText(UserID)) return refuse(70402, "TaskID or UserID");
  if (!tasks.some(({ taskId, userId }) => taskId === TaskID && userId === UserID))
    return refuse(70402, "no such task");
  const InstanceTrace = (accounts.get(UserID) ?? []).map((device, i) => ({
    InstanceId: i + 1,
    PushPlatform: device.vendor,
    DeviceModel: "Fake One",
    System: device.platform,
    SystemVersion: "14",
    Token: device.token,
    CertId: device.token === "" ? "0" : device.certificateId,
    SdkVersion: "8.5.6870",
    PushVersion: device.pushVersion ?? "8.5.6870",
    ...(device.notifications !== undefined && { NotificationStatus: device.notifications ? 1 : 0 }),
    OfflinePushStat: {
      OfflineStat: stat(true),
      ChannelStat: stat(device.token !== "" && !device.vendorError, device.vendorError),
      DeviceStat: stat(device.reaches >= 2),
      ClickStat: stat(device.reaches >= 3),
    },
  }));
  return { code: 0, body: { InstanceTrace } };
};

export const APIS: Readonly<Record<string, Api>> = {
  "im_open_login_svc/account_check": accountCheck,
  "openim/query_online_status": queryOnlineStatus,
  "openim/sendmsg": sendMsg,
  "timpush/batch": pushBatch,
  "timpush/all_member_push_trace": trace,
};
