/**
 * Counters and histograms, and how Prometheus reads them: the text format, version 0.0.4
 * (https://prometheus.io/docs/instrumenting/exposition_formats/). A library would bring clusters,
 * summaries and push gateways along, for these hundred lines.
 */

const escaped = (value: string): string =>
  value.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll('"', '\\"');

const written = (names: readonly string[], values: readonly string[]): string =>
  names.map((name, index) => `${name}="${escaped(values[index] ?? "")}"`).join(",");

export interface Family {
  readonly name: string;
  readonly help: string;
  readonly type: "counter" | "gauge" | "histogram";
  /** Lines without what stands above them. */
  samples(): Iterable<string>;
}

interface Described {
  readonly name: string;
  readonly help: string;
  /** Every one has few values. */
  readonly labels: readonly string[];
}

export class Counter implements Family {
  readonly type = "counter";
  readonly name: string;
  readonly help: string;
  readonly #labels: readonly string[];
  readonly #counts = new Map<string, number>();

  constructor({ name, help, labels }: Described) {
    this.name = name;
    this.help = help;
    this.#labels = labels;
  }

  /** In the order of the labels. With 0 it only exists from then on. */
  add(values: readonly string[], by = 1): void {
    const series = written(this.#labels, values);
    this.#counts.set(series, (this.#counts.get(series) ?? 0) + by);
  }

  *samples(): Iterable<string> {
    for (const [series, count] of this.#counts) yield `${this.name}{${series}} ${count}`;
  }
}

interface Kept {
  /** By bucket, not cumulative; the last is what no bucket holds. */
  readonly counts: number[];
  sum: number;
}

export class Histogram implements Family {
  readonly type = "histogram";
  readonly name: string;
  readonly help: string;
  readonly #labels: readonly string[];
  readonly #bounds: readonly number[];
  readonly #kept = new Map<string, Kept>();

  /** @param bounds upper bounds, rising */
  constructor({ name, help, labels }: Described, bounds: readonly number[]) {
    this.name = name;
    this.help = help;
    this.#labels = labels;
    this.#bounds = bounds;
  }

  /** It exists from then on. */
  has(values: readonly string[]): void {
    this.#of(values);
  }

  observe(values: readonly string[], value: number): void {
    const kept = this.#of(values);
    const bucket = this.#bounds.findIndex((bound) => value <= bound);
    const index = bucket < 0 ? this.#bounds.length : bucket;
    kept.counts[index] = (kept.counts[index] ?? 0) + 1;
    kept.sum += value;
  }

  #of(values: readonly string[]): Kept {
    const series = written(this.#labels, values);
    let kept = this.#kept.get(series);
    if (kept === undefined) {
      kept = { counts: Array.from({ length: this.#bounds.length + 1 }, () => 0), sum: 0 };
      this.#kept.set(series, kept);
    }
    return kept;
  }

  *samples(): Iterable<string> {
    const bounds = [...this.#bounds.map(String), "+Inf"];
    for (const [series, { counts, sum }] of this.#kept) {
      let total = 0;
      for (const [index, bound] of bounds.entries()) {
        total += counts[index] ?? 0;
        yield `${this.name}_bucket{${series},le="${bound}"} ${total}`;
      }
      yield `${this.name}_sum{${series}} ${sum}`;
      yield `${this.name}_count{${series}} ${total}`;
    }
  }
}

/** One series without labels, or with fixed ones, read when it is asked for. */
export const single = (
  { name, help, type }: Pick<Family, "name" | "help" | "type">,
  value: () => number,
  labels: Readonly<Record<string, string>> = {},
): Family => {
  const series = written(Object.keys(labels), Object.values(labels));
  return {
    name,
    help,
    type,
    *samples() {
      yield `${name}${series && `{${series}}`} ${value()}`;
    },
  };
};

export function exposition(families: readonly Family[]): string {
  const lines: string[] = [];
  for (const family of families) {
    const { name, help, type } = family;
    lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...family.samples());
  }
  return `${lines.join("\n")}\n`;
}
