/** Entry of connected mode. */

import { ConnectedPage } from "./connected/connected-page.tsx";
import { start } from "./shell/start.tsx";

start(ConnectedPage);
