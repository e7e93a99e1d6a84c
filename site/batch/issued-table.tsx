/** What was issued for many: the first rows to look at, all of them as files. */

import type { IssuedMany } from "../bench.ts";
import type { BatchTexts } from "../i18n/batch/index.ts";
import { useReader } from "../i18n/texts.ts";
import { TakeAlong } from "../ui/take-along.tsx";
import { toCsv } from "./csv.ts";
import { DownloadButton } from "./download-button.tsx";

const SHOWN = 20;

interface IssuedTableProps {
  readonly issued: IssuedMany;
  readonly curl: string | undefined;
}

export function IssuedTable({ issued, curl }: IssuedTableProps) {
  const { own: texts, format } = useReader<BatchTexts>();
  const { userSigs, sdkAppId } = issued;
  const name = `usersigs-${sdkAppId}`;
  return (
    <>
      <div class="row">
        <DownloadButton label={texts.csv} name={`${name}.csv`} type="text/csv" text={() => toCsv(issued)} />
        <DownloadButton
          label={texts.json}
          name={`${name}.json`}
          type="application/json"
          text={() => JSON.stringify(issued, undefined, 2)}
        />
      </div>
      <table class="batch">
        {userSigs.length > SHOWN && <caption>{texts.first(format.number(SHOWN))}</caption>}
        <thead>
          <tr>
            <th scope="col">UserID</th>
            <th scope="col">UserSig</th>
          </tr>
        </thead>
        <tbody>
          {userSigs.slice(0, SHOWN).map(({ userId, userSig }) => (
            <tr key={userId}>
              <th scope="row" class="mono exact">
                {userId}
              </th>
              <td>
                <code>{userSig}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <TakeAlong text={userSigs.map((row) => `${row.userId}\t${row.userSig}`).join("\n")} json={issued} curl={curl} />
    </>
  );
}
