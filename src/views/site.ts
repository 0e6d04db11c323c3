import type { IsoDate } from '#domain/calendar/dates.ts';
import type { FigureBook } from '#domain/budget/figures.ts';
import type { Problem } from '#domain/checks/problem.ts';
import type { History } from '#domain/history.ts';
import type { FieldName } from '#domain/plan/fields.ts';
import type { Language } from '#domain/plan/company.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import { called, like } from '#domain/reads.ts';
import { formatterFor, type Formatter, type Scale } from '#words/format.ts';
import { messagesFor, type Messages } from '#words/messages.ts';
import type { CommandHelp } from './handbook/commands.ts';
import type { HandbookPage } from './handbook/shelf.ts';
import { scaleOf } from './scale.ts';
import type { AskedYes } from '#domain/changes/guardrails.ts';
import type { PortfolioChanges } from '#domain/changes/portfolio-changes.ts';
import type { DifferingFile } from './changes/price-tag.ts';
import type { SitePart } from './site-parts.ts';

/** What every page of the site starts from; made once a build. */
export interface SiteFacts {
  portfolio: Portfolio;
  asOf: IsoDate;
  book: FigureBook;
  /** Red flags and hints, most severe first. */
  flags: readonly Problem[];
  redFlags: readonly Problem[];
  /** The open red flags of one account, by its id. */
  redFlagsOf(account: string): readonly Problem[];
  /** The open red flags that wait for one of our people, by their id. */
  redFlagsOwnedBy(member: string): readonly Problem[];
  /** Short id of the source commit, when the content is in a git checkout. */
  commit: string | undefined;
  /** Who changed files and lines last, when and why; nothing outside a git checkout. */
  history: History | undefined;
  scale: Scale;
  /** The handbook pages that come with Rulla, in all languages, and the decisions behind it. */
  method: readonly HandbookPage[];
  /** The commands of the terminal with what each says of itself. */
  commands: readonly CommandHelp[];
  /** What the forms on the pages are made with; nothing where there are none. */
  editing: EditingFiles | undefined;
  /**
   * Parts of the site that this build leaves out: to measure what they cost, or since they are not for its audience.
   */
  leftOut: ReadonlySet<SitePart>;
  /** The facts in the words of each further language, where the company says its names in several. */
  editions: ReadonlyMap<Language, SiteFacts>;
  /** Whom the site is for, and what of the portfolio is not in it; nothing when it is for all. */
  audience: AudienceNote | undefined;
  /** Another state that this one is held against; nothing in most builds. */
  comparison?: Comparison | undefined;
}

/** An earlier state, and what a change makes of it. */
export interface Comparison {
  before: SiteFacts;
  changes: PortfolioChanges;
  asked: readonly AskedYes[];
  files: readonly DifferingFile[];
  /** What the two states are called: a branch and a commit, or a folder. */
  names: { before: string; after: string };
  /** What the change is called, where anybody said. */
  title: string | undefined;
  /** A question, and nothing that anybody wants accepted. */
  isWhatIf: boolean;
}

/** What a site says of whom it is for. */
export interface AudienceNote {
  name: string;
  /** Whether some customers are not in it, so that every sum is of those that are. */
  isPart: boolean;
  hasJudgements: boolean;
}

/** What a site publishes for those who edit it: of each file its own, and of all others what sums are made of. */
export interface EditingFiles {
  files: readonly string[];
  folders: readonly string[];
  fieldsIn(folder: string): readonly FieldName[];
  has(file: string): boolean;
  fileAt(file: string): object;
  published(): object;
}

/** The facts together with one language's words and addresses: what a view takes and a component prints with. */
export interface Site extends SiteFacts {
  language: Language;
  t: Messages;
  format: Formatter;
  /**
   * What is being printed is a page within another, and this is its name there: its ids begin with it, its headings are
   * one level lower, and its sections are no landmarks, of which a page has few and none twice.
   */
  inside?: string | undefined;
  /** The path that the site stands under, ending in `/`. */
  base: string;
  /** The address of a page of this language: `/accounts/x/` -> `/base/fi/accounts/x/`. */
  url(path: string): string;
  /** The address of the same page in another language. */
  urlIn(language: Language, path: string): string;
  /**
   * The address of a file under `/data/`, which stands once for all languages: `people.csv` -> `/base/data/people.csv`.
   */
  dataFile(name: string): string;
}

/** What is known of a build beside its content. */
export type BuildFacts = Partial<
  Pick<SiteFacts, 'commit' | 'history' | 'leftOut' | 'method' | 'commands' | 'editions' | 'audience' | 'editing'>
>;

/**
 * Works out once what all pages ask for: red flags by account, what the navigation counts, and whether figures are
 * printed in thousands.
 */
export function gatherFacts(
  book: FigureBook,
  flags: readonly Problem[],
  {
    commit,
    history,
    leftOut = new Set(),
    method = [],
    commands = [],
    editions = new Map(),
    audience,
    editing,
  }: BuildFacts = {},
): SiteFacts {
  const { portfolio, asOf } = book;
  const redFlags = flags.filter(({ grade }) => grade === 'red-flag');
  const byAccount = Map.groupBy(redFlags, ({ account }) => account);
  const byOwner = Map.groupBy(redFlags, ({ owner }) => owner);
  return {
    portfolio,
    asOf,
    book,
    flags,
    redFlags,
    commit,
    history,
    leftOut,
    method,
    commands,
    editions,
    audience,
    editing,
    scale: scaleOf(book),
    redFlagsOf: (account) => byAccount.get(account) ?? [],
    redFlagsOwnedBy: (member) => byOwner.get(member) ?? [],
  };
}

/** The facts in one language; `base` is the path that the site stands under, `/` or `/rulla/`. */
export function siteIn(language: Language, facts: SiteFacts, base: string): Site {
  const first = facts.portfolio.company.languages[0];
  const root = base.endsWith('/') ? base : `${base}/`;
  const urlIn = (other: Language, path: string) =>
    `${root}${other === first ? '' : `${other}/`}${path.replace(/^\//, '')}`;
  const shown = facts.editions.get(language) ?? facts;
  let written: { scale: Scale; unit: unknown; format: Formatter } | undefined;
  return called(
    `site:${language}`,
    like(shown, {
      language,
      t: messagesFor(language),
      // Asked for anew each time, so that a page reads what its figures are written by.
      get format() {
        const [scale, unit] = [facts.scale, facts.portfolio.company.currencyUnit];
        if (written?.scale !== scale || written.unit !== unit)
          written = { scale, unit, format: formatterFor(language, unit, scale) };
        return written.format;
      },
      base: root,
      urlIn,
      url: (path: string) => urlIn(language, path),
      dataFile: (name: string) => `${root}data/${name}`,
    }),
  );
}
