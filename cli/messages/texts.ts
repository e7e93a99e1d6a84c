/** What every language has to have: the same as English. */

import type { en } from "./en.ts";

type Same<T> = T extends string ? string : { readonly [Name in keyof T]: Same<T[Name]> };

export type Texts = Same<typeof en>;
