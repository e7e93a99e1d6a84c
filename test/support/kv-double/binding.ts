/**
 * A Miniflare plugin: the workers' KV bindings are workerd's own, and the service behind them is
 * the double's (`server.ts`), which is told which location asks. Loaded by Miniflare, by its path.
 */

import { fileURLToPath } from "node:url";
import { type Plugin, ProxyNodeBinding } from "miniflare";
import { LOCATION_HEADER } from "./server.ts";

const NAME = "kv-double";

interface Behind {
  readonly location: string;
  readonly port: number;
}

/** For the `unsafeBindings` of a worker's options. */
export const kvBinding = (name: string, behind: Behind) => ({
  name,
  type: NAME,
  plugin: { package: fileURLToPath(import.meta.url), name: NAME },
  options: { ...behind },
});

type Options = Parameters<Plugin["getBindings"]>[0];

const serviceName = (location: string): string => `${NAME}:${location}`;

function boundIn({ config }: Options): { name: string; behind: Behind }[] {
  const bindings = Object.entries(config.env ?? {}) as [
    string,
    { readonly type: string; readonly dev?: { readonly options?: unknown } },
  ][];
  return bindings
    .filter(([, { type }]) => type === `unsafe:${NAME}`)
    .map(([name, { dev }]) => ({ name, behind: dev?.options as Behind }));
}

const plugin: Plugin = {
  bindingTypeDescription: "KV double",
  async getBindings(options) {
    return boundIn(options).map(({ name, behind }) => ({
      name,
      kvNamespace: { name: serviceName(behind.location) },
    }));
  },
  getNodeBindings: (options) =>
    Object.fromEntries(boundIn(options).map(({ name }) => [name, new ProxyNodeBinding()])),
  async getServices({ options }) {
    return boundIn(options).map(({ behind: { location, port } }) => ({
      name: serviceName(location),
      external: {
        address: `127.0.0.1:${port}`,
        http: { injectRequestHeaders: [{ name: LOCATION_HEADER, value: location }] },
      },
    }));
  },
};

export const plugins = { [NAME]: plugin };
