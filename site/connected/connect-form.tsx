/** Asks for the API key and tries it: the server's list of apps is both the test and what is needed next. */

import { useState } from "preact/hooks";
import type { Failure } from "../bench.ts";
import type { ConnectedTexts } from "../i18n/connected/index.ts";
import { useReader } from "../i18n/texts.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { error } from "../ui/fault.ts";
import { SecretField } from "../ui/secret-field.tsx";
import type { AppSummary, Connection } from "./connection-view.tsx";
import { listApps } from "./paths.ts";
import { request } from "./request.ts";

interface ConnectFormProps {
  readonly apiKey: string;
  /** A tool needed the connection: an empty key is a fault from now on. */
  readonly asked: boolean;
  readonly onChange: (apiKey: string) => void;
  readonly onConnect: (connection: Connection) => void;
}

/** Belongs to the key that was tried; an edit makes it say nothing. */
interface Attempt {
  readonly apiKey: string;
  readonly failure?: Failure;
}

export function ConnectForm({ apiKey, asked, onChange, onConnect }: ConnectFormProps) {
  const reader = useReader<ConnectedTexts>();
  const connected = reader.own;
  const { faults } = connected;
  const announce = useAnnounce();
  const [submitted, setSubmitted] = useState(false);
  const [attempt, setAttempt] = useState<Attempt>();
  const current = attempt?.apiKey === apiKey ? attempt : undefined;
  const busy = current !== undefined && !current.failure;
  const missing = apiKey === "" && (asked || submitted) && error(faults.apiKeyMissing);
  // A header takes visible ASCII; anything else would fail before it is sent.
  const odd = /[^\x21-\x7e]/.test(apiKey) && error(faults.apiKeyCharacters);
  const submit = async (event: Event) => {
    event.preventDefault();
    setSubmitted(true);
    if (apiKey === "" || odd || busy) return document.getElementById("apikey")?.focus();
    setAttempt({ apiKey });
    const outcome = await request<{ apps: AppSummary[] }>({ apiKey, reader }, listApps, {
      accepts: ({ apps }) => Array.isArray(apps),
    });
    if ("failure" in outcome) {
      setAttempt((latest) => (latest?.apiKey === apiKey ? { apiKey, failure: outcome.failure } : latest));
      announce(outcome.failure.sentence.join(" "));
      return;
    }
    const { apps } = outcome.value;
    announce(`${connected.connectedTo} ${location.host}`);
    onConnect({ apps, sdkAppId: apps[0]?.sdkAppId });
  };
  return (
    <form class="setup-fields" onSubmit={submit} noValidate>
      <SecretField
        id="apikey"
        label={connected.apiKey}
        show={connected.show}
        value={apiKey}
        onInput={onChange}
        fault={missing || odd || undefined}
      />
      <button type="submit" class="primary" aria-disabled={busy}>
        {busy ? connected.connecting : connected.connect}
      </button>
      {current?.failure && <FailureNotice failure={current.failure} />}
    </form>
  );
}
