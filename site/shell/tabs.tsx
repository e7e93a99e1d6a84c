/** The tools, side by side. */

import { useReader } from "../i18n/texts.ts";
import { type Route, TOOLS } from "../tool/use-route.ts";
import { NavRow } from "../ui/nav-row.tsx";

export function Tabs({ tool }: { readonly tool: Route["tool"] }) {
  const { shell } = useReader().texts;
  const links = TOOLS.map((name) => ({
    href: `#${name}`,
    text: shell.tool[name].tab,
    open: name === tool,
  }));
  return <NavRow class="tabs" label={shell.tools} links={links} />;
}
