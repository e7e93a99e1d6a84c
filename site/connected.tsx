/** Entry of connected mode. */

import { ConnectedPage } from "./connected/connected-page.tsx";
import { CONNECTED_LANGUAGES } from "./i18n/connected/index.ts";
import { start } from "./shell/start.tsx";

start(ConnectedPage, CONNECTED_LANGUAGES);
