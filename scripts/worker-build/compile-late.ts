/**
 * Puts a chunk into one function that is called when the chunk is first imported. The runtime
 * compiles every module at start, also those that nothing has imported yet; of a function that
 * nobody called it reads little more than where it ends, which takes half of the time.
 */

import type { Plugin } from "rolldown";

const IMPORTS = /^(?:import(?:\s*\{[^}]*\}\s*from|\s*\w+\s*from)?\s*["'`][^"'`]+["'`];?\s*)*/;
const EXPORTS = /export\s*\{([^}]*)\};?\s*$/;

/** `a as b` -> a getter, since a binding may change after it was exported. */
function getter(binding: string): string {
  const [local = "", exported = local] = binding.trim().split(/\s+as\s+/);
  return `get ${exported}(){return ${local}}`;
}

function wrapped(code: string, file: string): string {
  const imports = IMPORTS.exec(code)?.[0] ?? "";
  const exports = EXPORTS.exec(code);
  if (exports === null) throw new Error(`${file} does not end with its exports.`);
  const body = code.slice(imports.length, exports.index);
  const bindings = (exports[1] ?? "").split(",").filter(Boolean).map(getter);
  return `${imports}
function evaluate(){${body};return{${bindings.join(",")}}}
let evaluated;
export const load=()=>evaluated??=evaluate();
`;
}

export function compileLate(chunk: string): Plugin {
  const importing = new RegExp(`import\\((["'\`])\\./${chunk}\\.js\\1\\)`, "g");
  return {
    name: "compile-late",
    generateBundle: {
      // When the code is final, minified.
      order: "post",
      handler(_options, bundle) {
        for (const [file, output] of Object.entries(bundle)) {
          if (output.type !== "chunk") continue;
          if (output.name === chunk) output.code = wrapped(output.code, file);
          output.code = output.code.replace(importing, `import("./${chunk}.js").then(n=>n.load())`);
        }
      },
    },
  };
}
