/** An object answers each command with a reply of its own kind; anything else is a bug. */

type Kind = { readonly kind: string };

export function replyOf<R extends Kind, K extends R["kind"]>(
  reply: R,
  kind: K,
): Extract<R, { readonly kind: K }> {
  if (reply.kind !== kind) throw new TypeError(`${reply.kind} in place of ${kind}`);
  return reply as Extract<R, { readonly kind: K }>;
}
