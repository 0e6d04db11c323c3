import { appendItem, blockYaml, type Value } from '#writing/yaml-text.ts';
import { byText } from '#domain/order.ts';

/** What happens to one thing in a file, counted by kind for the report: 3 people, 12 rows. */
export type ChangeKind =
  | 'offerings'
  | 'people'
  | 'teams'
  | 'customers'
  | 'customersMoved'
  | 'figures'
  | 'segments'
  | 'targets'
  | 'crmLinks'
  | 'rowsAdded'
  | 'rowsRemoved'
  | 'edits';

export interface FileChange {
  file: string;
  isNew: boolean;
  /** Nothing where the file is taken away. */
  text: string | undefined;
  /** What it says now; nothing where there is no file. */
  was: string | undefined;
  counts: ReadonlyMap<ChangeKind, number>;
}

/**
 * The content folder as it will be: every change is made here first, so that it can be shown before anything is
 * written.
 */
export class Draft {
  readonly #before: ReadonlyMap<string, string>;
  readonly #after = new Map<string, string | undefined>();
  readonly #counts = new Map<string, Map<ChangeKind, number>>();

  constructor(before: ReadonlyMap<string, string>) {
    this.#before = before;
  }

  /** The file's text as it stands in the draft. */
  text(file: string): string | undefined {
    return this.#after.has(file) ? this.#after.get(file) : this.#before.get(file);
  }

  files(): string[] {
    return [...new Set([...this.#before.keys(), ...this.#after.keys()])].filter(
      (file) => this.text(file) !== undefined,
    );
  }

  /** Begins a YAML file, or a plan with an empty body. */
  create(file: string, value: Value): void {
    const yaml = blockYaml(value);
    this.write(file, file.endsWith('.mdx') ? `---\n${yaml}---\n` : yaml);
  }

  /** Adds items to a list in a file that stands, byte for byte the same elsewhere. */
  appendTo(file: string, path: readonly (string | number)[], items: readonly Value[], kind: ChangeKind): void {
    if (items.length === 0) return;
    this.write(
      file,
      items.reduce<string>((text, item) => appendItem(text, path, item), this.text(file) ?? ''),
    );
    this.count(file, kind, items.length);
  }

  write(file: string, text: string): void {
    this.#after.set(file, text);
  }

  /** Takes a file away. */
  remove(file: string): void {
    this.#after.set(file, undefined);
  }

  count(file: string, kind: ChangeKind, by: number): void {
    const counts = this.#counts.get(file) ?? new Map<ChangeKind, number>();
    this.#counts.set(file, counts.set(kind, (counts.get(kind) ?? 0) + by));
  }

  /**
   * Files that differ from what stands, in the order in which they are safe to be put in place: what is pointed at
   * comes first.
   */
  changes(): FileChange[] {
    return [...this.#after]
      .filter(([file, text]) => this.#before.get(file) !== text)
      .map(([file, text]) => ({
        file,
        isNew: !this.#before.has(file),
        text,
        was: this.#before.get(file),
        counts: this.#counts.get(file) ?? new Map<ChangeKind, number>(),
      }))
      .sort((a, b) => rank(a.file) - rank(b.file) || byText(a.file, b.file));
  }

  unchanged(): number {
    return this.#before.size - this.changes().filter((change) => !change.isNew).length;
  }
}

const ORDER = ['company.yaml', 'segments/', 'team/', 'accounts/', 'sales-plans/', 'actuals/'];

function rank(file: string): number {
  return ORDER.findIndex((start) => file.startsWith(start));
}
