/** Bundles the client into one module: what its users load, what is measured and what tests run. */

import { rolldown } from "rolldown";

export async function bundleClient(): Promise<string> {
  const bundle = await rolldown({
    input: "client/index.ts",
    platform: "neutral",
    tsconfig: false,
    // Node 20 reads what these browsers read.
    transform: { target: ["chrome123", "firefox121", "safari17.5"] },
  });
  try {
    const { output } = await bundle.generate({ format: "esm", minify: true });
    return output[0].code;
  } finally {
    await bundle.close();
  }
}
