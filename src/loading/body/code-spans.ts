/**
 * The code between backticks in one line. Each run of backticks is looked at once, however many there are. `open` holds
 * the lengths of the runs of this paragraph that no run has closed: one of them may close here, so that what looks like
 * code is the text after it.
 */
export class CodeSpans {
  readonly #line: string;
  readonly #open: Set<number>;
  #isUnclear: boolean | undefined;
  /** Where runs of each length begin, the last one first; made when the first is asked for. */
  #runs: Map<number, number[]> | undefined;

  constructor(line: string, open: Set<number>) {
    this.#line = line;
    this.#open = open;
  }

  /**
   * The column of the last backtick of a code span that opens here, when it closes on the same line; else of the
   * opening run, whose backticks are then plain text. A span over several lines may not hold braces.
   */
  after(column: number): number {
    const length = this.#lengthAt(column);
    this.#runs ??= this.#allRuns();
    this.#isUnclear ??= [...this.#runs.keys()].some((run) => this.#open.has(run));
    const alike = this.#runs.get(length) ?? [];
    while ((alike.at(-1) ?? Infinity) < column + length) alike.pop();
    const closing = this.#isUnclear ? undefined : alike.at(-1);
    if (closing === undefined) this.#open.add(length);
    return (closing ?? column) + length - 1;
  }

  #allRuns(): Map<number, number[]> {
    const runs = new Map<number, number[]>();
    for (let at = this.#line.lastIndexOf('`'); at !== -1; at = this.#line.lastIndexOf('`', at - 1)) {
      let start = at;
      while (this.#line[start - 1] === '`') start--;
      const length = at - start + 1;
      const alike = runs.get(length);
      if (alike) alike.push(start);
      else runs.set(length, [start]);
      at = start;
      if (at === 0) break;
    }
    return runs;
  }

  #lengthAt(column: number): number {
    let length = 1;
    while (this.#line[column + length] === '`') length++;
    return length;
  }
}
