/**
 * Languages whose sentences are files beside the page, by the address of the file. Only a built
 * worker has any: the build puts them in place of this module (`scripts/worker-build/`). From
 * source, every language is at hand.
 */

import type { Language } from "./languages.ts";

export const FILES: { readonly [Name in Language]?: string } = {};
