/**
 * The beginning of a line as far as it may belong to quotations and lists: their marks, and the columns they stand in.
 */
interface Prefix {
  /** Columns of the signs `>`, and how many of them stand before any mark of a list. */
  quotes: number[];
  outermost: number;
  /** Whether a number other than 1 is among the marks: it begins no list in the midst of a paragraph. */
  isNumbered: boolean;
  /** The column after the last mark of a list and the space behind it; nothing without a list. */
  list: number | undefined;
  /** The column and the index at which the line's own text begins. */
  column: number;
  end: number;
}

/** A code block that may be open. */
interface Fence {
  mark: string;
  length: number;
  prefix: Prefix;
}

const MARK = /(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$))/y;
const OPENING = /^(`{3,}|~{3,})(.*)$/;
/** More ways than this to read a text are no longer told apart: then all of it may be text. */
const MOST_WAYS = 8;
/** How far a line may be indented within what it stands in, where Markdown makes a difference. */
const NEAR = 3;

/**
 * Follows the code blocks of a body line by line. A block ends with the quotation or the list item that it began in,
 * not only at its own closing line. Where a line can be read in two ways, both are followed: a line is code only when
 * it is code in every way.
 */
export class Fences {
  #ways: (Fence | undefined)[] = [undefined];
  #isAfterText = false;

  /** Takes the next line; says whether all of it is code, or the opening or closing line of a code block. */
  isCode(line: string): boolean {
    const prefix = prefixOf(line);
    let isText = false;
    const ways: (Fence | undefined)[] = [];
    for (const fence of this.#ways) {
      const stands = fence === undefined ? 'ended' : within(fence, line, prefix);
      if (fence && stands !== 'ended') ways.push(closes(fence, line) ? undefined : fence);
      if (stands === 'within') continue;
      const opened = openingAt(line, prefix);
      ways.push(opened);
      const isDoubtful = prefix.isNumbered && this.#isAfterText;
      if (opened && isDoubtful) ways.push(undefined);
      if (!opened || isDoubtful) isText = true;
    }
    this.#ways = distinct(ways);
    // A mark with nothing behind it begins no list in the midst of a paragraph either: the paragraph goes on.
    this.#isAfterText = prefix.end < line.length || (this.#isAfterText && prefix.list !== undefined);
    return !isText;
  }
}

function within(fence: Fence, line: string, prefix: Prefix): 'within' | 'ended' | 'perhaps' {
  const { quotes, list, column } = fence.prefix;
  const isBlank = /^[ \t]*$/.test(line);
  if (quotes.length === 0) {
    if (isBlank) return 'within';
    const indented = prefixColumns(line);
    if (indented >= column) return 'within';
    if (list === undefined) return 'perhaps';
    return indented < list ? 'ended' : 'perhaps';
  }
  const own = prefix.quotes.slice(0, Math.min(quotes.length, prefix.outermost));
  if (own.length < quotes.length) return list === undefined && quotes.every((at) => at <= NEAR) ? 'ended' : 'perhaps';
  const isAsOpened = list === undefined && own.every((at, nth) => Math.abs(at - (quotes[nth] ?? 0)) <= NEAR);
  return isAsOpened && column <= (quotes.at(-1) ?? 0) + 1 + NEAR ? 'within' : 'perhaps';
}

/** However far it is indented: there is no indented code in MDX. */
function closes({ mark, length }: Fence, line: string): boolean {
  const marks = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1];
  return marks?.startsWith(mark) === true && marks.length >= length;
}

function openingAt(line: string, prefix: Prefix): Fence | undefined {
  const [, marks, info = ''] = OPENING.exec(line.slice(prefix.end)) ?? [];
  if (marks === undefined || (marks.startsWith('`') && info.includes('`'))) return undefined;
  return { mark: marks.charAt(0), length: marks.length, prefix };
}

function prefixOf(line: string): Prefix {
  const prefix: Prefix = { quotes: [], outermost: 0, isNumbered: false, list: undefined, column: 0, end: 0 };
  for (;;) {
    const letter = line.charCodeAt(prefix.end);
    if (letter === 0x20 || letter === 0x09) {
      prefix.column += letter === 0x09 ? 4 - (prefix.column % 4) : 1;
      prefix.end++;
      continue;
    }
    MARK.lastIndex = prefix.end;
    const mark = MARK.exec(line)?.[0];
    if (mark === undefined) return prefix;
    if (/^\d/.test(mark) && Number.parseInt(mark, 10) !== 1) prefix.isNumbered = true;
    const { length } = mark;
    if (letter === 0x3e) prefix.quotes.push(prefix.column);
    if (letter === 0x3e && prefix.list === undefined) prefix.outermost++;
    prefix.column += length;
    prefix.end += length;
    if (letter !== 0x3e) prefix.list = prefix.column + 1;
  }
}

/** How many columns of space a line begins with. */
function prefixColumns(line: string): number {
  let column = 0;
  for (const letter of line) {
    if (letter === ' ') column++;
    else if (letter === '\t') column += 4 - (column % 4);
    else break;
  }
  return column;
}

function distinct(ways: readonly (Fence | undefined)[]): (Fence | undefined)[] {
  const found = new Map(
    ways.map((fence) => [fence ? JSON.stringify([fence.mark, fence.length, fence.prefix]) : '', fence]),
  );
  // The way in which nothing is open stays, so that every line is looked at from here on.
  return found.size > MOST_WAYS ? [undefined] : [...found.values()];
}
