/** A file's fields, and what stands around them: a plan's fences and body, its byte-order mark, its line ends. */
export interface FileParts {
  before: string;
  yaml: string;
  after: string;
  /** Whether every line of it ends as Windows ends lines. */
  isWindows: boolean;
}

/** Takes a file apart at its fields. Nothing when a plan's fields are not between two lines of `---`. */
export function fieldsOfFile(file: string, text: string): FileParts | undefined {
  const ends = text.split('\n').length - 1;
  const isWindows = ends > 0 && text.split('\r\n').length - 1 === ends;
  const plain = isWindows ? text.replaceAll('\r\n', '\n') : text;
  if (!file.endsWith('.mdx')) {
    const mark = plain.startsWith('\ufeff') ? '\ufeff' : '';
    return { before: mark, yaml: plain.slice(mark.length), after: '', isWindows };
  }
  const open = /^\ufeff?---[ \t]*\n/.exec(plain)?.[0];
  if (open === undefined) return undefined;
  const close = /^---[ \t]*$/m.exec(plain.slice(open.length));
  if (!close) return undefined;
  const end = open.length + close.index;
  return { before: open, yaml: plain.slice(open.length, end), after: plain.slice(end), isWindows };
}

/** The file again, with other fields. */
export function fileOfFields({ before, after, isWindows }: FileParts, yaml: string): string {
  const text = before + yaml + after;
  return isWindows ? text.replaceAll('\n', '\r\n') : text;
}
