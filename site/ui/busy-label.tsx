/** What a button says, and says while it is at work: it keeps its width. */

interface BusyLabelProps {
  readonly busy: boolean;
  readonly label: string;
  readonly meanwhile: string;
}

/** Both words are laid out in one cell. */
export const BusyLabel = ({ busy, label, meanwhile }: BusyLabelProps) => (
  <span class="stack">
    <span class={busy ? "gone" : undefined}>{label}</span>
    <span class={busy ? undefined : "gone"}>{meanwhile}</span>
  </span>
);
