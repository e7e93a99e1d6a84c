/** Apps over HTTP: which ones a credential sees, and their management. */

import { type Principal, seesApp } from "../access/scopes.ts";
import { changeApp } from "../apps/change-app.ts";
import { exceedingChange, exceedingRemoval } from "../apps/change-rights.ts";
import { describeEnvironmentApp, describeStoredApp } from "../apps/describe.ts";
import { overlappingProviders } from "../apps/providers.ts";
import { environmentApp, listApps, parseSdkAppId } from "../apps/registry.ts";
import { appFindingSentences } from "../apps/sentences.ts";
import { workloadsRefusal } from "../apps/workloads/save.ts";
import { operationRow } from "../http/audit-and-limits.ts";
import type { Call } from "../http/call.ts";
import { readListQuery } from "../http/cursor.ts";
import { keyRoute } from "../http/route.ts";
import { Failure } from "../problems/failure.ts";
import { checkVersion, etagOf } from "../records/change.ts";
import { erasureOf } from "../users/erasure.ts";
import { rfc3339 } from "../usersig/index.ts";
import { checkUserId } from "../usersig/input.ts";
import { AppBody } from "./app-body.ts";
import { workloadOf } from "./workload-body.ts";

export const listVisibleApps = keyRoute({
  operation: "listApps",
  async handle({ call, principal }) {
    const query = readListQuery("apps", call);
    if (query instanceof Failure) return query;
    const page = await listApps(principal, query, call.deps);
    if (page instanceof Failure) return page;
    return call.json({ apps: page.apps, ...query.cursor(page.next) });
  },
});

/** The SDKAppID of the path, if the caller may manage that app. */
function managedApp(call: Call, principal: Principal): number | Failure {
  const sdkAppId = parseSdkAppId(call.context.req.param("sdkAppId") as string);
  if (sdkAppId instanceof Failure || seesApp(principal, sdkAppId)) return sdkAppId;
  return new Failure("app_not_found", { sdkAppId });
}

// These are no `appRoute`s: an app that does not exist yet, or whose secrets cannot be opened, must
// be made or repaired here.

export const showApp = keyRoute({
  operation: "getApp",
  scope: "admin",
  async handle({ call, principal }) {
    const sdkAppId = managedApp(call, principal);
    if (sdkAppId instanceof Failure) return sdkAppId;
    const { deps, language } = call;
    const own = environmentApp(deps);
    if (own?.sdkAppId === sdkAppId)
      return call.explained(await describeEnvironmentApp(own, appFindingSentences(language)));
    const { app, version } = await deps.apps.stored(sdkAppId);
    if (!app) return new Failure("app_not_found", { sdkAppId });
    const view = await describeStoredApp(app, deps.sealer, appFindingSentences(language));
    return call.explained(view, 200, { ETag: etagOf(version) });
  },
});

export const putApp = keyRoute({
  operation: "putApp",
  scope: "admin",
  body: AppBody,
  async handle({ call, principal, body }) {
    const sdkAppId = managedApp(call, principal);
    if (sdkAppId instanceof Failure) return sdkAppId;
    const { config, apps, sealer } = call.deps;
    if (config.app?.sdkAppId === sdkAppId) return new Failure("app_from_environment", { sdkAppId });
    const { name, maxExpire, secretKey, previousSecretKey, webhookToken, ...settings } = body;
    checkUserId(settings.adminUserId);
    const identityProviders = settings.identityProviders.map(({ prefix, ...provider }) => ({
      ...provider,
      ...(prefix !== undefined && { prefix }),
    }));
    const overlap = overlappingProviders(identityProviders);
    if (overlap) return new Failure("provider_prefixes_overlap", overlap);
    const workloads = settings.workloads.map(workloadOf);
    const refusal = workloadsRefusal(workloads);
    if (refusal) return refusal;
    const limits = {
      ...(name !== undefined && { name }),
      ...(maxExpire !== undefined && { maxExpire }),
    };
    const change = {
      sdkAppId,
      ...limits,
      ...settings,
      identityProviders,
      workloads,
      secretKey,
      previousSecretKey,
      webhookToken,
    };
    const changed = await apps.put(
      sdkAppId,
      operationRow(call),
      ({ app, version }) =>
        exceedingChange(principal, app, change) ??
        checkVersion(call.header("If-Match"), version) ??
        changeApp(sealer, app, change, call.now),
    );
    if (changed instanceof Failure) return changed;
    call.trace.recorded = true;
    const { before, after, version } = changed;
    const view = await describeStoredApp(after, sealer, appFindingSentences(call.language));
    return call.explained(view, before ? 200 : 201, { ETag: etagOf(version) });
  },
});

export const removeApp = keyRoute({
  operation: "deleteApp",
  scope: "admin",
  async handle({ call, principal }) {
    const sdkAppId = managedApp(call, principal);
    if (sdkAppId instanceof Failure) return sdkAppId;
    const { config, apps } = call.deps;
    if (config.app?.sdkAppId === sdkAppId) return new Failure("app_from_environment", { sdkAppId });
    const refused = await apps.remove(
      sdkAppId,
      operationRow(call),
      ({ version }) =>
        exceedingRemoval(principal, sdkAppId) ?? checkVersion(call.header("If-Match"), version),
    );
    if (refused) return refused;
    call.trace.recorded = true;
    // What an earlier version left goes behind the answer.
    call.deps.background(apps.removeLegacy(sdkAppId));
    return call.json({ sdkAppId, removedAt: rfc3339(call.now), erasure: "running" });
  },
});

/** How far the forgetting of a removed app's users is. */
export const showErasure = keyRoute({
  operation: "getErasure",
  scope: "admin",
  async handle({ call, principal }) {
    const sdkAppId = managedApp(call, principal);
    if (sdkAppId instanceof Failure) return sdkAppId;
    const erasure = await erasureOf(sdkAppId, call.deps);
    if (erasure === undefined) return call.json({ sdkAppId, state: "none", usersForgotten: 0 });
    const { startedAt, finishedAt, usersForgotten } = erasure;
    return call.json({
      sdkAppId,
      state: finishedAt === undefined ? "running" : "finished",
      usersForgotten,
      startedAt: rfc3339(startedAt),
      ...(finishedAt !== undefined && { finishedAt: rfc3339(finishedAt) }),
    });
  },
});
