/** A token coloured by its parts, and each field of its JSON with what it says. */

import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import { visible } from "../../worker/bytes/text.ts";
import type { Claims } from "../../worker/usersig/index.ts";
import { type Member, membersOf } from "../../worker/usersig/members.ts";
import { type Reader, useReader } from "../i18n/texts.ts";
import type { VerifyTexts } from "../i18n/verify/index.ts";
import { Moment, unixSeconds } from "../ui/facts.tsx";
import { useNow } from "../ui/use-now.ts";
import { Validity } from "../ui/validity.tsx";
import { colourOf, partsOf, type TokenPart } from "./anatomy.ts";
import { tokenText } from "./token-json.ts";

/** The text itself, letter by letter; its colours are named by the fields below. */
function ColouredToken({ parts }: { readonly parts: readonly TokenPart[] }) {
  const { own: verify } = useReader<VerifyTexts>();
  const compressed = parts.some(({ name }) => name === "compressed");
  return (
    <div class="stackable tight">
      <code class="token-parts">
        {parts.map(({ name, text }, place) => (
          <span key={place} class={colourOf(name)} title={verify.part[name]}>
            {text}
          </span>
        ))}
      </code>
      {compressed && <p class="hint">{verify.compressed}</p>}
    </div>
  );
}

/** How a value is written in JSON. */
const written = (value: Member["value"]): string =>
  typeof value === "string" ? `"${visible(value)}"` : String(value);

const TERM = "HMAC-SHA256";

/** A sentence whose term stays on one line. */
function unbroken(sentence: string | undefined): ComponentChildren {
  const [before, after] = sentence?.split(TERM) ?? [];
  if (after === undefined) return sentence;
  return (
    <span>
      {before}
      <span class="whole">{TERM}</span>
      {after}
    </span>
  );
}

const nameOf = (member: string): string => member.replace(/^TLS\./, "");

function meaningOf(
  name: string,
  { issuedAt, expire, expiresAt }: Claims,
  { field }: VerifyTexts,
  { texts: { facts }, format }: Reader,
): ComponentChildren {
  if (name === "time" && issuedAt !== undefined)
    return (
      <>
        <span class="term">{facts.issuedAt}</span>
        <Moment at={issuedAt} />
      </>
    );
  if (name === "expire" && expire !== undefined)
    return (
      <>
        <span class="term">{facts.lifetime}</span>
        <span class="lead">{format.duration(expire)}</span>
        {expiresAt !== undefined && <ExpiryLine at={expiresAt} />}
      </>
    );
  return unbroken(field[name as keyof typeof field]);
}

function ExpiryLine({ at }: { readonly at: string }) {
  const {
    texts: { facts },
    format,
  } = useReader();
  const now = useNow();
  const seconds = unixSeconds(at);
  return (
    <>
      <span class="expiry">
        {seconds < now ? facts.expiredAt : facts.expiresAt} {format.relative(seconds - now)}
      </span>
      <time dateTime={at}>{format.moment(seconds)}</time>
      <span class="utc">{at}</span>
    </>
  );
}

interface AnatomyViewProps {
  readonly token: string;
  readonly claims: Claims | undefined;
  readonly refused: boolean;
}

export function AnatomyView({ token, claims = {}, refused }: AnatomyViewProps) {
  const reader = useReader<VerifyTexts>();
  const { own: verify } = reader;
  const now = useNow();
  const members = useMemo(() => {
    const text = tokenText(token);
    return text === undefined ? [] : membersOf(text);
  }, [token]);
  const parts = useMemo(() => partsOf(token), [token]);
  const { issuedAt, expiresAt } = claims;
  // Of what is no token there is nothing to be seen.
  if (!parts && members.length === 0) return null;
  return (
    <div class="stackable tight">
      <h3>{verify.anatomy}</h3>
      {parts && <ColouredToken parts={parts} />}
      {issuedAt !== undefined && expiresAt !== undefined && (
        <Validity
          from={unixSeconds(issuedAt)}
          to={unixSeconds(expiresAt)}
          now={now}
          refused={refused}
        />
      )}
      {members.length > 0 && (
        <dl class="facts members">
          {members.map(({ name, value }, place) => {
            const short = nameOf(name);
            return (
              <div key={place}>
                <dt>
                  <code class={colourOf(short)}>{visible(name)}</code>
                  {value !== undefined && (
                    <code class={short === "sig" || short === "userbuf" ? "value long" : "value"}>
                      {written(value)}
                    </code>
                  )}
                </dt>
                <dd>
                  {value === undefined ? verify.cut : meaningOf(short, claims, verify, reader)}
                </dd>
              </div>
            );
          })}
        </dl>
      )}
    </div>
  );
}
