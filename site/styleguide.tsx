/** Entry of the style guide, which development alone builds: every component that screens are made of. */

import { LOCAL_LANGUAGES } from "./i18n/local/index.ts";
import { start } from "./shell/start.tsx";
import { StyleGuide } from "./styleguide/style-guide.tsx";

start(StyleGuide, LOCAL_LANGUAGES);
