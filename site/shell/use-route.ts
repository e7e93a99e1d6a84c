/** Which tool is open: the fragment of the address, so that back, forward and bookmarks work. Nothing else ever goes there. */

import { useEffect, useState } from "preact/hooks";

export const TOOLS = ["generate", "verify"] as const;
export type ToolName = (typeof TOOLS)[number];

const read = (): ToolName => TOOLS.find((name) => `#${name}` === location.hash) ?? TOOLS[0];

export function useRoute(): ToolName {
  const [tool, setTool] = useState(read);
  useEffect(() => {
    const follow = () => setTool(read());
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return tool;
}
