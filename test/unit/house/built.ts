/** Workers built by the product's own step, from a few files, to be imported into Node. */

import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { buildWorker } from "../../../scripts/build-worker.ts";

/** Node has no modules of text, which workerd has: a module beside them says the same. */
function readTextsInNode(out: string): void {
  for (const name of readdirSync(out)) {
    const file = join(out, name);
    const text = readFileSync(file, "utf8");
    if (name.endsWith(".txt"))
      writeFileSync(`${file}.js`, `export default ${JSON.stringify(text)};`);
    else writeFileSync(file, text.replace(/(\.txt)(?=["'`])/g, "$1.js"));
  }
}

const importIndex = (out: string) =>
  import(/* @vite-ignore */ pathToFileURL(join(out, "index.js")).href);

export class Builds {
  readonly folder: string;

  constructor() {
    mkdirSync("dist", { recursive: true });
    this.folder = mkdtempSync(resolve("dist/worker-build-"));
  }

  /** @param files sources by name; `entry.ts` is built */
  async build<T>(name: string, files: Readonly<Record<string, string>>): Promise<T> {
    const from = join(this.folder, name);
    mkdirSync(from);
    for (const [file, text] of Object.entries(files)) writeFileSync(join(from, file), text);
    const out = join(from, "out");
    await buildWorker(join(from, "entry.ts"), out);
    readTextsInNode(out);
    return importIndex(out);
  }

  /** What was built under a name, as another isolate has it. */
  again<T>(name: string, copy: string): Promise<T> {
    cpSync(join(this.folder, name, "out"), join(this.folder, copy), { recursive: true });
    return importIndex(join(this.folder, copy));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Everything of the worker that has sentences. */
export const SPEAKING = {
  "entry.ts": ["messages/index.ts", "push/vendors/index.ts"]
    .map((file) => `export * from ${JSON.stringify(resolve("worker", file))};`)
    .join("\n"),
};

export type Speaking = typeof import("../../../worker/messages/index.ts") &
  typeof import("../../../worker/push/vendors/index.ts");
