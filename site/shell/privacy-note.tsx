/**
 * What the page promises about secrets in this mode, in one line, with the reason why it can be
 * believed behind it.
 */

import { Icon, type IconName } from "../ui/icons.tsx";

interface PrivacyNoteProps {
  readonly icon: IconName;
  readonly promise: string;
  readonly why: string;
}

export const PrivacyNote = ({ icon, promise, why }: PrivacyNoteProps) => (
  <p class="pledge">
    <Icon name={icon} />
    <span>
      <strong>{promise}</strong> {why}
    </span>
  </p>
);
