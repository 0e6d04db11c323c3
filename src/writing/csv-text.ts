/**
 * A line of a CSV file (RFC 4180), with quotes around what holds a comma, a quote, a line break or a space at an end.
 */
export function csvLine(cells: readonly string[]): string {
  return cells.map((cell) => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
}
