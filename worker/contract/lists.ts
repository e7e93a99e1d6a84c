/** Lists in pages, and records with versions. */

import * as v from "valibot";
import type { ProblemCode } from "../problems/problems.ts";
import { says } from "./schemas.ts";

export const cursor = v.optional(
  says(v.string(), "Where the next page begins; absent on the last one."),
);

export const page = {
  limit: v.optional(
    says(v.pipe(v.string(), v.regex(/^\d{1,4}$/)), "1 to 1,000; 100 where it is left out."),
  ),
  cursor: v.optional(says(v.string(), "Of the page before, as it was answered.")),
};
export const searched = {
  ...page,
  search: v.optional(
    says(
      v.pipe(v.string(), v.maxLength(64)),
      "At most 64 characters of the name or the ID, in upper or lower case.",
    ),
  ),
};

export const PAGED = ["limit_invalid", "cursor_invalid"] as const satisfies readonly ProblemCode[];
export const SEARCHED = [...PAGED, "search_too_long"] as const satisfies readonly ProblemCode[];

/** Of a body: where a step went on. */
export const step = v.optional(says(v.string(), "Of the step before, as it was answered."));
