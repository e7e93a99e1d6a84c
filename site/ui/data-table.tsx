/**
 * Many things of one kind as a table: searched, sorted and paged here, over rows that one request
 * brought. On a narrow screen each row is a block, its cells named by their columns.
 */

import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { useReader } from "../i18n/texts.ts";
import { Icon } from "./icons.tsx";

export interface Column<Row> {
  readonly name: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** What the column is sorted by; without it the column cannot be. Nothing sorts last. */
  readonly by?: (row: Row) => string | number | undefined;
  /** The newest or highest comes first at the first press. */
  readonly falling?: boolean;
}

interface DataTableProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** The text that a search looks through; without it there is no search. */
  readonly textOf?: (row: Row) => string;
  /** What a row opens below itself. */
  readonly detail?: ((row: Row) => ComponentChildren) | undefined;
  readonly chosen?: (row: Row) => boolean;
  /** Where adding is always: at the right end of the bar above the rows. */
  readonly add?: ComponentChildren;
  /** The form of a new row, right below the bar: what opened it stays where it is. */
  readonly form?: ComponentChildren;
  /** Key of the row that an address opens: the page that holds it is shown. */
  readonly opened?: string | undefined;
  /** Set while there are more rows than those: brings the next ones. */
  readonly onMore?: (() => void) | undefined;
  /** Below the last row. */
  readonly after?: ComponentChildren;
}

/** Rows on one page. */
const PAGE = 20;
/** So few are seen at once: a search would only be in the way. */
const FEW = 6;

interface Order {
  readonly column: number;
  readonly falling: boolean;
}

export function sortRows<Row>(
  rows: readonly Row[],
  by: (row: Row) => string | number | undefined,
  falling: boolean,
  compare: (a: string, b: string) => number,
): readonly Row[] {
  const sign = falling ? -1 : 1;
  return [...rows].sort((left, right) => {
    const [a, b] = [by(left), by(right)];
    if (a === undefined || b === undefined)
      return Number(a === undefined) - Number(b === undefined);
    if (typeof a === "number" && typeof b === "number") return sign * (a - b);
    return sign * compare(String(a), String(b));
  });
}

export function DataTable<Row>({
  label,
  columns,
  rows,
  keyOf,
  textOf,
  detail,
  chosen,
  add,
  form,
  opened,
  onMore,
  after,
}: DataTableProps<Row>) {
  const { texts, language, format } = useReader();
  const { table } = texts;
  const [search, setSearch] = useState("");
  const [order, setOrder] = useState<Order>();
  const [page, setPage] = useState(0);
  const wanted = search.trim().toLowerCase();
  const compare = useMemo(() => new Intl.Collator(language, { numeric: true }).compare, [language]);
  const found = useMemo(
    () =>
      wanted && textOf ? rows.filter((row) => textOf(row).toLowerCase().includes(wanted)) : rows,
    [rows, wanted],
  );
  const by = order && columns[order.column]?.by;
  const sorted = by ? sortRows(found, by, order.falling, compare) : found;
  const last = Math.max(0, Math.ceil(sorted.length / PAGE) - 1);
  const at = Math.min(page, last);
  const shown = sorted.slice(at * PAGE, (at + 1) * PAGE);
  useEffect(() => {
    const place = opened === undefined ? -1 : sorted.findIndex((row) => keyOf(row) === opened);
    if (place >= 0) setPage(Math.floor(place / PAGE));
  }, [opened]);
  const next = () => {
    if (at === last && !onMore) return;
    if (at === last) onMore?.();
    // Beyond the last page until the next rows are here.
    setPage(at + 1);
  };
  const press = (column: number) =>
    setOrder((now) => ({
      column,
      falling: now?.column === column ? !now.falling : columns[column]?.falling === true,
    }));
  const directionOf = (column: number) =>
    order?.column === column ? (order.falling ? "descending" : "ascending") : undefined;
  return (
    <div class="stackable tight">
      <div class="table-bar">
        {textOf && rows.length > FEW && (
          <label class="search">
            <Icon name="search" />
            <span class="hidden">{table.search}</span>
            <input
              type="search"
              placeholder={table.search}
              autocomplete="off"
              value={search}
              onInput={(event) => {
                setSearch(event.currentTarget.value);
                setPage(0);
              }}
            />
          </label>
        )}
        {rows.length > 1 && columns.some(({ by }) => by) && (
          <label class="sort-by">
            {table.sortBy}
            <select
              value={order?.column ?? ""}
              onChange={(event) => press(Number(event.currentTarget.value))}
            >
              {order === undefined && <option value="" />}
              {columns.map(
                ({ name, by }, column) =>
                  by && (
                    <option key={name} value={column}>
                      {name}
                    </option>
                  ),
              )}
            </select>
          </label>
        )}
        {(wanted !== "" || last > 0 || onMore) && (
          <span class="hint" role="status">
            {table.shown(
              format.number(found.length === 0 ? 0 : at * PAGE + 1),
              format.number(at * PAGE + shown.length),
              format.number(found.length) + (onMore ? "+" : ""),
            )}
          </span>
        )}
        {add && <div class="table-add">{add}</div>}
      </div>
      {form}
      <table class="table" aria-label={label}>
        <thead>
          <tr>
            {columns.map(({ name, by }, column) => (
              <th key={name} scope="col" aria-sort={directionOf(column)}>
                {by ? (
                  <button type="button" class="sort" onClick={() => press(column)}>
                    {name}
                    <Icon name="down" />
                  </button>
                ) : (
                  name
                )}
              </th>
            ))}
          </tr>
        </thead>
        {shown.map((row) => {
          const below = detail?.(row);
          return (
            <tbody key={keyOf(row)} class={chosen?.(row) ? "chosen" : undefined}>
              <tr>
                {columns.map(({ name, cell }, column) =>
                  column === 0 ? (
                    <th key={name} scope="row" data-name={name}>
                      {cell(row)}
                    </th>
                  ) : (
                    <td key={name} data-name={name}>
                      {cell(row)}
                    </td>
                  ),
                )}
              </tr>
              {below && (
                <tr class="below">
                  <td colSpan={columns.length}>{below}</td>
                </tr>
              )}
            </tbody>
          );
        })}
      </table>
      {found.length === 0 && wanted !== "" && <p class="empty">{table.nothing(search.trim())}</p>}
      {(last > 0 || onMore) && (
        <nav class="row" aria-label={table.pages}>
          <button
            type="button"
            class="small"
            aria-disabled={at === 0}
            onClick={() => at > 0 && setPage(at - 1)}
          >
            {table.previous}
          </button>
          <button type="button" class="small" aria-disabled={at === last && !onMore} onClick={next}>
            {table.next}
          </button>
        </nav>
      )}
      {after}
    </div>
  );
}
