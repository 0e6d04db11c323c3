/** The faces that people give to the same fields. Each keeps what a file says. */
export const FACES: Readonly<Record<string, (yaml: string) => string>> = {
  'as it is': (yaml) => yaml,
  'with comments at line ends': (yaml) =>
    eachLine(yaml, (line) =>
      /^ *[\w-]+: [\w. -]+$/.test(line) && !/: [|>]/.test(line) ? `${line} # as agreed` : line,
    ),
  'with comments above items': (yaml) =>
    eachLine(yaml, (line) => line.replace(/^( *)- (?=[\w-]+:)/, '$1# a note\n$1- ')),
  'with empty lines between items': (yaml) =>
    eachLine(yaml, (line) => (/^ *- [\w-]+:/.test(line) ? `\n${line}` : line)),
  'without a line end at its end': (yaml) => yaml.replace(/\n+$/, ''),
  'with single quotes': (yaml) =>
    eachLine(yaml, (line) =>
      line.replace(/^( *(?:- )?[\w-]+: )([A-Za-z][^'"\n#:[\]{}&*]*)$/, (_, name, value) =>
        /^(true|false|null)$/.test(value) ? `${name}${value}` : `${name}'${value}'`,
      ),
    ),
  'with double quotes': (yaml) =>
    eachLine(yaml, (line) =>
      line.replace(/^( *(?:- )?[\w-]+: )([A-Za-z][^'"\n#:[\]{}&*\\]*)$/, (_, name, value) =>
        /^(true|false|null)$/.test(value) ? `${name}${value}` : `${name}"${value}"`,
      ),
    ),
};

/** Lines of `>` and `|` texts are words and stay as they are. */
function eachLine(yaml: string, write: (line: string) => string): string {
  let block: number | undefined;
  return yaml
    .split('\n')
    .map((line) => {
      const indent = /^ */.exec(line)?.[0].length ?? 0;
      if (block !== undefined && (line.trim() === '' || indent > block)) return line;
      block = /(?:: |- )[|>][-+]?\s*$/.test(line) ? indent : undefined;
      return block === undefined ? write(line) : line;
    })
    .join('\n');
}
