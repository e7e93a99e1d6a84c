/** What every server tool is given: the connection, the chosen app, and what the address preset. */

import type { ValueOf } from "../../client/index.ts";
import type { Route } from "../tool/use-route.ts";
import type { Server } from "./server.ts";

/** What the list of apps says of each. */
export type AppSummary = ValueOf<"listApps">["apps"][number];

/** The credential that the page is connected with: its name and its rights. */
export type Who = ValueOf<"whoAmI">;

/** Whether it may do what needs `scope`; where nobody could say, the server decides. */
export const may = (who: Who | undefined, scope: Who["scopes"][number]): boolean =>
  who === undefined || who.scopes.includes(scope);

export interface ToolContext {
  readonly server: Server;
  readonly apps: readonly AppSummary[];
  readonly sdkAppId: number;
  readonly who: Who | undefined;
  /** Set while the tool is on screen. */
  readonly route: Route | undefined;
}

/** Settings work without any app. */
export interface SettingsContext extends Omit<ToolContext, "sdkAppId"> {
  readonly sdkAppId: number | undefined;
  readonly onChoose: (sdkAppId: number) => void;
  /** Apps were added, renamed or removed. */
  readonly onApps: (apps: readonly AppSummary[]) => void;
}
