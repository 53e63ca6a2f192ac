/** The shells that completion is written for. */
export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

interface Verb {
  readonly name: string;
  readonly summary: string;
  readonly flags: readonly {
    readonly name: string;
    readonly description: string;
    readonly choices: readonly string[];
  }[];
}

/** A script for the shell: verbs first, then the options of the verb, the choices of an option, and files. */
export function completionScript(shell: Shell, verbs: readonly Verb[]): string {
  return { bash, zsh, fish }[shell](verbs);
}

function bash(verbs: readonly Verb[]): string {
  return `_entresol() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} verb=\${COMP_WORDS[1]} words=
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${verbs.map(({ name }) => name).join(' ')}" -- "$word"))
    return
  fi
${choicesCase(verbs, '  ')}
  case "$verb" in
${verbs.map(({ name, flags }) => `    ${name}) words="${flags.map((flag) => flag.name).join(' ')} --help" ;;`).join('\n')}
  esac
  case "$word" in
    -*) COMPREPLY=($(compgen -W "$words" -- "$word")) ;;
    *) COMPREPLY=($(compgen -f -- "$word")) ;;
  esac
}
complete -o filenames -F _entresol entresol
`;
}

function choicesCase(verbs: readonly Verb[], indent: string): string {
  const cases = verbs.flatMap(({ name, flags }) =>
    flags
      .filter(({ choices }) => choices.length > 0)
      .map((flag) => `  "${name} ${flag.name}") words="${flag.choices.join(' ')}" ;;`),
  );
  const reply = `if [ -n "$words" ]; then COMPREPLY=($(compgen -W "$words" -- "$word")); return; fi`;
  return ['case "$verb $before" in', ...cases, 'esac', reply].map((line) => indent + line).join('\n');
}

function zsh(verbs: readonly Verb[]): string {
  const cases = verbs.map(({ name, flags }) => {
    const specs = flags.map(({ name: flag, description, choices }) => {
      const values = choices.length > 0 ? `:value:(${choices.join(' ')})` : '';
      return `'${flag}[${zshText(description)}]${values}'`;
    });
    return `    ${name}) _arguments ${[...specs, "'*:file:_files'"].join(' ')} ;;`;
  });
  return `#compdef entresol
_entresol() {
  local -a verbs
  verbs=(
${verbs.map(({ name, summary }) => `    '${name}:${zshText(summary)}'`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe verb verbs
    return
  fi
  local verb=$words[2]
  shift words
  (( CURRENT-- ))
  case $verb in
${cases.join('\n')}
  esac
}
if [ "$funcstack[1]" = "_entresol" ]; then _entresol "$@"; else compdef _entresol entresol; fi
`;
}

function zshText(text: string): string {
  return text.replace(/['[\]:]/g, ' ');
}

function fish(verbs: readonly Verb[]): string {
  const lines = verbs.flatMap(({ name, summary, flags }) => [
    `complete -c entresol -n __fish_use_subcommand -f -a ${name} -d '${fishText(summary)}'`,
    ...flags.map(({ name: flag, description, choices }) => {
      const values = choices.length > 0 ? ` -x -a '${choices.join(' ')}'` : '';
      return `complete -c entresol -n '__fish_seen_subcommand_from ${name}' -l ${flag.slice(2)}${values} -d '${fishText(description)}'`;
    }),
  ]);
  return `${lines.join('\n')}\n`;
}

function fishText(text: string): string {
  return text.replace(/['\\]/g, ' ');
}
