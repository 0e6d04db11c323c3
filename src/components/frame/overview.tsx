import { DOWNLOAD, PENCIL, PRINTER } from '#components/marks/icons.tsx';
import { wears } from '#components/text/wears.ts';
import { lede } from '#components/text/words.tsx';
import type { Printable } from '#jsx/html.ts';
import type { SheetName } from '#styles/sheets.ts';
import { planHref } from '#views/editing/beginnings.ts';
import type { NamedKind } from '#views/editing/begun-names.ts';
import type { Linked } from '#views/links/account-links.ts';
import type { Site } from '#views/site.ts';
import type { Phrase } from '#words/phrase.ts';
import type { PageContent } from './page.ts';
import { type EmptyState, emptyState } from './section-header.tsx';

export interface Overview extends Omit<PageContent, 'main'> {
  sheets: readonly SheetName[];
  /** The page that this one belongs to. */
  back?: Linked;
  /** At the right of the title: a button, a mark. */
  aside?: Printable;
  /** The data file that the page shows; a button at the right of the title takes it along. */
  csv?: string;
  /** Whether a button at the right of the title prints it. */
  prints?: boolean;
  /** The sentence that opens the page; nothing where an empty page says enough. */
  lede?: Phrase | string | false;
  /** What is said in the place of the content when there is none. */
  empty?: EmptyState | false;
  content: Printable;
  /** What stands below, also on an empty page. */
  below?: Printable;
}

/** A page over many plans: its title, the sentence that opens it, and its content or what belongs here. */
export function overview(site: Site, page: Overview): PageContent {
  const { sheets, back, aside, csv, prints, lede: said, empty, content, below, ...frame } = page;
  return {
    ...frame,
    main: (
      <>
        {wears(...sheets)}
        {back && breadcrumb(back)}
        {pageHead(frame.title, [prints && printButton(site.t.site.print), csv ? downloadButton(site, csv) : aside])}
        {said && lede(said)}
        {empty ? emptyState(site, empty) : content}
        {below}
      </>
    ),
  };
}

/** The way back to what a page belongs to. */
export function breadcrumb({ href, text }: Linked, ...further: readonly Printable[]) {
  return (
    <p class="breadcrumb">
      <a href={href}>{text}</a>
      {further.map((step) => [' / ', step])}
    </p>
  );
}

export function pageHead(title: Printable, aside?: Printable) {
  return (
    <div class="page-head">
      <h1>{title}</h1>
      {aside}
    </div>
  );
}

/** A button that takes a data file along; `label` says which, where the page does not. */
export function downloadButton(site: Site, file: string, label?: string) {
  return (
    <a class="button" href={site.dataFile(file)} aria-label={label} download>
      {DOWNLOAD}CSV
    </a>
  );
}

/** A button that prints the page, or that part of it which a sheet for paper knows by its name. */
export function printButton(label: string, part = '') {
  return (
    <button class="button needs-script" type="button" data-print={part}>
      {PRINTER}
      {label}
    </button>
  );
}

/** A button that leads to where the page is written. */
export function editButton(site: Site, href: string | undefined) {
  return (
    href && (
      <a class="button" href={href}>
        {PENCIL}
        {site.t.site.suggestEdit}
      </a>
    )
  );
}

/**
 * Buttons that begin a file of a kind each: a form asks what it is called. `before` are others that stand with them.
 */
export function beginPlans(site: Site, kinds: readonly NamedKind[], before: Printable = []) {
  const begun = kinds.flatMap((kind) => {
    const href = planHref(site, kind);
    return href === undefined ? [] : [{ kind, href }];
  });
  return (
    begun.length > 0 && (
      <p class="begin-plans no-print">
        {before}
        {begun.map(({ kind, href }) => (
          <>
            <a class="button" href={href}>
              {PENCIL}
              {site.t.editing.begin[kind]}
            </a>{' '}
          </>
        ))}
      </p>
    )
  );
}

/** What paper repeats of a page that moves: its name and the day. */
export function ofToday(site: Site, name: string): string {
  return `${name}, ${site.t.site.asOf(site.format.date(site.asOf))}`;
}
