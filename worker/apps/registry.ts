/**
 * Finding apps for a principal: the one from plain secrets, which needs no storage, and the stored
 * ones.
 */

import { type Principal, seesApp } from "../access/scopes.ts";
import { Failure } from "../problems/failure.ts";
import { isSdkAppId } from "../usersig/index.ts";
import { type App, type EnvironmentApp, EXCHANGE_EXPIRE_DEFAULT } from "./app.ts";
import type { Apps } from "./apps.ts";
import { type AppSummary, summaryOf } from "./stored-app.ts";

/**
 * Settings of the app from plain secrets; one of them unusable means that the app may be missing
 * for that reason.
 */
const APP_SETTINGS: readonly string[] = ["SDKAPPID", "SECRET_KEY", "REGION", "ADMIN_USER_ID"];
/** So many other apps' keys are tried to explain a signature that does not fit. */
const OTHERS_MAXIMUM = 50;

/** Where apps come from: plain secrets and the store. */
export interface AppSources {
  readonly config: {
    readonly app?: EnvironmentApp;
    readonly misconfigured: readonly { readonly variable: string }[];
  };
  readonly apps: Apps;
}

/** The app from plain secrets. It goes before a stored one of the same SDKAppID. */
export function environmentApp({ config }: Pick<AppSources, "config">): App | undefined {
  return (
    config.app && {
      ...config.app,
      userIdPolicy: "printable",
      exchangeExpire: EXCHANGE_EXPIRE_DEFAULT,
      origins: [],
      identityProviders: [],
      source: "environment",
    }
  );
}

export function parseSdkAppId(text: string): number | Failure {
  const sdkAppId = /^\d{1,10}$/.test(text) ? Number(text) : undefined;
  return isSdkAppId(sdkAppId) ? sdkAppId : new Failure("sdkappid_invalid");
}

/**
 * The app of a path: at once for the one from plain secrets and for those that this isolate knows.
 * One that exists but may not be seen answers exactly like one that does not exist, and is not even
 * looked up.
 */
export function findApp(
  text: string,
  principal: Principal,
  deps: AppSources,
): App | Failure | Promise<App | Failure> {
  const sdkAppId = parseSdkAppId(text);
  if (sdkAppId instanceof Failure) return sdkAppId;
  if (!seesApp(principal, sdkAppId)) return new Failure("app_not_found", { sdkAppId });
  if (deps.config.app?.sdkAppId === sdkAppId) return environmentApp(deps) as App;
  const stored = deps.apps.find(sdkAppId);
  if (stored instanceof Promise)
    return stored.then((app) => app ?? explainAbsence(sdkAppId, principal, deps));
  return stored ?? explainAbsence(sdkAppId, principal, deps);
}

/**
 * The app of a path for Tencent, which proves itself with the app's own webhook token afterwards.
 */
export async function appWithoutPrincipal(text: string, deps: AppSources): Promise<App | Failure> {
  const sdkAppId = parseSdkAppId(text);
  if (sdkAppId instanceof Failure) return sdkAppId;
  if (deps.config.app?.sdkAppId === sdkAppId) return environmentApp(deps) as App;
  return (await deps.apps.find(sdkAppId)) ?? new Failure("app_not_found", { sdkAppId });
}

async function explainAbsence(
  sdkAppId: number,
  principal: Principal,
  deps: AppSources,
): Promise<Failure> {
  const broken = deps.config.misconfigured.find(({ variable }) => APP_SETTINGS.includes(variable));
  if (broken) return new Failure("configuration_invalid", { variable: broken.variable });
  const none =
    principal.sdkAppIds === "all" && !deps.config.app && (await deps.apps.summaries()).length === 0;
  return none ? new Failure("app_not_configured") : new Failure("app_not_found", { sdkAppId });
}

export interface ListedApp extends AppSummary {
  readonly source: App["source"];
}

/** The apps that a principal may see, by SDKAppID. */
export async function listApps(principal: Principal, deps: AppSources): Promise<ListedApp[]> {
  const { app } = deps.config;
  const stored = (await deps.apps.summaries()).filter(({ sdkAppId }) => sdkAppId !== app?.sdkAppId);
  const listed: ListedApp[] = stored.map((summary) => ({
    ...summaryOf(summary),
    source: "stored",
  }));
  if (app) listed.push({ ...summaryOf(app), source: "environment" });
  return listed
    .filter(({ sdkAppId }) => seesApp(principal, sdkAppId))
    .sort((a, b) => a.sdkAppId - b.sdkAppId);
}

/**
 * Other apps that the principal may see, with their keys. Those that cannot be opened are left out.
 */
export async function otherApps(
  sdkAppId: number,
  principal: Principal,
  deps: AppSources,
): Promise<App[]> {
  const others = (await listApps(principal, deps))
    .filter((app) => app.sdkAppId !== sdkAppId)
    .slice(0, OTHERS_MAXIMUM);
  const found = await Promise.all(
    others.map((app) => findApp(String(app.sdkAppId), principal, deps)),
  );
  return found.filter((app) => !(app instanceof Failure)) as App[];
}

/**
 * The app of a path for a request that brings no credential of ours. Only looked up; what a
 * stranger is told about it is for the caller to see to.
 */
export function findAnyApp(text: string, deps: AppSources): App | Failure | Promise<App | Failure> {
  const sdkAppId = parseSdkAppId(text);
  if (sdkAppId instanceof Failure) return sdkAppId;
  if (deps.config.app?.sdkAppId === sdkAppId) return environmentApp(deps) as App;
  const absent = new Failure("app_not_found", { sdkAppId });
  const stored = deps.apps.find(sdkAppId);
  return stored instanceof Promise ? stored.then((app) => app ?? absent) : (stored ?? absent);
}
