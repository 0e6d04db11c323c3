import { blockYaml, type Value } from '#writing/yaml-text.ts';

/** A file that is about to be written: its path in the content folder, with `/`, and its text. */
export interface Draft {
  file: string;
  text: string;
}

/** A name as it is written: one text for all readers, or one in each of several languages. */
export type NameWritten = string | Readonly<Record<string, string>>;

/** A plan or a review: its fields, comments before and after them, and its body. */
export function planFile(
  file: string,
  {
    before = [],
    fields,
    after = [],
    body = '',
  }: { before?: readonly string[]; fields: Value; after?: readonly string[]; body?: string },
): Draft {
  // The library guards "on" and days against readers of YAML 1.1; Rulla reads them as everybody writes them.
  const written = blockYaml(fields).replace(/^"on": "([\d-]+)"$/m, 'on: $1');
  const text = `---\n${commented(before)}${written}${after.length > 0 ? `\n${commented(after)}` : ''}---\n${body === '' ? '' : `\n${body.trim()}\n`}`;
  return { file, text };
}

/** A YAML file of fields with comments after them. */
export function yamlFile(file: string, fields: Value, after: readonly string[]): Draft {
  return { file, text: `${blockYaml(fields)}${after.length > 0 ? `\n${commented(after)}` : ''}` };
}

function commented(lines: readonly string[]): string {
  return lines.map((line) => (line === '' ? '#\n' : `# ${line.replace(/\s*\n\s*/g, ' ')}\n`)).join('');
}

/** A text of a plan as Markdown that says just this: nothing in it is a mark, a link, a component or an expression. */
export function plainMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]()#|~!]|[&<>{}@]|:(?=\/\/)|(?<=www)\./gi, (sign) =>
      /[&<>{}@:.]/.test(sign) ? `&#${sign.codePointAt(0)};` : `\\${sign}`,
    );
}
