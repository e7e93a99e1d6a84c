/** The list of what the build made to be served: written by the build, read by the Deno entry. */

/** Beside the built files. */
export const MANIFEST_FILE = "_files.json";

export interface Manifest {
  /** By address. */
  readonly files: Readonly<
    Record<string, { readonly file: string; readonly headers: Readonly<Record<string, string>> }>
  >;
  /** Other names of a document -> its address. */
  readonly aliases: Readonly<Record<string, string>>;
  /** Headers of answers without a file: redirects. */
  readonly other: Readonly<Record<string, string>>;
}
