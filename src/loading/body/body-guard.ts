import type { Problem } from '#domain/checks/problem.ts';
import type { BodyLimit } from '#domain/checks/reading-facts.ts';
import { fault } from '../fault.ts';

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

/** Signs that the letter-by-letter look is for; most lines of prose have none. */
const REMARKABLE = /[\\`{}[\]<]|\*{12}|_{12}/;
const CONTAINERS = /(?:[ \t]|>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$))*/y;

/**
 * Looks over a body before any parser sees it: a brace outside code only as a comment, no line that could be an import
 * or export, no raw HTML comment, and nothing nested or repeated so deep that it kills the parser.
 * Reads letter by letter in one pass, with no memory of more than a paragraph.
 */
export function guardBody(body: string, firstLine: number, file: string): Problem[] {
  const problems: Problem[] = [];
  const lines = body.split('\n');
  const at = (row: number, column: number) => ({ file, line: firstLine + row, column: column + 1 });
  const tooComplex = (row: number, column: number, what: BodyLimit, most: number) =>
    problems.push(fault('body-too-complex', at(row, column), { what, most }));
  let fence: { mark: string; length: number } | undefined;
  let comment: { row: number; column: number } | undefined;
  let brackets = 0;
  let tags = 0;
  let tagDepth = 0;
  let cells = 0;
  let columns = 0;

  for (let row = 0; row < lines.length; row++) {
    const line = lines[row] ?? '';
    const start = comment ? 0 : containersEnd(line);
    const rest = line.slice(start);
    if (!comment) {
      const marks = rest.startsWith('```') || rest.startsWith('~~~') ? /^(`{3,}|~{3,})(.*)$/.exec(rest) : null;
      if (fence) {
        if (marks?.[1]?.startsWith(fence.mark) && marks[1].length >= fence.length && marks[2]?.trim() === '')
          fence = undefined;
        continue;
      }
      if (marks?.[1] && !(marks[1].startsWith('`') && marks[2]?.includes('`'))) {
        fence = { mark: marks[1].charAt(0), length: marks[1].length };
        continue;
      }
      if (rest === '') {
        brackets = 0;
        columns = 0;
      }
      if (start > 0) {
        const prefix = line.slice(0, start);
        if (prefix.replace(/[ \t\d]/g, '').length > LIMITS.nesting) tooComplex(row, 0, 'nesting', LIMITS.nesting);
        else if (indentation(prefix) > LIMITS.indentation && rest !== '')
          tooComplex(row, 0, 'indentation', LIMITS.indentation);
      }
      const module = line.includes('port') ? /^\s*(import|export)(?=[\s{*'"(]|$)/.exec(line) : null;
      if (module)
        problems.push(fault('body-module', at(row, line.indexOf(module[1] ?? '')), { word: module[1] ?? '' }));
      if (/^[\s|:-]*-[\s|:-]*$/.test(rest) && rest.includes('|')) {
        columns = rest.split('|').length;
        if (columns > LIMITS.tableColumns) tooComplex(row, start, 'table', LIMITS.tableColumns);
      }
      cells += columns;
    }

    if (!comment && !REMARKABLE.test(line)) continue;
    for (let column = start; column < line.length; column++) {
      if (comment) {
        const end = line.indexOf('*/', column);
        if (end === -1) break;
        if (line[end + 2] !== '}')
          problems.push(fault('body-expression', at(comment.row, comment.column), { value: '{/*' }));
        comment = undefined;
        column = end + 2;
        continue;
      }
      const letter = line[column];
      if (letter === '\\') column++;
      else if (letter === '`') column = afterCode(lines, row, column);
      else if (letter === '{') {
        if (line.startsWith('{/*', column)) {
          comment = { row, column };
          column += 2;
        } else {
          const end = afterBraces(line, column);
          problems.push(
            fault('body-expression', at(row, column), { value: line.slice(column, Math.min(end, column + 30)) }),
          );
          column = end - 1;
        }
      } else if (letter === '}')
        problems.push(fault('body-expression', at(row, column), { value: line.slice(column, column + 30) }));
      else if (letter === '[' && ++brackets === LIMITS.brackets) tooComplex(row, column, 'brackets', LIMITS.brackets);
      else if (letter === ']' && brackets > 0) brackets--;
      else if (letter === '<') {
        if (line.startsWith('<!--', column)) problems.push(fault('body-html', at(row, column), { name: '!--' }));
        if (++tags === LIMITS.tags) tooComplex(row, column, 'tags', LIMITS.tags);
        if (line[column + 1] === '/') tagDepth = Math.max(0, tagDepth - 1);
        else if (
          /^<[\p{L}>]/u.test(line.slice(column, column + 2)) &&
          !/^<[^<>]*\/>/.test(line.slice(column, column + 400)) &&
          ++tagDepth === LIMITS.tagDepth
        )
          tooComplex(row, column, 'tag-depth', LIMITS.tagDepth);
      } else if (
        (letter === '*' || letter === '_') &&
        line.startsWith(letter.repeat(LIMITS.emphasisRun), column) &&
        !/^[*_\s]+$/.test(rest)
      ) {
        tooComplex(row, column, 'emphasis', LIMITS.emphasisRun);
        while (line[column + 1] === letter) column++;
      }
    }
    if (problems.length >= MOST_PROBLEMS) break;
  }
  if (comment) problems.push(fault('body-expression', at(comment.row, comment.column), { value: '{/*' }));
  if (cells > LIMITS.tableCells)
    problems.push(fault('body-too-complex', at(0, 0), { what: 'cells', most: LIMITS.tableCells }));
  return problems;
}

const MOST_PROBLEMS = 20;

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

/**
 * The column of the last backtick of a code span that opens here, when it closes on the same line; else of the opening
 * run, whose backticks are then plain text. A span over several lines may not hold braces.
 */
function afterCode(lines: readonly string[], row: number, column: number): number {
  const line = lines[row] ?? '';
  let length = 1;
  while (line[column + length] === '`') length++;
  for (let from = column + length; from < line.length; ) {
    const start = line.indexOf('`', from);
    if (start === -1) break;
    let end = start;
    while (line[end] === '`') end++;
    if (end - start === length) return end - 1;
    from = end;
  }
  return column + length - 1;
}
