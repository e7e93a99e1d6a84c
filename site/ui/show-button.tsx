/** Shows and hides the text of a secret field. */

import { Icon } from "./icons.tsx";

interface ShowButtonProps {
  readonly name: string;
  readonly visible: boolean;
  readonly onChange: (visible: boolean) => void;
}

export const ShowButton = ({ name, visible, onChange }: ShowButtonProps) => (
  <button
    type="button"
    class="quiet"
    aria-pressed={visible}
    aria-label={name}
    onClick={() => onChange(!visible)}
  >
    <Icon name={visible ? "eyeOff" : "eye"} />
  </button>
);
