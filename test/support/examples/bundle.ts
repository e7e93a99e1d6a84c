/** Examples for phones and browsers as one module, with doubles in the place of the platform. */

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { build, type Plugin } from "esbuild";

const double = (name: string) => resolve("test/support/examples/doubles", `${name}.ts`);

/** The script of a single-file component. */
const vue: Plugin = {
  name: "vue",
  setup({ onLoad }) {
    onLoad({ filter: /\.vue$/ }, ({ path }) => ({
      contents: /<script[^>]*>(.*)<\/script>/s.exec(readFileSync(path, "utf8"))?.[1] ?? "",
      loader: "ts",
    }));
  },
};

/** @param places where the hosts of an example are in this run, and what else stands in its text */
const elsewhere = (places: Readonly<Record<string, string>>): Plugin => ({
  name: "elsewhere",
  setup({ onLoad }) {
    onLoad({ filter: /examples\/(uni-app|web|react-native)\/[\w-]+\.ts$/ }, ({ path }) => ({
      contents: Object.entries(places).reduce(
        (text, [from, to]) => text.replaceAll(from, to),
        readFileSync(path, "utf8"),
      ),
      loader: "ts",
    }));
  },
});

interface Wanted {
  /** The folder in examples/. */
  readonly folder: string;
  readonly files: readonly string[];
  readonly places?: Readonly<Record<string, string>>;
}

export async function bundleExample({ folder, files, places = {} }: Wanted): Promise<string> {
  const lines = files.map((file) => `export * from ${JSON.stringify(`./${file}`)};`);
  const { outputFiles } = await build({
    stdin: {
      contents: `${lines.join("\n")}\nexport { phone } from ${JSON.stringify(double("phone"))};`,
      resolveDir: resolve("examples", folder),
    },
    alias: {
      "sigpost/client": resolve("client/index.ts"),
      "react-native": double("react-native"),
      "@tencentcloud/react-native-push": double("push"),
      "@/uni_modules/TencentCloud-Push": double("push"),
      "@tencentcloud/chat": double("chat"),
      "@dcloudio/uni-app": double("uni-app"),
    },
    ...(folder === "uni-app" && { inject: [double("uni-app")] }),
    plugins: [vue, elsewhere(places)],
    ...({ bundle: true, write: false, format: "esm", logLevel: "warning" } as const),
  });
  return outputFiles[0]?.text ?? "";
}

let loaded = 0;

/** The same, in this process, and as new each time. */
export async function loadExample<T>(wanted: Wanted): Promise<T> {
  const text = `${await bundleExample(wanted)}\n// ${loaded++}`;
  return import(
    /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(text)}`
  ) as Promise<T>;
}
