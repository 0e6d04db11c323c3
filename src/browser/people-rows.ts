const SHOWN_AT_ONCE = 100;

/**
 * The rows of the list of everyone. They are printed once, on the list's pages; a row that is not on this page is taken
 * from the page that has it.
 */
export class PeopleRows {
  readonly body: HTMLTableSectionElement;
  private readonly rows = new Map<number, HTMLTableRowElement>();
  private readonly own: readonly HTMLTableRowElement[];
  private readonly fetched = new Map<number, Promise<void>>();
  private readonly perPage: number;
  private readonly total: number;
  private readonly path: string;
  private shown = SHOWN_AT_ONCE;
  private wanted = 0;

  constructor(table: HTMLTableElement, perPage: number, total: number, path: string) {
    this.body = table.tBodies[0] as HTMLTableSectionElement;
    this.own = [...this.body.rows];
    this.perPage = perPage;
    this.total = total;
    this.path = path;
    this.keep(this.own);
  }

  get hasMore(): boolean {
    return this.wanted > this.shown && this.wanted < this.total;
  }

  /** Shows these people, by their places in the list; everyone is shown as the page was printed. */
  async show(people: readonly number[]): Promise<void> {
    this.wanted = people.length;
    if (people.length === this.total) {
      this.body.replaceChildren(...this.own);
      return;
    }
    const first = people.slice(0, this.shown);
    const missing = new Set(first.filter((at) => !this.rows.has(at)).map((at) => Math.floor(at / this.perPage) + 1));
    await Promise.all([...missing].map((page) => this.fetchPage(page)));
    this.body.replaceChildren(...first.flatMap((at) => this.rows.get(at) ?? []));
  }

  async showMore(): Promise<void> {
    this.shown += SHOWN_AT_ONCE;
  }

  private fetchPage(page: number): Promise<void> {
    let fetching = this.fetched.get(page);
    if (!fetching) {
      fetching = fetch(`${this.path}page/${page}/`).then(async (response) => {
        const printed = new DOMParser().parseFromString(await response.text(), 'text/html');
        this.keep([...printed.querySelectorAll<HTMLTableRowElement>('[data-rows] tbody tr')].map((row) => document.importNode(row, true)));
      });
      this.fetched.set(page, fetching);
    }
    return fetching;
  }

  private keep(rows: readonly HTMLTableRowElement[]): void {
    for (const row of rows) this.rows.set(Number(row.dataset['at']), row);
  }
}
