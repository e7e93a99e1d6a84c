/** One API key, opened: what it may do, where, how long; to be replaced or revoked. */

import { useState } from "preact/hooks";
import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import { call } from "../server/call.ts";
import { request } from "../server/request.ts";
import type { Server } from "../server/server.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { Confirm } from "../ui/confirm.tsx";
import { Fact, unixSeconds } from "../ui/facts.tsx";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { Notice } from "../ui/notice.tsx";
import { SelectField } from "../ui/select-field.tsx";
import type { Failure } from "../workbench.ts";
import type { ApiKey, MadeKey } from "./answers.ts";
import { isLive, untilOf } from "./key-columns.tsx";

interface KeyDetailsProps {
  readonly server: Server;
  readonly entry: ApiKey;
  /** The page is connected with it. */
  readonly own: boolean;
  readonly onMade: (made: MadeKey) => void;
  readonly onChange: () => void;
}

/** Seconds. A day gives every deployment the time to change over; longer ones for people. */
const GRACES = [86_400, 0, 3600, 604_800, 2_592_000] as const;

function Facts({ entry }: Pick<KeyDetailsProps, "entry">) {
  const { own: texts, format } = useReader<SettingsTexts>();
  const words = texts.keys;
  const { id, scopes, sdkAppIds, userIds, maxExpire, createdAt, createdBy } = entry;
  const until = untilOf(entry);
  return (
    <>
      <ul>
        {scopes.map((scope) => (
          <li key={scope}>
            {words.scope[scope]} <code>{scope}</code>
          </li>
        ))}
      </ul>
      <dl class="facts">
        <Fact name={words.id} exact={id} />
        <Fact name={words.apps}>{sdkAppIds?.join(", ") ?? words.everyApp}</Fact>
        <Fact name={words.userIds}>{userIds?.join(", ") ?? words.everybody}</Fact>
        {maxExpire !== undefined && (
          <Fact name={words.maxExpire}>{format.duration(maxExpire)}</Fact>
        )}
        <Fact name={texts.created}>
          {format.moment(unixSeconds(createdAt))} <code>{createdBy}</code>
        </Fact>
        {until && <Fact name={words.ends}>{format.moment(unixSeconds(until))}</Fact>}
        <Fact name={words.rotatedFrom} exact={entry.rotatedFrom} />
        <Fact name={words.rotatedTo} exact={entry.rotatedTo} />
        <Fact name={words.revokedBy} exact={entry.revokedBy} />
      </dl>
    </>
  );
}

export function KeyDetails({ server, entry, own, onMade, onChange }: KeyDetailsProps) {
  const { own: texts, format } = useReader<SettingsTexts>();
  const words = texts.keys;
  const announce = useAnnounce();
  const [failure, setFailure] = useState<Failure>();
  const [grace, setGrace] = useState(String(GRACES[0]));
  const { id, name, state } = entry;
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
    <div class="stackable tight opened">
      {own && isLive(entry) && <Notice severity="info" sentence={words.ownKey} />}
      <Facts entry={entry} />
      {failure && <FailureNotice failure={failure} />}
      {isLive(entry) && (
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
    </div>
  );
}
