import { fetchPacked } from './fetch-packed.ts';

const SHOWN_AT_ONCE = 100;
/** While rows have to be fetched, so many at a time: the first of them are what a reader looks at. */
const SHOWN_AT_FIRST = 20;

/**
 * The rows of the list of everyone. A row that is not on this page is fetched, with its neighbours in the list.
 */
export class PeopleRows {
  readonly body: HTMLTableSectionElement;
  private readonly rows = new Map<number, HTMLTableRowElement>();
  private readonly own: readonly HTMLTableRowElement[];
  private readonly fetched = new Map<number, Promise<void>>();
  private readonly perChunk: number;
  private readonly total: number;
  private readonly path: string;
  private shown: number;
  private wanted = 0;

  constructor(table: HTMLTableElement, perChunk: number, total: number, path: string) {
    this.body = table.tBodies[0] as HTMLTableSectionElement;
    this.own = [...this.body.rows];
    this.perChunk = perChunk;
    this.total = total;
    this.path = path;
    this.keep(this.own);
    this.shown = total <= this.own.length ? SHOWN_AT_ONCE : SHOWN_AT_FIRST;
  }

  get hasMore(): boolean {
    return this.wanted > this.shown;
  }

  /** Fetches the rows of the first of these people, by their places in the list. */
  async fetch(people: readonly number[], asPrinted: boolean): Promise<void> {
    if (asPrinted) return;
    const missing = new Set(
      people
        .slice(0, this.shown)
        .filter((at) => !this.rows.has(at))
        .map((at) => Math.floor(at / this.perChunk)),
    );
    await Promise.all([...missing].map((chunk) => this.fetchChunk(chunk)));
  }

  /**
   * Shows the first of these people, whose rows have been fetched, in their order; or those of the page as it was
   * printed.
   */
  show(people: readonly number[], asPrinted: boolean): void {
    this.wanted = asPrinted ? 0 : people.length;
    const first = people.slice(0, this.shown);
    if (asPrinted) this.body.replaceChildren(...this.own);
    else this.body.replaceChildren(...first.flatMap((at) => this.rows.get(at) ?? []));
  }

  /** From now on more are shown. */
  raise(): void {
    this.shown += this.total <= this.own.length ? SHOWN_AT_ONCE : 2 * SHOWN_AT_FIRST;
  }

  private fetchChunk(chunk: number): Promise<void> {
    let fetching = this.fetched.get(chunk);
    if (!fetching) {
      fetching = fetchPacked(`${this.path}rows/${chunk}.bin`).then((rows) => {
        const printed = new DOMParser().parseFromString(`<table><tbody>${rows}</tbody></table>`, 'text/html');
        this.keep([...printed.querySelectorAll('tr')].map((row) => document.importNode(row, true)));
      });
      this.fetched.set(chunk, fetching);
    }
    return fetching;
  }

  private keep(rows: readonly HTMLTableRowElement[]): void {
    for (const row of rows) this.rows.set(Number(row.dataset['at']), row);
  }
}
