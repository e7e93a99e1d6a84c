/**
 * The status rules: `(rows, event) -> rows`. Events come here in their true order; arrival order is
 * the log's matter.
 */

import { isPhone } from "../tencent/platforms.ts";
import type { ClientStatus, ConnectionEvent } from "../tencent/terms.ts";
import type { AppState, QueryEvent, Source, StatusEvent } from "./event.ts";

/** Why a client is in its status. */
export type Why =
  | "login"
  | "logout"
  | "kicked"
  | "link_closed"
  | "heartbeat_lost"
  | "queried"
  | "not_in_query"
  | "seven_days"
  | AppState;

/**
 * One client of a user. Without `deviceId` it is Tencent's knowledge, which has one row per
 * platform.
 */
export interface Client {
  readonly platform: string;
  readonly deviceId?: string;
  readonly status: ClientStatus;
  /** Milliseconds: when it came into this status. */
  readonly since: number;
  /** Milliseconds: the newest evidence for it. */
  readonly at: number;
  readonly source: Source;
  readonly why: Why;
  /**
   * Milliseconds: until then Logouts of this platform are taken for the devices that were thrown
   * out.
   */
  readonly kickEchoUntil?: number;
  /** How many of them are still to come; 1 where it is not said. */
  readonly kickEchoes?: number;
}

export type Clients = readonly Client[];

/** PushOnline ends after seven days without a login (1047/33518). */
export const PUSH_ONLINE_MS = 7 * 86_400_000;
/**
 * Before native SDK 5.6.1200 and web 2.14.0 a device that is thrown out by another of its platform
 * sends a Logout beside the new one's Login (1047/34357). Callbacks name no device, so as many
 * Logouts this soon after such Logins are the old devices'.
 */
const KICK_ECHO_MS = 5_000;
/** Clients kept per user; the longest offline ones go first. */
const CLIENTS_MAXIMUM = 40;

const afterLoss = (platform: string): ClientStatus =>
  isPhone(platform) ? "PushOnline" : "Offline";

type Change = Omit<Client, "since"> & { readonly since?: number };

/** The device itself went: a connection that closes afterwards is its old one. */
const hasLeft = (why: Why): boolean => why === "logout" || why === "kicked";

const echoesOf = ({ kickEchoUntil, kickEchoes }: Client) => ({
  ...(kickEchoUntil !== undefined && { kickEchoUntil }),
  ...(kickEchoes !== undefined && { kickEchoes }),
});

/** Logouts that are awaited at this moment. */
const awaited = (client: Client | undefined, at: number): number =>
  client?.kickEchoUntil !== undefined && at <= client.kickEchoUntil ? (client.kickEchoes ?? 1) : 0;

/**
 * `since` and the reason move only when the status does; but that a device left is learnt also of
 * one that was offline already.
 */
function become(before: Client | undefined, change: Change): Client {
  const same = before !== undefined && before.status === change.status;
  const keepsWhy = same && (hasLeft(before.why) || !hasLeft(change.why));
  return {
    ...(before && echoesOf(before)),
    ...change,
    since: same ? before.since : (change.since ?? change.at),
    why: keepsWhy ? before.why : change.why,
  };
}

function replace(clients: Clients, before: Client | undefined, after: Client): Clients {
  if (before) return clients.map((client) => (client === before ? after : client));
  if (clients.length < CLIENTS_MAXIMUM) return [...clients, after];
  const oldest = [...clients].sort((a, b) => a.at - b.at);
  const going = oldest.find(({ status }) => status === "Offline") ?? oldest[0];
  return [...clients.filter((client) => client !== going), after];
}

const ofTencent = (clients: Clients, platform: string): Client[] =>
  clients.filter((client) => client.platform === platform && client.deviceId === undefined);

/**
 * Several devices of one platform are told apart only by a query; a callback goes to the one that
 * it can have come from.
 */
function meant(
  clients: Clients,
  { platform, action }: Pick<ConnectionEvent, "platform" | "action">,
): Client | undefined {
  const rows = ofTencent(clients, platform);
  const order: readonly ClientStatus[] =
    action === "Login" ? ["PushOnline", "Offline", "Online"] : ["Online", "PushOnline", "Offline"];
  return [...rows].sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status))[0];
}

