/** Programs that have to compile, and lines that must not. */

import {
  createClient,
  exchangedUserSig,
  type InputOf,
  isSigpostError,
  issuedUserSig,
  requestOf,
  userSigSource,
  type ValueOf,
} from "../../../client/index.ts";

const client = createClient({ url: "https://sigpost.example", credential: async () => "key" });
const user = { sdkAppId: 1400000001, userId: "alice" } as const;

export async function answers(): Promise<void> {
  const one = await client.issueUserSigs({ ...user, expire: 60 });
  one.userSig satisfies string;
  // @ts-expect-error one user gets no list
  one.userSigs;
  const many = await client.issueUserSigs({ sdkAppId: 1, userIds: ["a"] as readonly string[] });
  many.userSigs satisfies readonly { readonly userId: string }[];
  // @ts-expect-error nobody to sign for
  await client.issueUserSigs({ sdkAppId: 1 });
  // @ts-expect-error two ways at once
  await client.issueUserSigs({ ...user, userIds: ["b"] });
  await client.listApps();
  await client.listApps({ limit: 5, search: undefined });
  // @ts-expect-error which app?
  await client.getApp();
  // @ts-expect-error no such field
  await client.getUserStatus({ ...user, nonsense: 1 });
  const { offlinePush } = await client.getUserStatus({ ...user, live: true });
  offlinePush.verdict satisfies "can_receive" | "cannot_receive" | "unknown";
  // @ts-expect-error an answer is not for changing
  offlinePush.verdict = "unknown";
  const { etag, value } = await client.request("getApp", { sdkAppId: 1 });
  await client.putApp({ sdkAppId: 1, region: value.region }, { ifMatch: etag });
  // @ts-expect-error no such region
  await client.putApp({ sdkAppId: 1, region: "moon" });
  // @ts-expect-error how lines are written is no matter of JSON's
  await client.checkPush({ ...user, stream: "true" });
  // @ts-expect-error Tencent sends these
  client.receiveTencentCallback;
}

export async function events(): Promise<void> {
  for await (const event of client.watchUserStatus(user, { lastEventId: "7" })) {
    if (event.event === "change") event.data.seq satisfies number;
    else event.data.clients satisfies readonly unknown[];
    // @ts-expect-error the end of a stream is the client's own matter
    if (event.event === "end") return;
  }
  for await (const event of client.stream("checkPush", { ...user, certificateId: 1 })) {
    if (event.event === "stage") event.data.detail satisfies string;
    else event.data.verdict satisfies string;
  }
  // @ts-expect-error it answers at once
  client.stream("getApp", { sdkAppId: 1 });
  // @ts-expect-error it answers with events only
  await client.request("watchUserStatus", user);
}

export function failures(error: unknown): string | undefined {
  if (!isSigpostError(error, "putApp")) return undefined;
  if (error.code === "version_changed" || error.code === "timeout") return error.remedy;
  // @ts-expect-error of another operation
  if (error.code === "device_not_found") return error.detail;
  return error.problem?.code;
}

export const sources = [
  userSigSource(issuedUserSig(client, user)),
  userSigSource(
    exchangedUserSig(client, { sdkAppId: 1 }, () => "token"),
    { margin: 30 },
  ),
  // @ts-expect-error for one user only
  userSigSource(issuedUserSig(client, { sdkAppId: 1, userIds: ["a"] })),
] as const;
export const device = createClient({ url: "", credential: sources[0] });

requestOf("getErasure", { sdkAppId: 1 }).path satisfies string;
export const state: ValueOf<"getErasure">["state"] = "none";
export const app: InputOf<"putApp"> = { sdkAppId: 1, webhookToken: null };
