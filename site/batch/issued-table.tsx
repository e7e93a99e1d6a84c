/** What was issued for many: the first rows to look at, all of them as files. */

import type { BatchTexts } from "../i18n/batch/index.ts";
import { useReader } from "../i18n/texts.ts";
import { ClaimsView } from "../ui/claims-view.tsx";
import { CopyMenu } from "../ui/copy-menu.tsx";
import { writeReport } from "../ui/report.ts";
import type { IssuedMany } from "../workbench.ts";
import { isFormula, toCsv } from "./csv.ts";
import { DownloadButton } from "./download-button.tsx";

const SHOWN = 20;

interface IssuedTableProps {
  readonly issued: IssuedMany;
  readonly curl: string | undefined;
}

export function IssuedTable({ issued, curl }: IssuedTableProps) {
  const { own: texts, format } = useReader<BatchTexts>();
  const { userSigs, sdkAppId, issuedAt, expiresAt } = issued;
  const name = `usersigs-${sdkAppId}`;
  const done = texts.done(format.number(userSigs.length));
  return (
    <div class="stackable">
      <div class="stackable tight">
        <h3>{done}</h3>
        <div class="row">
          <DownloadButton
            primary
            label={texts.csv}
            name={`${name}.csv`}
            type="text/csv"
            text={() => toCsv(issued)}
          />
          <DownloadButton
            label={texts.json}
            name={`${name}.json`}
            type="application/json"
            text={() => JSON.stringify(issued, undefined, 2)}
          />
          <CopyMenu
            text={userSigs.map((row) => `${row.userId}\t${row.userSig}`).join("\n")}
            textLabel={texts.copy}
            json={issued}
            curl={curl}
            report={writeReport({
              title: done,
              lines: [
                { name: "SDKAppID", value: sdkAppId },
                { name: "issuedAt", value: issuedAt },
                { name: "expiresAt", value: expiresAt },
              ],
              parts: [["UserID", userSigs.slice(0, SHOWN).map(({ userId }) => userId)]],
            })}
          />
        </div>
        {userSigs.some(({ userId }) => isFormula(userId)) && <p class="hint">{texts.apostrophe}</p>}
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
      <ClaimsView claims={{ sdkAppId, issuedAt, expire: issued.expire, expiresAt }} />
    </div>
  );
}
