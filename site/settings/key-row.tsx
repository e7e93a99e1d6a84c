/** One API key: what it may do, where, how long, when it was last used; to be replaced or revoked. */

import { useState } from "preact/hooks";
import type { Failure } from "../bench.ts";
import { request, type Server } from "../connected/request.ts";
import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { Confirm } from "../ui/confirm.tsx";
import { unixSeconds } from "../ui/facts.tsx";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { Icon } from "../ui/icons.tsx";
import { type ApiKey, isAnything, isMadeKey, type MadeKey } from "./answers.ts";
import { revokeKeyCall, rotateKeyCall } from "./calls.ts";

interface KeyRowProps {
  readonly server: Server;
  readonly entry: ApiKey;
  readonly onMade: (made: MadeKey) => void;
  readonly onChange: () => void;
}

export function KeyRow({ server, entry, onMade, onChange }: KeyRowProps) {
  const { own: texts, format } = useReader<SettingsTexts>();
  const words = texts.keys;
  const announce = useAnnounce();
  const [failure, setFailure] = useState<Failure>();
  const { id, name, scopes, sdkAppIds, userIds, expiresAt, validUntil, state, lastUsedOn } = entry;
  const live = state === "active" || state === "rotating";
  const until = validUntil ?? expiresAt;
  const rotate = async () => {
    const outcome = await request<MadeKey>(server, rotateKeyCall(id), { accepts: isMadeKey });
    if ("failure" in outcome) setFailure(outcome.failure);
    else onMade(outcome.value);
  };
  const revoke = async () => {
    const outcome = await request(server, revokeKeyCall(id), { accepts: isAnything });
    if ("failure" in outcome) return setFailure(outcome.failure);
    announce(words.revoked);
    onChange();
  };
  return (
    <article class="card" aria-label={name}>
      <h3>
        {name} <code>{id}</code>
      </h3>
      <p class={live ? "state good" : "state"}>
        <Icon name={live ? "check" : "dash"} />
        {words.state[state]}
        <span class="hint">
          {lastUsedOn ? `${words.used} ${lastUsedOn}` : words.never}
          {until && ` · ${words.ends} ${format.moment(unixSeconds(until))}`}
        </span>
      </p>
      <p class="small">
        {scopes.map((scope) => (
          <code key={scope}>{scope}</code>
        ))}
      </p>
      <p class="hint">
        {sdkAppIds?.join(", ") ?? words.everyApp} · {userIds?.join(", ") ?? words.everybody}
      </p>
      {failure && <FailureNotice failure={failure} />}
      {live && (
        <div class="row">
          {state === "active" && (
            <Confirm
              label={words.rotate}
              question={words.rotateAsk(name)}
              yes={words.rotateYes}
              no={texts.cancel}
              onConfirm={rotate}
            />
          )}
          <Confirm
            label={words.revoke}
            question={words.revokeAsk(name)}
            yes={words.revokeYes}
            no={texts.cancel}
            onConfirm={revoke}
          />
        </div>
      )}
    </article>
  );
}
