/** The certificate that a token goes with: those that fit it first, and the others still there. */

import type { PushTexts } from "../i18n/push/index.ts";
import { useReader } from "../i18n/texts.ts";
import { SelectField } from "../ui/select-field.tsx";
import type { Certificate } from "./answers.ts";
import type { Guess } from "./guess.ts";

interface CertificateChoiceProps {
  readonly id: string;
  readonly certificates: readonly Certificate[];
  readonly guess: Guess;
  /** Empty: none yet. */
  readonly value: string;
  readonly onChange: (certificateId: string) => void;
}

export function CertificateChoice({
  id,
  certificates,
  guess: { owners, fitting },
  value,
  onChange,
}: CertificateChoiceProps) {
  const { own: push, format } = useReader<PushTexts>();
  const isFitting = (one: Certificate) => owners.length > 0 && fitting.includes(one);
  const others = certificates.filter((one) => !isFitting(one));
  const labelOf = ({ certificateId, name, title }: Certificate) =>
    [certificateId, title, name].filter(Boolean).join(" · ");
  const several = owners.length > 0 && fitting.length > 1;
  return (
    <SelectField
      id={id}
      label={push.certificateId}
      hint={several ? push.severalFit(format.number(fitting.length)) : undefined}
      value={value}
      options={[
        ...(value === "" ? [["", push.choose] as const] : []),
        ...[...certificates.filter(isFitting), ...others].map(
          (one) => [one.certificateId, labelOf(one)] as const,
        ),
      ]}
      onChange={onChange}
    />
  );
}
