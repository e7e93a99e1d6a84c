/** What was expected beside what stands there, at the check that failed; the difference is marked. */

import { visible } from "../../worker/bytes/text.ts";
import { useReader } from "../i18n/texts.ts";
import type { VerifyTexts } from "../i18n/verify/index.ts";
import type { Question, Verdict } from "../workbench.ts";
import { differ } from "./differ.ts";

interface Pair {
  readonly name: string;
  readonly expected: string;
  readonly found: string;
}

const roomOf = (room: NonNullable<Question["room"]>["named"]): string | undefined =>
  room && ("roomId" in room ? `roomId ${room.roomId}` : `strRoomId ${room.strRoomId}`);

/** Line by line: a line that one of them lacks is compared with nothing. */
function linesOf(expected: string, signed: string): Pair[] {
  const [a, b] = [expected, signed].map((text) => text.replace(/\n$/, "").split("\n")) as [
    string[],
    string[],
  ];
  return Array.from({ length: Math.max(a.length, b.length) }, (_, place) => ({
    name: String(place + 1),
    expected: a[place] ?? "",
    found: b[place] ?? "",
  }));
}

/** @param sdkAppId the app that the reader works for */
export function pairsOf(
  { code, claims, signedText }: Verdict,
  { userId, room }: Question,
  sdkAppId: number | undefined,
): readonly Pair[] {
  if (code === "userid_mismatch" && userId !== undefined && claims?.userId !== undefined)
    return [{ name: "UserID", expected: userId, found: claims.userId }];
  if (code === "sdkappid_mismatch" && sdkAppId !== undefined && claims?.sdkAppId !== undefined)
    return [{ name: "SDKAppID", expected: String(sdkAppId), found: String(claims.sdkAppId) }];
  const ticket = claims?.privateMapKey;
  const asked = roomOf(room?.named);
  if (code === "room_mismatch" && asked && ticket) {
    const named =
      ticket.strRoomId === undefined
        ? { roomId: ticket.roomId ?? 0 }
        : { strRoomId: ticket.strRoomId };
    return [{ name: "Room", expected: asked, found: roomOf(named) ?? "" }];
  }
  return signedText?.signed === undefined ? [] : linesOf(signedText.expected, signedText.signed);
}

/** A line break inside a line has to be seen as well. */
const shown = (text: string): string => visible(text.replaceAll("\r", "\\r"));

export function CompareView({ pairs }: { readonly pairs: readonly Pair[] }) {
  const { own: verify } = useReader<VerifyTexts>();
  if (pairs.length === 0) return null;
  return (
    <table class="compare">
      <thead>
        <tr>
          <th scope="col">
            <span class="hidden">{verify.compared}</span>
          </th>
          <th scope="col">{verify.expected}</th>
          <th scope="col">{verify.found}</th>
        </tr>
      </thead>
      <tbody>
        {pairs.map((pair) => {
          const { before, expected, found, after } = differ(pair.expected, pair.found);
          const cell = (own: string) => (
            <code>
              {shown(before)}
              {own !== "" && <mark>{shown(own)}</mark>}
              {shown(after)}
            </code>
          );
          return (
            <tr key={pair.name}>
              <th scope="row">{pair.name}</th>
              <td>{cell(expected)}</td>
              <td>{cell(found)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
