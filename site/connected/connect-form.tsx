/**
 * Asks for the API key and tries it: the server's list of apps is both the test and what is needed
 * next.
 */

import { useEffect, useState } from "preact/hooks";
import type { ConnectedTexts } from "../i18n/connected/index.ts";
import { useReader } from "../i18n/texts.ts";
import { call } from "../server/call.ts";
import { request } from "../server/request.ts";
import type { AppSummary, Who } from "../server/tool-context.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { error } from "../ui/fault.ts";
import { SecretField } from "../ui/secret-field.tsx";
import type { Failure } from "../workbench.ts";
import { KeepBox } from "./keep-box.tsx";
import { forgetKey, keptKey } from "./kept-key.ts";

interface ConnectFormProps {
  readonly apiKey: string;
  /** A tool needed the connection: an empty key is a fault from now on. */
  readonly asked: boolean;
  readonly onChange: (apiKey: string) => void;
  /** Another key takes the place of one that was refused. */
  readonly again: boolean | undefined;
  readonly keep: boolean;
  readonly onKeep: (keep: boolean) => void;
  readonly onConnect: (apps: readonly AppSummary[], who: Who | undefined) => void;
}

/** As it was copied: out of a header, a configuration or a sentence. */
const bare = (text: string): string =>
  text
    .trim()
    .replace(/^(?:authorization:\s*)?bearer\s+/i, "")
    .replace(/^(["'`])(.*)\1$/, "$2");

/** Belongs to the key that was tried; an edit makes it say nothing. */
interface Attempt {
  readonly apiKey: string;
  readonly failure?: Failure;
}

export function ConnectForm({
  apiKey,
  asked,
  again,
  keep,
  onChange,
  onKeep,
  onConnect,
}: ConnectFormProps) {
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
  const connect = async () => {
    if (apiKey === "" || odd || busy) return document.getElementById("apikey")?.focus();
    setAttempt({ apiKey });
    const server = { apiKey, reader, onRefused: forgetKey };
    const [outcome, who] = await Promise.all([
      request(server, call("listApps", {})),
      request(server, call("whoAmI", {})),
    ]);
    if ("failure" in outcome) {
      setAttempt((latest) =>
        latest?.apiKey === apiKey ? { apiKey, failure: outcome.failure } : latest,
      );
      announce(outcome.failure.sentence.join(" "));
      return;
    }
    const { apps } = outcome.value;
    announce(`${connected.connectedTo} ${location.host}`);
    onConnect(apps, "value" in who ? who.value : undefined);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    setSubmitted(true);
    void connect();
  };
  // A key that was kept connects by itself.
  useEffect(() => {
    if (apiKey !== "" && apiKey === keptKey()) void connect();
  }, []);
  return (
    <form class="bar-fields" onSubmit={submit} noValidate>
      <SecretField
        id="apikey"
        label={connected.apiKey}
        show={connected.show}
        value={apiKey}
        onInput={(text) => onChange(bare(text))}
        fault={missing || odd || undefined}
      />
      <button type="submit" class="primary" aria-disabled={busy}>
        {busy ? connected.connecting : again ? connected.again : connected.connect}
      </button>
      <KeepBox keep={keep} onKeep={onKeep} />
      {current?.failure ? (
        <FailureNotice failure={current.failure} />
      ) : (
        !again && apiKey === "" && <p class="hint bar-note">{connected.whence}</p>
      )}
    </form>
  );
}
