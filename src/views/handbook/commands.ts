/** A command of the terminal and what it says of itself on `--help`. */
export interface CommandHelp {
  name: string;
  help: string;
}

/** A command's help in its parts, as its page prints it. */
export interface CommandParts {
  name: string;
  /** How it is called: the lines that begin with the command itself. */
  calls: string[];
  /** What it does, in a sentence or more. */
  does: string;
  /** Options, exit codes and what else it says, as it is. */
  rest: string;
}

/** Parts of a help text: it begins with how the command is called, says what it does, and goes on with its options. */
export function commandParts({ name, help }: CommandHelp): CommandParts {
  const [calls = '', ...paragraphs] = help.split(/\n\n+/);
  const at = paragraphs.findIndex((paragraph) => /^[A-Z]/.test(paragraph));
  return {
    name,
    calls: calls.split('\n'),
    does: (paragraphs[at] ?? name).replace(/\s*\n\s*/g, ' '),
    rest: paragraphs.filter((_, place) => place !== at).join('\n\n'),
  };
}