function connect(clients: Clients, event: ConnectionEvent): Clients {
  const { platform, at, kicked } = event;
  let next = clients;
  for (const other of kicked.filter((name) => name !== platform)) {
    const rows = ofTencent(next, other);
    // Of one whose login we never saw, too.
    for (const row of rows.length > 0 ? rows : [undefined])
      next = replace(
        next,
        row,
        become(row, { platform: other, status: "Offline", at, source: "webhook", why: "kicked" }),
      );
  }
  const before = meant(next, event);
  const thrownOut = kicked.filter((name) => name === platform).length;
  const echoes = thrownOut > 0 && {
    kickEchoUntil: at + KICK_ECHO_MS,
    kickEchoes: awaited(before, at) + thrownOut,
  };
  return replace(
    next,
    before,
    become(before, {
      ...{ platform, at, status: "Online", source: "webhook", why: "login" },
      ...echoes,
    }),
  );
}

function leave(clients: Clients, event: ConnectionEvent): Clients {
  const { platform, at, action } = event;
  const before = meant(clients, event);
  const echoes = awaited(before, at);
  if (action === "Logout" && before && echoes > 0) {
    const { kickEchoUntil, kickEchoes, ...rest } = before;
    const more = echoes > 1 && { kickEchoUntil, kickEchoes: echoes - 1 };
    return replace(clients, before, { ...rest, ...more } as Client);
  }
  const lost = action === "Disconnect";
  // A connection that ends after its device left is no way back to PushOnline. Any other shows a
  // login that we missed.
  if (lost && before?.status === "Offline" && hasLeft(before.why)) return clients;
  const why = !lost ? "logout" : event.reason === "TimeOut" ? "heartbeat_lost" : "link_closed";
  const status = lost ? afterLoss(platform) : "Offline";
  return replace(clients, before, become(before, { platform, status, at, source: "webhook", why }));
}

function takePicture(clients: Clients, event: QueryEvent): Clients {
  const { at } = event;
  const waiting = [...event.rows];
  const seen = clients.map((client): Client => {
    if (client.deviceId !== undefined) return client;
    const own = waiting.filter(({ platform }) => platform === client.platform);
    const match = own.find(({ status }) => status === client.status) ?? own[0];
    if (match) waiting.splice(waiting.indexOf(match), 1);
    // A callback from between two equal answers may come after both: what they say began after it.
    const since = client.at < at ? Math.max(client.at, event.since) : event.since;
    const common = { platform: client.platform, at, since, source: "query" } as const;
    return match
      ? become(client, { ...common, status: match.status, why: "queried" })
      : become(client, { ...common, status: "Offline", why: "not_in_query" });
  });
  const fresh = waiting.map(({ platform, status }) =>
    become(undefined, {
      platform,
      status,
      at,
      since: event.since,
      source: "query",
      why: "queried",
    }),
  );
  return fresh.reduce<Clients>((all, client) => replace(all, undefined, client), seen);
}

const STATUS_OF_APP: Readonly<Record<AppState, (platform: string) => ClientStatus>> = {
  foreground: () => "Online",
  // Backgrounded but not killed keeps its connection (1047/33518).
  background: () => "Online",
  terminated: afterLoss,
  loggedOut: () => "Offline",
};

/** What seven days do by themselves. */
export function settle(clients: Clients, now: number): Clients {
  if (
    !clients.some(({ status, since }) => status === "PushOnline" && since + PUSH_ONLINE_MS <= now)
  )
    return clients;
  return clients.map((client): Client => {
    const end = client.since + PUSH_ONLINE_MS;
    if (client.status !== "PushOnline" || end > now) return client;
    return { ...client, status: "Offline", since: end, at: end, source: "rule", why: "seven_days" };
  });
}

/** The rule table's one step. */
export function step(clients: Clients, event: StatusEvent): Clients {
  const settled = settle(clients, event.at);
  switch (event.kind) {
    case "connection":
      return event.action === "Login" ? connect(settled, event) : leave(settled, event);
    case "presence": {
      const { platform, deviceId, at, state } = event;
      const before = settled.find(
        (client) => client.platform === platform && client.deviceId === deviceId,
      );
      const status = STATUS_OF_APP[state](platform);
      // Foreground and background are one status; which of them it is stays worth showing.
      const after = become(before, { platform, deviceId, status, at, source: "app", why: state });
      return replace(settled, before, { ...after, why: state });
    }
    case "query":
      return takePicture(settled, event);
    case "expiry":
      return settled;
  }
}
