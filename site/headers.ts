/**
 * The page's documents and the headers of every static file: plain data, read by the build
 * (Cloudflare's `_headers`) and by the Deno entry. Headers of the API are the worker's own.
 */

/** Tells Cloudflare what not to serve. */
export const IGNORE_FILE = ".assetsignore";

interface PageDocument {
  readonly path: string;
  readonly file: string;
  readonly mode: "local" | "connected";
  /**
   * CSP `connect-src`: where fetch, beacons and sockets may go; `'none'` in local mode. It says
   * nothing about WebRTC or navigation.
   */
  readonly connect: "'none'" | "'self'";
}

export const DOCUMENTS = [
  { path: "/", file: "index.html", mode: "local", connect: "'none'" },
  { path: "/connected", file: "connected.html", mode: "connected", connect: "'self'" },
] as const satisfies readonly PageDocument[];

/** The contract for people. */
export const REFERENCE = { path: "/reference", file: "reference.html" } as const;

/** Every HTML file that is served. */
export const HTML_FILES: readonly { readonly path: string; readonly file: string }[] = [
  ...DOCUMENTS,
  REFERENCE,
];

/** Shows every component. Only development has it, so it is no document with a policy. */
export const STYLE_GUIDE = { mode: "styleguide", file: "styleguide.html" } as const;

/** Everything under it has the hash of its content in its name. */
export const ASSETS_PREFIX = "/assets/";

/** At the root, because it may only serve what is below it. */
export const SERVICE_WORKER = "/sw.js";

const EVERY_FILE = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy":
    "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()",
} as const;

/**
 * Redoc makes two style elements with its own script: an empty one, whose rules it then adds, and
 * one with these few for scrollbars. Their hashes allow just these, and no inline style beside.
 */
const STYLES_OF_REDOC =
  "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' 'sha256-QMIg+bpjm3JdElJ388KYke01izlUW0UoNOeKjpMxdgc='";

const contentSecurityPolicy = (connect: PageDocument["connect"], styles = ""): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${styles && ` ${styles}`}`,
    "img-src 'self' data:",
    `connect-src ${connect}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");

const IMMUTABLE = { "Cache-Control": "public, max-age=31536000, immutable" } as const;

/**
 * Headers by path; a path ending in `*` is a prefix. A file gets all rows that match, and no two of
 * them name the same header, because Cloudflare joins repeated values with a comma.
 */
export const HEADERS: readonly (readonly [
  path: string,
  headers: Readonly<Record<string, string>>,
])[] = [
  ["/*", EVERY_FILE],
  ...DOCUMENTS.map(
    ({ path, connect }) =>
      [
        path,
        { "Content-Security-Policy": contentSecurityPolicy(connect), "Cache-Control": "no-cache" },
      ] as const,
  ),
  [
    REFERENCE.path,
    {
      "Content-Security-Policy": contentSecurityPolicy("'self'", STYLES_OF_REDOC),
      "Cache-Control": "no-cache",
    },
  ],
  [`${ASSETS_PREFIX}*`, IMMUTABLE],
  [
    SERVICE_WORKER,
    {
      "Content-Security-Policy": "default-src 'none'; connect-src 'self'",
      "Cache-Control": "no-cache",
    },
  ],
];

/** The headers of the static file at `pathname`. */
export function headersFor(pathname: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [path, headers] of HEADERS) {
    const matches = path.endsWith("*") ? pathname.startsWith(path.slice(0, -1)) : pathname === path;
    if (matches) Object.assign(found, headers);
  }
  return found;
}

/** `HEADERS` in the format of Cloudflare's `_headers` file. */
export const headersFile = (): string =>
  HEADERS.map(
    ([path, headers]) =>
      `${path}\n${Object.entries(headers)
        .map(([name, value]) => `  ${name}: ${value}\n`)
        .join("")}`,
  ).join("\n");
