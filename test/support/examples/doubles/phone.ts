/**
 * The phone that the doubles of its libraries stand on: what it is told to do, and what it did.
 * sigpost, the backend and the requests between them are real.
 */

type Listener = (state: "active" | "background" | "inactive") => void;

export const phone = {
  os: "ios" as "ios" | "android",
  /** What Tencent's push plug-in gives. */
  token: "",
  /** Calls of Tencent's libraries, in their order. */
  did: [] as string[],
  listeners: new Set<Listener>(),
  hooks: { show: () => {}, hide: () => {} },
  stored: new Map<string, unknown>(),
  become(state: Parameters<Listener>[0]): void {
    for (const listener of phone.listeners) listener(state);
  },
};
