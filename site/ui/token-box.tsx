/** A token in full, wrapped, selected as a whole by one click. */

export const TokenBox = ({ token }: { readonly token: string }) => (
  <code class="token">{token}</code>
);
