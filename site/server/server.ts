/** The server that the page came from, as the page speaks to it. */

import type { ConnectedTexts } from "../i18n/connected/index.ts";
import type { Reader } from "../i18n/texts.ts";

export interface Server {
  readonly apiKey: string;
  /** The server's sentences come in the reader's language. */
  readonly reader: Reader<ConnectedTexts>;
  /** The key was refused in the middle of the work. */
  readonly onRefused?: (() => void) | undefined;
}
