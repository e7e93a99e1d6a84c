/** In local mode: why a tool cannot work here, and the way to where it can. */

import { useReader } from "../i18n/texts.ts";
import type { ServerTool } from "../shell/shell.tsx";
import { Notice } from "../ui/notice.tsx";

export function ServerNeeded({ tool }: { readonly tool: ServerTool }) {
  const { shell } = useReader().texts;
  return (
    <Notice severity="info" sentence={shell.needsServer}>
      <a class="button" href={`/connected#${tool}`}>
        {shell.goConnected}
      </a>
    </Notice>
  );
}
