/**
 * Finding apps for a principal: the one from plain secrets, which needs no storage, and the stored
 * ones.
 */

import { type Principal, seesApp } from "../access/scopes.ts";
import { Failure } from "../problems/failure.ts";
import { StorageError } from "../problems/storage-error.ts";
import type { RecordPage } from "../records/records.ts";
import { isSdkAppId } from "../usersig/index.ts";
import { type App, type EnvironmentApp, EXCHANGE_EXPIRE_DEFAULT } from "./app.ts";
import type { Apps, BegunRead } from "./apps.ts";
import { type AppSummary, appKey, summaryOf } from "./stored-app.ts";

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
      workloads: [],
      source: "environment",
    }
  );
}

export function parseSdkAppId(text: string): number | Failure {
  const sdkAppId = /^\d{1,10}$/.test(text) ? Number(text) : undefined;
  return isSdkAppId(sdkAppId) ? sdkAppId : new Failure("sdkappid_invalid");
}

/**
 * Begins to read the app of a path while it is still found out who asks. Only the edge's copy: what
 * a stranger names is not looked for any further.
 */
export function beginApp(text: string | undefined, deps: AppSources): BegunRead | undefined {
  const sdkAppId = text === undefined ? undefined : parseSdkAppId(text);
  if (sdkAppId === undefined || sdkAppId instanceof Failure) return undefined;
  return deps.config.app?.sdkAppId === sdkAppId ? undefined : deps.apps.begin(sdkAppId);
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
  begun?: BegunRead,
): App | Failure | Promise<App | Failure> {
  const sdkAppId = parseSdkAppId(text);
  if (sdkAppId instanceof Failure) return sdkAppId;
  if (!seesApp(principal, sdkAppId)) return new Failure("app_not_found", { sdkAppId });
  if (deps.config.app?.sdkAppId === sdkAppId) return environmentApp(deps) as App;
  const stored = deps.apps.find(sdkAppId, begun);
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
    principal.sdkAppIds === "all" && !deps.config.app && (await deps.apps.first()).length === 0;
  return none ? new Failure("app_not_configured") : new Failure("app_not_found", { sdkAppId });
}

export interface ListedApp extends AppSummary {
  readonly source: App["source"];
}

export interface AppQuery {
  /** The name that the page before ended with. */
  readonly after?: string;
  readonly limit: number;
  /** Lower case; in the name or the SDKAppID. */
  readonly search?: string;
}

export interface AppPage {
  readonly apps: readonly ListedApp[];
  /** Set when there is more. */
  readonly next?: string;
}

interface Line {
  readonly name: string;
  readonly app: ListedApp;
}

/** The app from plain secrets, where its turn comes on this page. */
function environmentLine(
  { after = "", search = "" }: AppQuery,
  next: string | undefined,
  deps: AppSources,
): Line[] {
  const { app } = deps.config;
  if (!app) return [];
  const name = appKey(app.sdkAppId);
  const fits = name > after && (next === undefined || name <= next);
  if (!fits || !String(app.sdkAppId).includes(search)) return [];
  return [{ name, app: { ...summaryOf(app), source: "environment" } }];
}

/** A page of the apps that a principal may see, by SDKAppID as text. */
export async function listApps(
  principal: Principal,
  query: AppQuery,
  deps: AppSources,
): Promise<AppPage | Failure> {
  const { sdkAppIds: own } = principal;
  const { apps } = deps;
  const page = await (own === "all" ? apps.list(query) : apps.listOnly(own, query)).catch(
    noneWithoutStorage,
  );
  if (page instanceof Failure) return page;
  const stored = page.records
    .filter(
      ({ name }) => deps.config.app === undefined || name !== appKey(deps.config.app.sdkAppId),
    )
    .map(({ name, value }): Line => {
      return { name, app: { ...summaryOf(value as AppSummary), source: "stored" } };
    });
  const lines = [...stored, ...environmentLine(query, page.next, deps)].sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  const shown = lines.slice(0, query.limit);
  const next = lines.length > shown.length ? shown.at(-1)?.name : page.next;
  return {
    apps: shown.map(({ app }) => app).filter(({ sdkAppId }) => seesApp(principal, sdkAppId)),
    ...(next !== undefined && { next }),
  };
}

function noneWithoutStorage(error: unknown): RecordPage {
  if (error instanceof StorageError && error.reason === "not_configured") return { records: [] };
  throw error;
}

/**
 * Other apps that the principal may see, with their keys. Those that cannot be opened are left out.
 */
export async function otherApps(
  sdkAppId: number,
  principal: Principal,
  deps: AppSources,
): Promise<App[]> {
  const { sdkAppIds: own } = principal;
  const { app } = deps.config;
  const named = own === "all" ? await deps.apps.first() : own;
  const all = new Set([...(app ? [app.sdkAppId] : []), ...named]);
  all.delete(sdkAppId);
  const found = await Promise.all(
    [...all].slice(0, OTHERS_MAXIMUM).map((other) => findApp(String(other), principal, deps)),
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
