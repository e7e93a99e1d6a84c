/** Before the first paint: the colours that the reader chose. */

import { applyTheme, currentTheme } from "../../../site/shell/theme.ts";

applyTheme(currentTheme());
