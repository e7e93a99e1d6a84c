/** `sigpost completion <shell>`: what a shell completes, made from the commands' own data. */

import { argumentsOf, CHOICES, type Command, optionOf, type SHELLS, wordsOf } from "./command.ts";
import { summaryOf } from "./help.ts";
import { GLOBAL_OPTIONS } from "./parse.ts";

type Shell = (typeof SHELLS)[number];

interface Place {
  /** The words before, each with a blank before it. */
  readonly after: string;
  readonly words: readonly string[];
  readonly options: readonly string[];
}

/** Every beginning of a command's words, with what may follow. */
function placesOf(commands: readonly Command[]): Place[] {
  const paths = commands.map((command) => wordsOf(command));
  const beginnings = new Set(
    paths.flatMap((path) =>
      path.map((_, at) => path.slice(0, at).join(" ")).concat(path.join(" ")),
    ),
  );
  return [...beginnings].map((beginning) => {
    const before = beginning === "" ? [] : beginning.split(" ");
    const command = commands.find((one) => wordsOf(one).join(" ") === beginning);
    const next = paths
      .filter((path) => before.every((word, at) => path[at] === word))
      .flatMap((path) => path[before.length] ?? []);
    const [first] = command ? argumentsOf(command) : [];
    return {
      after: before.map((word) => ` ${word}`).join(""),
      words: [...new Set([...next, ...(CHOICES[first?.name ?? ""] ?? [])])],
      options: [
        ...(command?.options ?? []),
        ...(command ? GLOBAL_OPTIONS : ["--help", "--version"]),
      ],
    };
  });
}

const names = (options: readonly string[]): string[] =>
  options.map((spec) => `--${optionOf(spec).name}`);

/** Options whose values are known, each once. */
function valuesOf(commands: readonly Command[]): Map<string, readonly string[] | "file"> {
  const all = [...commands.flatMap(({ options = [] }) => options), ...GLOBAL_OPTIONS];
  const values = new Map<string, readonly string[] | "file">();
  for (const { name, value = "" } of all.map(optionOf)) {
    const known = value.endsWith("file") ? "file" : CHOICES[value];
    if (known) values.set(`--${name}`, known);
  }
  return values;
}

/** The branches that bash and zsh have in common: `list` is what may stand here. */
function branches(commands: readonly Command[], files: string): string {
  const values = [...valuesOf(commands)].map(([option, known]) =>
    known === "file"
      ? `    ${option}) ${files}; return ;;`
      : `    ${option}) list="${known.join(" ")}" ;;`,
  );
  const places = placesOf(commands);
  const words = places.map(
    ({ after, words, options }) =>
      `    "${after}") list="${[...words, ...names(options)].join(" ")}" ;;`,
  );
  const known = places.filter(({ after }) => after !== "").map(({ after }) => `"${after}"`);
  return `  for word in "\${before[@]}"; do
    case "$at $word" in
    ${known.join("|")}) at="$at $word" ;;
    esac
  done
  case "$at" in
${words.join("\n")}
  esac
  case "$previous" in
${values.join("\n")}
  esac`;
}

/**
 * Bash takes words apart at colons too, and replaces only what is behind the last one: the line is
 * read anew, and what stands before is left out of the answers.
 */
const bash = (commands: readonly Command[]): string => `_sigpost() {
  local line="\${COMP_LINE:0:COMP_POINT}" at="" list="" word
  local -a before
  read -ra before <<< "\${line}x"
  local last=$((\${#before[@]} - 1))
  local current="\${before[last]%x}" previous="\${before[last-1]}"
  before=("\${before[@]:1:last-1}")
${branches(commands, 'COMPREPLY=($(compgen -f -- "$current"))')}
  COMPREPLY=($(compgen -W "$list" -- "$current"))
  if [[ "$current" == *:* && "$COMP_WORDBREAKS" == *:* ]]; then
    COMPREPLY=("\${COMPREPLY[@]#"\${current%"\${current##*:}"}"}")
  fi
}
complete -o filenames -F _sigpost sigpost`;

const zsh = (commands: readonly Command[]): string => `#compdef sigpost
_sigpost() {
  local previous="\${words[CURRENT-1]}" at="" list="" word
  local -a before=("\${(@)words[2,CURRENT-1]}")
${branches(commands, "_files")}
  compadd -- \${=list}
}
if [[ "$funcstack[1]" == _sigpost ]]; then _sigpost "$@"; else compdef _sigpost sigpost; fi`;

const quoted = (text: string): string => `'${text.replace(/[\\']/g, "\\$&")}'`;

function fish(commands: readonly Command[]): string {
  const places = placesOf(commands);
  const known = places.filter(({ after }) => after !== "").map(({ after }) => quoted(after));
  const rule = (after: string, rest: string) =>
    `complete -c sigpost -n ${quoted(`test (__sigpost_at) = "${after}"`)} ${rest}`;
  const values = valuesOf(commands);
  const describe = (after: string, word: string) => {
    const command = commands.find((one) => wordsOf(one).join(" ") === `${after} ${word}`.trim());
    return command ? ` -d ${quoted(summaryOf(command))}` : "";
  };
  const option = (name: string, hasValue: boolean) => {
    const choices = values.get(`--${name}`);
    if (!hasValue) return `-l ${name}`;
    if (choices === undefined) return `-l ${name} -x`;
    return choices === "file" ? `-l ${name} -r` : `-l ${name} -x -a ${quoted(choices.join(" "))}`;
  };
  return [
    "function __sigpost_at",
    "  set -l at ''",
    "  for word in (commandline -opc)[2..-1]",
    `    contains -- "$at $word" ${known.join(" ")}; and set at "$at $word"`,
    "  end",
    '  echo "$at"',
    "end",
    "complete -c sigpost -f",
    ...places.flatMap(({ after, words, options }) => [
      ...words.map((word) => rule(after, `-a ${word}${describe(after, word)}`)),
      ...options
        .map(optionOf)
        .map(({ name, value }) => rule(after, option(name, value !== undefined))),
    ]),
  ].join("\n");
}

const WRITERS = { bash, zsh, fish } as const satisfies Record<Shell, unknown>;

export const completionFor = (shell: Shell, commands: readonly Command[]): string =>
  WRITERS[shell](commands);
