/**
 * A reader of Prometheus' text format 0.0.4 that takes nothing else
 * (https://prometheus.io/docs/instrumenting/exposition_formats/): every series once, under its HELP
 * and TYPE, histograms whole and cumulative.
 */

export interface Sample {
  /** With the ending that a histogram's samples have. */
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

export interface ReadFamily {
  readonly type: "counter" | "gauge" | "histogram";
  readonly help: string;
  readonly samples: readonly Sample[];
}

const NAME = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/;
const SAMPLE = /^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(.*)\})? (\S+)$/;
const LABEL = /([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\["\\n])*)"(,|$)/y;
const NUMBER = /^(?:[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?|[+-]Inf|NaN)$/;
const ESCAPES: Readonly<Record<string, string>> = { n: "\n", '"': '"', "\\": "\\" };

function refuse(why: string, line: string): never {
  throw new Error(`${why}: ${line}`);
}

function readLabels(text: string, line: string): Record<string, string> {
  const labels: Record<string, string> = {};
  LABEL.lastIndex = 0;
  while (LABEL.lastIndex < text.length) {
    const [, name = "", value = "", end] = LABEL.exec(text) ?? refuse("not a label", line);
    if (name in labels) refuse("a label twice", line);
    if (end === "," && LABEL.lastIndex === text.length) refuse("a comma at the end", line);
    labels[name] = value.replace(/\\(.)/g, (_, escaped: string) => ESCAPES[escaped] ?? "");
  }
  return labels;
}

function readSample(line: string): Sample {
  const [, name = "", labels = "", value = ""] = SAMPLE.exec(line) ?? refuse("no sample", line);
  if (!NUMBER.test(value)) refuse("not a number", line);
  return {
    name,
    labels: readLabels(labels, line),
    value: Number(value.replace("Inf", "Infinity")),
  };
}

const ENDINGS = { counter: [""], gauge: [""], histogram: ["_bucket", "_sum", "_count"] } as const;

/** All buckets of a series, in their order, none fewer than the one before, the last the count. */
function checkHistogram(name: string, samples: readonly Sample[]): void {
  const series = Map.groupBy(samples, ({ labels: { le: _, ...rest } }) => JSON.stringify(rest));
  for (const [labels, own] of series) {
    const buckets = own.filter((one) => one.name === `${name}_bucket`);
    const bounds = buckets.map(({ labels: { le = "" } }) => Number(le.replace("+Inf", "Infinity")));
    const counts = buckets.map(({ value }) => value);
    const rises = (list: readonly number[]) =>
      list.every((one, at) => at === 0 || one >= (list[at - 1] as number));
    if (bounds.at(-1) !== Number.POSITIVE_INFINITY) refuse("no bucket for all", name + labels);
    if (new Set(bounds).size !== bounds.length || !rises(bounds) || !rises(counts))
      refuse("buckets that do not rise", name + labels);
    const [count, ...more] = own.filter((one) => one.name === `${name}_count`);
    if (more.length > 0 || count?.value !== counts.at(-1)) refuse("another count", name + labels);
    if (own.filter((one) => one.name === `${name}_sum`).length !== 1)
      refuse("not one sum", name + labels);
  }
}

export function readPrometheus(text: string): Map<string, ReadFamily> {
  if (!text.endsWith("\n")) throw new Error("the last line does not end");
  const families = new Map<string, ReadFamily & { samples: Sample[] }>();
  const seen = new Set<string>();
  const lines = text.slice(0, -1).split("\n");
  let current = "";
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string;
    const [, name = "", help = ""] = /^# HELP (\S+) (\S.*)$/.exec(line) ?? [];
    if (name !== "") {
      const type = /^# TYPE (\S+) (counter|gauge|histogram)$/.exec(lines[++at] ?? "");
      if (type?.[1] !== name || !NAME.test(name)) refuse("HELP without its TYPE", line);
      if (families.has(name)) refuse("a family twice", line);
      families.set(name, { type: type[2] as ReadFamily["type"], help, samples: [] });
      current = name;
      continue;
    }
    const sample = readSample(line);
    const family = families.get(current) ?? refuse("a sample of no family", line);
    if (!ENDINGS[family.type].some((ending) => sample.name === current + ending))
      refuse("a sample of another family", line);
    const series = line.slice(0, line.lastIndexOf(" "));
    if (seen.has(series)) refuse("a series twice", line);
    if (family.type !== "gauge" && !(sample.value >= 0)) refuse("below zero", line);
    seen.add(series);
    family.samples.push(sample);
  }
  for (const [name, { type, samples }] of families)
    if (type === "histogram") checkHistogram(name, samples);
  return families;
}
