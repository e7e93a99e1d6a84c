/**
 * Which test file belongs to which lane. A file that starts a server or a process is never unit.
 */

const PAGE = ["test/page/**/*.test.ts"];

const HTTP = [
  "test/http/**/*.test.ts",
  "test/**/*.http.test.ts",
  "test/access/{cli,storage-document}.test.ts",
  "test/audit/{durable,shutdown,store}.test.ts",
  "test/docs/readme.test.ts",
  "test/fuzz/fuzz.test.ts",
  "test/outbound/{deno,one-send,workerd}.test.ts",
  "test/push/command-line.test.ts",
];

/** Of the page's parts, those that need no browser. */
const PURE = ["test/page/batch-list.test.ts"];

export const LANES = {
  unit: { include: ["test/**/*.test.ts"], exclude: [...HTTP, ...PAGE] },
  http: { include: HTTP, exclude: [] },
  page: { include: PAGE, exclude: PURE },
};
