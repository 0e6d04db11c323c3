import type { Problem } from '#domain/checks/problem.ts';

/**
 * Problems of one file, each at a place that the file has. What is missing at the very end of a file is told at the end
 * of its last line: a line after it, which nobody wrote, cannot be opened.
 */
export function insideFile(problems: readonly Problem[], bytes: Buffer): Problem[] {
  if (problems.every(({ place }) => place.line === 1 && place.column === 1)) return [...problems];
  const lines = bytes.toString('utf8').split('\n');
  while (lines.length > 1 && lines.at(-1)?.trim() === '') lines.pop();
  return problems.map((problem) => {
    const { file, line, column } = problem.place;
    const at = Math.min(line, lines.length);
    const width = (lines[at - 1] ?? '').replace(/\r$/, '').length;
    const end = line > lines.length ? width + 1 : Math.min(column, width + 1);
    return at === line && end === column ? problem : { ...problem, place: { file, line: at, column: end } };
  });
}
