/** Against a real sigpost. */

import {
  createClient,
  isSigpostError,
  issuedUserSig,
  type SigpostError,
  userSigSource,
} from "../../../client/index.ts";
import { type Cases, failureOf, holds, same, type World } from "./assert.ts";

const of = ({ url, adminKey }: World, language?: string) =>
  createClient({ url, credential: adminKey, language });

const PLACES = ["node", "deno", "bun", "chromium", "workerd"];
/** An app that no other place makes. */
const appOf = ({ place }: World): number => 1_400_001_000 + PLACES.indexOf(place);

export const servedCases: Cases = {
  async "a UserSig is issued, read and verified"(world) {
    const client = of(world);
    const { sdkAppId } = world;
    const one = await client.issueUserSigs({ sdkAppId, userId: "a/b c%?#", expire: 60 });
    same([one.userId, one.expire], ["a/b c%?#", 60]);
    const verified = await client.verifyUserSig({ sdkAppId, userSig: one.userSig });
    same([verified.valid, verified.claims?.userId], [true, "a/b c%?#"]);
    const decoded = await client.decodeUserSig({ userSig: one.userSig }, { credential: undefined });
    same(decoded.format, "v2");
    const { userSigs } = await client.issueUserSigs({ sdkAppId, userIds: ["a", "b"] });
    same(
      userSigs.map(({ userId }) => userId),
      ["a", "b"],
    );
  },
  async "a refusal says its code, in the caller's language"(world) {
    const said = async (language?: string) => {
      const error = await failureOf(of(world, language).getApp({ sdkAppId: 1_499_999_999 }));
      if (!isSigpostError(error, "getApp")) throw error;
      same([error.code, error.status, error.fault], ["app_not_found", 404, "caller"]);
      holds(error.requestId !== undefined, "the request has a name");
      return error.detail;
    };
    holds((await said()) !== (await said("ja")), "another language, other words");
    const nobody = createClient({ url: world.url });
    const error = (await failureOf(nobody.listApps())) as SigpostError;
    same(error.code, "credential_missing");
  },
  async "a change names the version that it changes"(world) {
    const client = of(world);
    const sdkAppId = appOf(world);
    const input = { sdkAppId, secretKey: "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8b" };
    const made = await client.request("putApp", { ...input, name: "one" });
    holds(made.etag !== undefined, "it has a version");
    const changed = await client.putApp({ sdkAppId, name: "two" }, { ifMatch: made.etag });
    same(changed.name, "two");
    const late = client.putApp({ sdkAppId, name: "three" }, { ifMatch: made.etag });
    same(((await failureOf(late)) as SigpostError).code, "version_changed");
    const { apps } = await client.listApps({ search: "two", limit: 5 });
    holds(
      apps.some((app) => app.sdkAppId === sdkAppId),
      "it is found",
    );
    await client.deleteApp({ sdkAppId });
  },
  async "a device speaks for its user, and the status is live"(world) {
    const { url, sdkAppId, place } = world;
    const userId = `live-${place}`;
    const client = of(world);
    const credential = userSigSource(issuedUserSig(client, { sdkAppId, userId, expire: 600 }));
    const device = createClient({ url, credential });
    const phone = { sdkAppId, userId, deviceId: "phone/1" };
    const seen: unknown[] = [];
    for await (const { event, data, id } of client.watchUserStatus({ sdkAppId, userId })) {
      if (event === "status" && seen.length === 0) {
        seen.push("status");
        await device.reportPresence({ ...phone, platform: "android", state: "background" });
      }
      if (event === "change" && data.kind === "presence") {
        seen.push([data.deviceId, data.state, id === String(data.seq)]);
        break;
      }
    }
    same(seen, ["status", ["phone/1", "background", true]]);
    const { history } = await client.getUserStatus({ sdkAppId, userId, live: false, history: 3 });
    holds(
      history.some(({ kind }) => kind === "presence"),
      "it is in the history",
    );
  },
  async "runs are told stage by stage"(world) {
    const client = of(world);
    const { sdkAppId } = world;
    const user = { sdkAppId, userId: `run-${world.place}` };
    for (const events of [
      client.stream("diagnoseUser", user),
      client.stream("checkPush", { ...user, route: "tencent", dryRun: true }),
    ]) {
      const names: string[] = [];
      for await (const { event } of events) names.push(event);
      same(names.at(-1), "result");
      holds(names.length > 2 && names.slice(0, -1).every((name) => name === "stage"), `${names}`);
    }
    const check = await client.checkPush({ ...user, route: "tencent", dryRun: true });
    same((await client.listPushChecks(user)).checks[0]?.id, check.id);
  },
  async "what everybody may ask"(world) {
    const client = createClient({ url: world.url, language: "zh" });
    same(await client.getLiveness(), { status: "ok" });
    const { matches } = await client.explainCode({ code: "-100018" });
    holds(matches.length > 0, "it is known");
    holds((await client.listVendors()).vendors.length > 5, "the vendors");
  },
};
