import { openBook, type FigureBook } from '#domain/budget/figures.ts';
import { askedYes, type AskedYes } from '#domain/changes/guardrails.ts';
import { isNothingThatCounts, portfolioChanges } from '#domain/changes/portfolio-changes.ts';
import { judge } from '#domain/checks/judge.ts';
import type { Problem } from '#domain/checks/problem.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import { membersAmong, type Author } from '#domain/changes/members-among.ts';
import type { Language } from '#domain/plan/company.ts';
import { assemble } from '#loading/assemble.ts';
import type { FolderRead } from '#loading/disk.ts';
import { withoutEchoes } from '#loading/echoes.ts';
import { readBoth } from '#loading/two-folders.ts';
import { priceTagView, type PriceTagView } from '#views/changes/price-tag.ts';
import type { PriceTagWords } from '#views/changes/tag-section.ts';
import { scaleOf } from '#views/scale.ts';
import { formatterFor } from '#words/format.ts';
import { messagesFor } from '#words/messages.ts';
import { languageFrom } from './report.ts';
import { asOfDay } from './settings.ts';
import { progress } from './stages.ts';

/** What two states of a content folder differ in: in words, and as facts for programs. */
export interface Compared {
  language: Language;
  view: PriceTagView;
  facts: object;
  /** What asks for a yes, and the later state, which knows who can give it. */
  asked: readonly AskedYes[];
  portfolio: Portfolio;
  words: PriceTagWords;
  /** Red flags that the change opens, and where its files and figures are. */
  opened: readonly Problem[];
  folder: string;
  book: FigureBook;
}

/** A state that cannot be compared, since it has errors. */
export interface BrokenState {
  side: 'before' | 'after';
  folder: string;
  errors: readonly Problem[];
}

/** Reads, judges and compares two content folders, both on one day: `--as-of`, else that of the later one. */
export async function compareFolders(
  before: string,
  after: string,
  asOf?: string,
  wanted?: string,
  authors: readonly Author[] = [],
): Promise<Compared | { broken: readonly BrokenState[]; language: Language }> {
  progress.begin('readingStates');
  const read = await readBoth(before, after, progress.count);
  progress.end();
  const [was, is] = [linked('before', before, read.before), linked('after', after, read.after)];
  const language = languageFrom(wanted, (is.portfolio ?? was.portfolio)?.company.languages[0]);
  const broken = [was, is].filter(({ errors }) => errors.length > 0);
  if (broken.length > 0 || !was.portfolio || !is.portfolio) return { broken, language };
  const day = asOfDay(asOf, is.portfolio.company);
  progress.begin('comparing');
  const [earlier, later] = [openBook(was.portfolio, day), openBook(is.portfolio, day)];
  const changes = portfolioChanges(
    { book: earlier, problems: judge(earlier) },
    { book: later, problems: judge(later) },
  );
  progress.end();
  const { currencyUnit } = is.portfolio.company;
  const words = { t: messagesFor(language), format: formatterFor(language, currencyUnit, scaleOf(later)) };
  const asked = askedYes(changes, was.portfolio, is.portfolio, membersAmong(authors, is.portfolio));
  const view = priceTagView(changes, read.files, { before: earlier.portfolio, after: later.portfolio }, words, asked);
  const facts = {
    lead: [view.lead, ...view.sentences],
    currency: currencyUnit,
    asks: asked,
    isNothingThatCounts: isNothingThatCounts(changes),
    ...changes,
    files: read.files,
  };
  return {
    language,
    view,
    facts,
    asked,
    portfolio: is.portfolio,
    words,
    opened: changes.flags.opened,
    folder: after,
    book: later,
  };
}

/** A state's portfolio, and what is wrong with it. */
function linked(side: BrokenState['side'], folder: string, read: FolderRead) {
  const { portfolio, problems } = assemble(read.files);
  const errors = [...read.problems, ...withoutEchoes(problems, read)].filter(({ grade }) => grade === 'error');
  return { side, folder, portfolio, errors };
}
