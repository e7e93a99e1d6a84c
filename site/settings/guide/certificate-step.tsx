/** The second step: the credential of a push vendor, which can be left for later. */

import type { SettingsTexts } from "../../i18n/settings/index.ts";
import { useReader } from "../../i18n/texts.ts";
import { call } from "../../server/call.ts";
import type { SettingsContext } from "../../server/tool-context.ts";
import type { Certificate } from "../answers.ts";
import { CertificateForm } from "../certificate-form.tsx";
import { Missing, useLoaded } from "../load.tsx";

interface CertificateStepProps {
  readonly place: SettingsContext;
  readonly stored: readonly Certificate[] | undefined;
  readonly focus: boolean;
  readonly onDone: () => void;
  readonly onSkip: () => void;
}

/** The first that is free: whoever has the console's number puts it in its place. */
function freeId(stored: readonly Certificate[]): string {
  let id = 1;
  while (stored.some(({ certificateId }) => certificateId === String(id))) id += 1;
  return String(id);
}

export function CertificateStep({ place, stored, focus, onDone, onSkip }: CertificateStepProps) {
  const { own: texts } = useReader<SettingsTexts>();
  const { server, sdkAppId } = place;
  const vendors = useLoaded(server, call("listVendors", {}));
  if (sdkAppId === undefined) return <p class="hint">{texts.guide.appFirst}</p>;
  if (!vendors.value) return <Missing answer={vendors} />;
  // That they could not be read is said above all steps.
  if (!stored) return null;
  return (
    <CertificateForm
      server={server}
      sdkAppId={sdkAppId}
      vendors={vendors.value.vendors}
      stored={stored}
      certificate={undefined}
      guided={{ focus, id: freeId(stored), onSkip }}
      onSaved={onDone}
    />
  );
}
