/**
 * Miniflare's own Analytics Engine forgets what is written. workerd has the real binding, with the
 * limits that Cloudflare documents, and sends each data point that keeps to them to a service: this
 * plugin binds that one. Loaded by Miniflare itself, so it imports nothing.
 */

export const TYPE = "analytics-engine";
const SERVICE = "analytics-engine-sink";

interface Binding {
  readonly type: string;
  readonly dev?: { readonly options?: { readonly address?: string } };
}
interface Options {
  readonly config: { readonly env?: Readonly<Record<string, Binding>> };
}

const own = ({ config }: Options): [string, Binding][] =>
  Object.entries(config.env ?? {}).filter(([, { type }]) => type === `unsafe:${TYPE}`);

export const plugins = {
  [TYPE]: {
    getBindings: (options: Options) =>
      own(options).map(([name]) => ({ name, analyticsEngine: { name: SERVICE } })),
    getNodeBindings: () => ({}),
    getServices: ({ options }: { readonly options: Options }) =>
      own(options).map(([, { dev }]) => ({
        name: SERVICE,
        external: { address: dev?.options?.address, http: {} },
      })),
  },
};
