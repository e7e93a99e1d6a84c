/**
 * The document's types, as the most used generator of them makes them: `node types.ts <target>`.
 * It needs TypeScript's API of before version 7; ts-morph brings one, and no second `tsc`.
 */

import { mkdirSync, writeFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { dirname } from "node:path";
import { openApiDocument } from "./document.ts";

registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier === "typescript" ? "@ts-morph/common/dist/typescript.js" : specifier, context),
});

const { default: openapiTS, astToString } = await import("openapi-typescript");

const [target] = process.argv.slice(2);
if (target === undefined) throw new Error("Name the file that the types go to.");
mkdirSync(dirname(target), { recursive: true });
const document = openApiDocument("0") as unknown as Parameters<typeof openapiTS>[0];
writeFileSync(target, astToString(await openapiTS(document)));
