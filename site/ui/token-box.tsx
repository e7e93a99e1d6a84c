/** A token in full, wrapped, selected as a whole by one click. */

export const TokenBox = ({ label, token }: { readonly label: string; readonly token: string }) => (
  <code class="token" role="textbox" aria-readonly="true" aria-multiline="true" aria-label={label} tabIndex={0}>
    {token}
  </code>
);
