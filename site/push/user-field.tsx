/** The UserID that everything in this panel is about. */

import type { PushTexts } from "../i18n/push/index.ts";
import { useReader } from "../i18n/texts.ts";
import { error } from "../ui/fault.ts";
import { Field } from "../ui/field.tsx";

interface UserFieldProps {
  readonly userId: string;
  readonly onUserId: (userId: string) => void;
  /** It was needed: an empty one is a fault from now on. */
  readonly asked: boolean;
}

export const USER_FIELD = "push-userid";

export function UserField({ userId, onUserId, asked }: UserFieldProps) {
  const { own: push } = useReader<PushTexts>();
  return (
    <Field
      id={USER_FIELD}
      label={push.userId}
      hint={push.userIdHint}
      value={userId}
      onInput={onUserId}
      fault={asked && userId === "" ? error(push.userIdMissing) : undefined}
    />
  );
}
