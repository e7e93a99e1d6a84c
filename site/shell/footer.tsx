/** Which version this is, and where to read on. */

import { REFERENCE } from "../headers.ts";
import { useReader } from "../i18n/texts.ts";

/** Put in by the build, from package.json. */
declare const VERSION: string;
declare const SOURCE: string;

export function Footer() {
  const { shell } = useReader().texts;
  return (
    <footer>
      <span>sigpost {VERSION}</span>
      <a href={REFERENCE.path} hrefLang="en">
        {shell.reference}
      </a>
      <a href={`${SOURCE}#readme`}>{shell.documents}</a>
      <a href={SOURCE}>{shell.source}</a>
    </footer>
  );
}
