import type { Problem } from '#domain/checks/problem.ts';
import type { BodyLimit, ReadingFacts } from '#domain/checks/reading-facts.ts';
import { ProblemList } from '#domain/checks/problem-list.ts';
import type { ReadingRule } from '#domain/checks/reading-rules.ts';
import { fault } from '../fault.ts';
import { CodeSpans } from './code-spans.ts';
import { Fences } from './fences.ts';

/** Far more than any readable plan has; beyond them the Markdown parser can be brought to its knees. */
const LIMITS = {
  nesting: 20,
  indentation: 60,
  brackets: 40,
  tags: 2000,
  tagDepth: 30,
  tableColumns: 40,
  tableCells: 20_000,
  emphasisRun: 12,
} as const;
/** Three thousand words on one line: no paragraph of a plan is so long, and no editor shows it. */
const LONGEST_LINE = 20_000;

/** Signs that the letter-by-letter look is for; most lines of prose have none. */
const REMARKABLE = /[\\`{}[\]<]|\*{12}|_{12}/;
const CONTAINERS = /(?:[ \t]|>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$))*/y;

/**
 * Looks over a body before any parser sees it: a brace outside code only as a comment, no line that could be an import
 * or export, no raw HTML comment, no endless line, and nothing nested or repeated so deep that it kills the parser.
 * Reads letter by letter in one pass, with no memory of more than a paragraph; a text twice as long takes twice the
 * time.
 */
export function guardBody(body: string, firstLine: number, file: string): Problem[] {
  const guard = new Guard(body, firstLine, file);
  return guard.problems();
}

class Guard {
  readonly #list = new ProblemList();
  readonly #lines: readonly string[];
  readonly #firstLine: number;
  readonly #file: string;
  readonly #fences = new Fences();
  #comment: { row: number; column: number } | undefined;
  /** Lengths of the runs of backticks in the paragraph that nothing has closed. */
  readonly #openSpans = new Set<number>();
  #brackets = 0;
  #tags = 0;
  #tagDepth = 0;
  #cells = 0;
  #columns = 0;

  constructor(body: string, firstLine: number, file: string) {
    this.#lines = body.split('\n');
    this.#firstLine = firstLine;
    this.#file = file;
  }

  problems(): Problem[] {
    for (const [row, line] of this.#lines.entries()) this.#line(row, line);
    if (this.#comment) this.#expression(this.#comment.row, this.#comment.column, '{/*');
    if (this.#cells > LIMITS.tableCells) this.#tooComplex(0, 0, 'cells', LIMITS.tableCells);
    return this.#list.problems;
  }

  #line(row: number, line: string): void {
    if (line.length > LONGEST_LINE) this.#add('line-too-long', row, 0, { length: line.length, most: LONGEST_LINE });
    const start = this.#comment ? 0 : containersEnd(line);
    if (!this.#comment) {
      if (this.#fences.isCode(line)) return;
      this.#beginning(row, line, start);
    }
    if (this.#comment || REMARKABLE.test(line)) this.#letters(row, line, start);
  }

  /** What a line is by how it begins: the end of a paragraph, a nest, code of a module, a row of a table. */
  #beginning(row: number, line: string, start: number): void {
    const rest = line.slice(start);
    if (rest === '') {
      this.#brackets = 0;
      this.#columns = 0;
      this.#openSpans.clear();
    }
    if (start > 0) {
      const prefix = line.slice(0, start);
      if (prefix.replace(/[ \t\d]/g, '').length > LIMITS.nesting) this.#tooComplex(row, 0, 'nesting', LIMITS.nesting);
      else if (indentation(prefix) > LIMITS.indentation && rest !== '')
        this.#tooComplex(row, 0, 'indentation', LIMITS.indentation);
    }
    const word = line.includes('port') ? /^\s*(import|export)(?=[\s{*'"(]|$)/.exec(line)?.[1] : undefined;
    if (word !== undefined) this.#add('body-module', row, line.indexOf(word), { word });
    if (/^[\s|:-]+$/.test(rest) && rest.includes('-') && rest.includes('|')) {
      this.#columns = rest.split('|').length;
      if (this.#columns > LIMITS.tableColumns) this.#tooComplex(row, start, 'table', LIMITS.tableColumns);
    }
    this.#cells += this.#columns;
  }

  #letters(row: number, line: string, start: number): void {
    const spans = new CodeSpans(line, this.#openSpans);
    let isRule: boolean | undefined;
    for (let column = start; column < line.length; column++) {
      if (this.#comment) {
        const end = line.indexOf('*/', column);
        if (end === -1) return;
        if (line[end + 2] !== '}') this.#expression(this.#comment.row, this.#comment.column, '{/*');
        this.#comment = undefined;
        column = end + 2;
        continue;
      }
      const letter = line[column];
      if (letter === '\\') column++;
      else if (letter === '`') column = spans.after(column);
      else if (line.startsWith('{/*', column)) {
        this.#comment = { row, column };
        column += 2;
      } else if (letter === '{') {
        const end = afterBraces(line, column);
        this.#expression(row, column, line.slice(column, Math.min(end, column + 30)));
        column = end - 1;
      } else if (letter === '}') this.#expression(row, column, line.slice(column, column + 30));
      else if (letter === '[' && ++this.#brackets === LIMITS.brackets)
        this.#tooComplex(row, column, 'brackets', LIMITS.brackets);
      else if (letter === ']' && this.#brackets > 0) this.#brackets--;
      else if (letter === '<') this.#tag(row, line, column);
      else if (letter === '*' || letter === '_') {
        const end = afterRun(line, column);
        // A line of nothing but signs is a line across the page.
        if (end - column >= LIMITS.emphasisRun && !(isRule ??= /^[*_\s]+$/.test(line.slice(start))))
          this.#tooComplex(row, column, 'emphasis', LIMITS.emphasisRun);
        column = end - 1;
      }
    }
  }

  #tag(row: number, line: string, column: number): void {
    if (line.startsWith('<!--', column)) this.#add('body-html', row, column, { name: '!--', isComment: true });
    if (++this.#tags === LIMITS.tags) this.#tooComplex(row, column, 'tags', LIMITS.tags);
    if (line[column + 1] === '/') this.#tagDepth = Math.max(0, this.#tagDepth - 1);
    else if (
      /^<[\p{L}>]/u.test(line.slice(column, column + 2)) &&
      !/^<[^<>]*\/>/.test(line.slice(column, column + 400)) &&
      ++this.#tagDepth === LIMITS.tagDepth
    )
      this.#tooComplex(row, column, 'tag-depth', LIMITS.tagDepth);
  }

  #tooComplex(row: number, column: number, what: BodyLimit, most: number): void {
    this.#add('body-too-complex', row, column, { what, most });
  }

  #expression(row: number, column: number, value: string): void {
    this.#add('body-expression', row, column, { value });
  }

  #add<R extends ReadingRule>(rule: R, row: number, column: number, facts: ReadingFacts[R]): void {
    this.#list.add(fault(rule, { file: this.#file, line: this.#firstLine + row, column: column + 1 }, facts));
  }
}

/** The column after the quotation marks, bullets and spaces that a line begins with. */
function containersEnd(line: string): number {
  CONTAINERS.lastIndex = 0;
  CONTAINERS.test(line);
  return CONTAINERS.lastIndex;
}

function indentation(prefix: string): number {
  let width = 0;
  for (const letter of prefix) width += letter === '\t' ? 4 - (width % 4) : 1;
  return width;
}

/** The column after the brace that closes the one here, or the end of the line: one expression is one problem. */
function afterBraces(line: string, column: number): number {
  let depth = 0;
  for (let at = column; at < line.length; at++) {
    if (line[at] === '{') depth++;
    else if (line[at] === '}' && --depth === 0) return at + 1;
  }
  return line.length;
}

/** The column after a run of one sign. */
function afterRun(line: string, column: number): number {
  let end = column + 1;
  while (line[end] === line[column]) end++;
  return end;
}
