/**
 * What was understood of a pasted list: how it was read, what was left out, what cannot be signed,
 * line by line.
 */

import type { BatchTexts } from "../i18n/batch/index.ts";
import { useReader } from "../i18n/texts.ts";
import { error, type Fault } from "../ui/fault.ts";
import { Notice } from "../ui/notice.tsx";
import { SelectField } from "../ui/select-field.tsx";
import type { Entry, Reading, UserIdList } from "./list.ts";
import type { PageParts } from "./page-parts.ts";

/** Lines named one by one. */
const NAMED = 8;
/** Characters of a UserID that is shown to be recognised. */
const SHOWN = 40;

const shortened = (text: string): string =>
  text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;

/** The first of them in one line. */
function useLines(): (lines: readonly (Entry | number)[]) => string {
  const { own: texts, format } = useReader<BatchTexts>();
  return (lines) => {
    const named = lines
      .slice(0, NAMED)
      .map((one) =>
        typeof one === "number"
          ? texts.line(format.number(one))
          : texts.lineOf(format.number(one.line), shortened(one.userId)),
      );
    return texts.lines(
      lines.length > NAMED ? [...named, texts.more(format.number(lines.length - NAMED))] : named,
    );
  };
}

export function Lines({ entries }: { readonly entries: readonly Entry[] }) {
  const lines = useLines();
  return entries.length > 0 ? <p class="small">{lines(entries)}</p> : null;
}

interface ReadingFieldProps {
  readonly list: UserIdList;
  readonly onChange: (reading: Reading) => void;
}

/** Only for a text that has columns. */
export function ReadingField({ list: { columns, reading }, onChange }: ReadingFieldProps) {
  const { own: texts, format } = useReader<BatchTexts>();
  if (columns.length < 2) return null;
  const options = columns.map(
    (text, column) =>
      [String(column), texts.column(format.number(column + 1), shortened(text))] as const,
  );
  return (
    <SelectField
      id="batch-reading"
      label={texts.reading}
      options={[["all", texts.everyValue], ...options]}
      value={String(reading)}
      onChange={(value) => onChange(value === "all" ? "all" : Number(value))}
    />
  );
}

/** Entries under the sentence that is true of them. */
function grouped(entries: readonly Entry[], faultOf: (userId: string) => Fault | undefined) {
  const groups = new Map<string, { readonly fault: Fault; readonly entries: Entry[] }>();
  for (const entry of entries) {
    const fault = faultOf(entry.userId);
    if (!fault) continue;
    const group = groups.get(fault.sentence[0]) ?? { fault, entries: [] };
    group.entries.push(entry);
    groups.set(fault.sentence[0], group);
  }
  return [...groups.values()];
}

/** All that cannot be signed, in one fault that names the lines. */
export function faultyLines(
  faulty: readonly Entry[],
  problemOf: PageParts["problemOf"],
  texts: BatchTexts,
): Fault {
  const groups = grouped(faulty, problemOf);
  const [first] = groups;
  if (first && groups.length === 1)
    return { ...first.fault, children: <Lines entries={first.entries} /> };
  return {
    ...error(texts.faulty),
    children: (
      <ul class="small">
        {groups.slice(0, NAMED).map(({ fault, entries }) => (
          <li key={fault.sentence[0]}>
            {fault.sentence[0]}
            <Lines entries={entries} />
          </li>
        ))}
      </ul>
    ),
  };
}

interface ListNotesProps extends Pick<PageParts, "problemOf"> {
  readonly list: UserIdList;
  /** What is said of them elsewhere is said once. */
  readonly refused: readonly Entry[];
}

export function ListNotes({ list, refused, problemOf }: ListNotesProps) {
  const { own: texts, format } = useReader<BatchTexts>();
  const lines = useLines();
  const { entries, repeated, faulty, blank, heading } = list;
  if (entries.length + faulty.length === 0) return null;
  const unusual = grouped(
    entries.filter((entry) => !refused.includes(entry)),
    problemOf,
  );
  return (
    <>
      {unusual.map(({ fault, entries }) => (
        <Notice key={fault.sentence[0]} severity={fault.severity} sentence={fault.sentence}>
          <p class="small">{lines(entries)}</p>
        </Notice>
      ))}
      <ul class="small">
        <li>{texts.found(format.number(entries.length))}</li>
        {repeated.length > 0 && (
          <li>{texts.repeated(format.number(repeated.length), lines(repeated))}</li>
        )}
        {blank.length > 0 && <li>{texts.blank(lines(blank))}</li>}
        {heading !== undefined && <li>{texts.heading(lines([heading]))}</li>}
      </ul>
    </>
  );
}
