/**
 * The built worker on real workerd, on a free loopback port, with secrets made for one test file.
 */

import { randomBytes } from "node:crypto";
import { startWorkerd, type Workerd } from "./workerd.ts";

export interface RunningServer {
  /** Origin, without a slash at the end. */
  readonly url: string;
  readonly adminKey: string;
  readonly sdkAppId: number;
  readonly secretKey: string;
  /** Everything that the server wrote to its log. */
  logs(): string;
  /** Whatever the server holds in memory about a user is lost; what it stored is not. */
  interrupt(user: string): Promise<void>;
  /** The process is ended, and another one started on what it stored, at the same address. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export const UNSET = { ADMIN_KEY: "", SDKAPPID: "", SECRET_KEY: "", SEALING_KEY: "" };

export type Settings = Readonly<Record<string, string>>;

export const testSettings = (): Settings &
  Record<"ADMIN_KEY" | "SDKAPPID" | "SECRET_KEY" | "SEALING_KEY", string> => ({
  ADMIN_KEY: `test-${randomBytes(24).toString("base64url")}`,
  SDKAPPID: "1400000001",
  SECRET_KEY: randomBytes(32).toString("hex"),
  SEALING_KEY: randomBytes(32).toString("base64"),
  // Tests come from one address and fail on purpose; the limits have a test of their own.
  FAILURES_PER_MINUTE: "0",
  PUBLIC_REQUESTS_PER_MINUTE: "0",
  REQUESTS_PER_MINUTE: "0",
});

/**
 * @param settings in place of the usual ones, so `{}` is a deployment that nobody has configured
 */
export async function startWorker(settings: Settings = testSettings()): Promise<RunningServer> {
  return served(await startWorkerd("sigpost", { ...UNSET, ...settings }), settings);
}

/** What suites need to know of a worker that runs. */
export const served = (workerd: Workerd, settings: Settings): RunningServer => ({
  url: workerd.origin,
  adminKey: settings.ADMIN_KEY ?? "",
  sdkAppId: Number(settings.SDKAPPID ?? 0),
  secretKey: settings.SECRET_KEY ?? "",
  logs: workerd.logs,
  // The object's name is the app's and the user's.
  interrupt: (user) => workerd.evict("UserObject", user),
  restart: workerd.restart,
  stop: workerd.stop,
});
