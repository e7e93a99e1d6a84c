/**
 * Which tool is open, and with what: the fragment of the address, so that back, forward, bookmarks
 * and deep links work (`#push?app=1400000001&user=alice`). Tokens and keys never go there.
 */

import { useEffect, useState } from "preact/hooks";

export const TOOLS = ["generate", "verify", "codes", "push", "status", "settings"] as const;
export type ToolName = (typeof TOOLS)[number];

/** Without a fragment: the three doors. */
export const HOME = "home";

export interface Route {
  readonly tool: ToolName | typeof HOME;
  /** `app`, `user`, and what else a tool understands. */
  readonly preset: URLSearchParams;
}

export const routeTo = (
  tool: Route["tool"],
  preset: Readonly<Record<string, string>> = {},
): string => {
  const query = new URLSearchParams(preset).toString();
  return `#${tool}${query && `?${query}`}`;
};

function read(): Route {
  const [name, query] = location.hash.slice(1).split("?", 2);
  return {
    tool: TOOLS.find((tool) => tool === name) ?? HOME,
    preset: new URLSearchParams(query),
  };
}

export function useRoute(): Route {
  const [route, setRoute] = useState(read);
  useEffect(() => {
    const follow = () => setRoute(read());
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return route;
}
