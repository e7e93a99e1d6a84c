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
  /** What these are, in a line at the left end of that bar. */
  readonly lead?: string;
  /** The column that they are sorted by at first; without it the first that can be. */
  readonly sorted?: number;
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
/** Fewer are not worth a list of orders. */
const SORTED = 3;

interface Order {
  readonly column: number;
  readonly falling: boolean;
}

/** The usual way of each column first. */
const bothWays = (orders: readonly Order[]): readonly Order[] =>
  orders.flatMap((order) => [order, { ...order, falling: !order.falling }]);

const keyOfOrder = ({ column, falling }: Order): string => `${column} ${falling}`;

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
  lead,
  sorted: given,
  add,
  form,
  opened,
  onMore,
  after,
}: DataTableProps<Row>) {
  const { texts, language, format } = useReader();
  const { table } = texts;
  const [search, setSearch] = useState("");
  const orders = columns.flatMap(({ by, falling = false }, column) =>
    by ? [{ column, falling }] : [],
  );
  const [pressed, setPressed] = useState<Order>();
  const order = pressed ?? orders.find(({ column }) => column === given) ?? orders[0];
  const sortable = rows.length > 1;
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
    setPressed({
      column,
      falling: order?.column === column ? !order.falling : columns[column]?.falling === true,
    });
  const directionOf = (column: number) =>
    sortable && order?.column === column ? (order.falling ? "descending" : "ascending") : undefined;
  return (
    <div class="stackable tight">
      <div class="table-bar">
        {lead && <p class="hint about">{lead}</p>}
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
        {order && rows.length >= SORTED && (
          <label class="sort-by">
            {table.sortBy}
            <select
              value={keyOfOrder(order)}
              onChange={(event) =>
                setPressed(
                  bothWays(orders).find((one) => keyOfOrder(one) === event.currentTarget.value),
                )
              }
            >
              {bothWays(orders).map((one) => (
                <option key={keyOfOrder(one)} value={keyOfOrder(one)}>
                  {`${columns[one.column]?.name} ${one.falling ? "↓" : "↑"}`}
                </option>
              ))}
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
                {by && sortable ? (
                  <button type="button" class="sort" onClick={() => press(column)}>
                    {name}
                    <Icon name={order?.column === column ? "down" : "sort"} />
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
                      {cell(row) || <span class="hint">–</span>}
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
