/** Checks that the fields of several bodies share. */

import * as v from "valibot";
import { hasUnseen } from "../bytes/text.ts";

/** For what people read again, in lists and terminals. */
export const withoutControls = v.check(
  (text: string) => !hasUnseen(text),
  "text without control characters",
);
