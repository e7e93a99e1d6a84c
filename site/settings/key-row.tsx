/**
 * One API key: what it may do, where, how long, when it was last used; to be replaced or revoked.
 */

import { useState } from "preact/hooks";
import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import { call } from "../server/call.ts";
import { request } from "../server/request.ts";
import type { Server } from "../server/server.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { Confirm } from "../ui/confirm.tsx";
import { unixSeconds } from "../ui/facts.tsx";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { Icon } from "../ui/icons.tsx";
import { SelectField } from "../ui/select-field.tsx";
import type { Failure } from "../workbench.ts";
import type { ApiKey, MadeKey } from "./answers.ts";

interface KeyRowProps {
  readonly server: Server;
  readonly entry: ApiKey;
  readonly onMade: (made: MadeKey) => void;
  readonly onChange: () => void;
}

/** Seconds. A day gives every deployment the time to change over; longer ones for people. */
const GRACES = [86_400, 0, 3600, 604_800, 2_592_000] as const;

export const isLive = ({ state }: ApiKey): boolean => state === "active" || state === "rotating";

export function KeyRow({ server, entry, onMade, onChange }: KeyRowProps) {
  const { own: texts, format } = useReader<SettingsTexts>();
  const words = texts.keys;
  const announce = useAnnounce();
  const [failure, setFailure] = useState<Failure>();
  const [grace, setGrace] = useState(String(GRACES[0]));
  const {
    id,
    name,
    scopes,
    sdkAppIds,
    userIds,
    maxExpire,
    state,
    lastUsedOn,
    rotatedTo,
    revokedBy,
  } = entry;
  const live = isLive(entry);
  const until = entry.validUntil ?? entry.expiresAt;
  const fail = (failure: Failure) => {
    setFailure(failure);
    announce(failure.sentence.join(" "));
  };
  const rotate = async () => {
    setFailure(undefined);
    const outcome = await request(server, call("rotateApiKey", { id, grace: Number(grace) }));
    if ("failure" in outcome) return fail(outcome.failure);
    onMade(outcome.value);
    onChange();
  };
  const revoke = async () => {
    setFailure(undefined);
    const outcome = await request(server, call("revokeApiKey", { id }));
    if ("failure" in outcome) return fail(outcome.failure);
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
      <ul class="small">
        {scopes.map((scope) => (
          <li key={scope}>
            {words.scope[scope]} <code>{scope}</code>
          </li>
        ))}
      </ul>
      <p class="hint">
        {[
          sdkAppIds?.join(", ") ?? words.everyApp,
          userIds?.join(", ") ?? words.everybody,
          maxExpire !== undefined && words.longest(format.duration(maxExpire)),
          rotatedTo && `${words.rotatedTo} ${rotatedTo}`,
          revokedBy && `${words.revokedBy} ${revokedBy}`,
        ]
          .filter(Boolean)
          .join(" · ")}
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
            >
              <SelectField
                id={`grace-${id}`}
                label={words.grace}
                options={GRACES.map((seconds) => [
                  String(seconds),
                  seconds === 0 ? words.graceNow : words.graceAfter(format.duration(seconds)),
                ])}
                value={grace}
                onChange={setGrace}
              />
            </Confirm>
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
