/** What a deployment on Cloudflare is billed for, beside requests and processor time. */
export interface Used {
  kvReads: number;
  kvWrites: number;
  kvDeletes: number;
  kvLists: number;
  objectCalls: number;
  rowsRead: number;
  rowsWritten: number;
}

export const NOTHING: Used = {
  kvReads: 0,
  kvWrites: 0,
  kvDeletes: 0,
  kvLists: 0,
  objectCalls: 0,
  rowsRead: 0,
  rowsWritten: 0,
};

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly key: string;
}

/** Requests one after the other, and what comes before them. */
export interface Run {
  readonly requests: readonly Asked[];
  /** Milliseconds that pass. */
  readonly later?: number;
  /** In an isolate that remembers nothing. */
  readonly cold?: boolean;
}

export interface Ran {
  readonly answers: readonly { readonly status: number; readonly text: string }[];
  readonly used: Used;
}
