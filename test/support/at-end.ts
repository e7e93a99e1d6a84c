/**
 * What has to be put away when this process ends before a test could: a run that is stopped by hand
 * stops no server.
 */

const pending = new Set<() => void>();

function putAway(): void {
  for (const one of pending) one();
  pending.clear();
}

process.once("exit", putAway);
// So vitest ends its workers, and without an `exit`. The second one has its usual effect.
process.once("SIGTERM", () => {
  putAway();
  process.kill(process.pid, "SIGTERM");
});

/** @returns what takes it back */
export function atEnd(act: () => void): () => void {
  pending.add(act);
  return () => void pending.delete(act);
}
