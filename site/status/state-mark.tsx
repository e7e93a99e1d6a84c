/**
 * A client's status as a sign: connected, waiting for a push, away. It says nothing that the word
 * beside it does not.
 */

import type { ClientStatus } from "../../worker/tencent/terms.ts";

const BELL = "M12 3a6 6 0 00-6 6v4l-2 4h16l-2-4V9a6 6 0 00-6-6zM10 20h4";

const SHAPES: Readonly<Record<ClientStatus, string>> = {
  Online: "M12 5a7 7 0 100 14 7 7 0 000-14z",
  PushOnline: BELL,
  Offline: "M12 5a7 7 0 100 14 7 7 0 000-14z",
};

export const StateMark = ({ status }: { readonly status: ClientStatus }) => (
  <svg
    class={`icon mark-${status.toLowerCase()}`}
    viewBox="0 0 24 24"
    aria-hidden="true"
    focusable="false"
  >
    <path d={SHAPES[status]} />
  </svg>
);
