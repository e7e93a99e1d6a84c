/** Entry of local mode. Nothing that could reach the network is imported from here. */

import { LOCAL_LANGUAGES } from "./i18n/local/index.ts";
import { LocalPage } from "./local/local-page.tsx";
import { start } from "./shell/start.tsx";

start(LocalPage, LOCAL_LANGUAGES);
