import type { FigureBook } from '#domain/budget/figures.ts';
import type { History } from '#domain/history.ts';
import { isAccount, plannedIn, type Planned, type Portfolio } from '#domain/portfolio.ts';
import { isListening, tellRead, type Slice } from '#domain/reads.ts';
import type { SiteFacts } from '#views/site.ts';
import type { Slices } from './slices.ts';

type Writable<T> = { -readonly [Field in keyof T]: T[Field] };

/** Fields of the facts that are the same for all builds of one code and settings, or that tell by themselves. */
const SILENT_FACTS = ['portfolio', 'book', 'history', 'editing', 'method', 'commands', 'leftOut', 'editions'];
const ASKED_FACTS = ['redFlagsOf', 'redFlagsOwnedBy'];

/**
 * Makes all that pages start from tell of what is read of it, in each of the languages in which it is said. From here
 * on the facts are what they were, and whoever makes a page from them can be heard.
 */
export function listenToFacts(facts: SiteFacts, slices: Slices): void {
  const first = facts.portfolio.company.languages[0] ?? '';
  for (const [language, each] of [[first, facts] as const, ...facts.editions]) listenToEdition(each, slices, language);
}

function listenToEdition(facts: Writable<SiteFacts>, slices: Slices, language: string): void {
  const at = `facts:${language}`;
  listenToPortfolio(facts.portfolio, slices, language);
  listenToBook(facts.book, slices, language);
  if (facts.history) listenToHistory(facts.history, slices, language);
  if (facts.editing) listenToForms(facts.editing, slices, language);
  const flags = { of: facts.redFlagsOf, ownedBy: facts.redFlagsOwnedBy };
  const asked = `asked ${at}`;
  slices.name({}, asked, (what) =>
    what.startsWith('of ') ? flags.of(what.slice(3)) : flags.ownedBy(what.slice('ownedBy '.length)),
  );
  facts.redFlagsOf = slices.listeningTo(asked, (account: string) => `of ${account}`, flags.of);
  facts.redFlagsOwnedBy = slices.listeningTo(asked, (member: string) => `ownedBy ${member}`, flags.ownedBy);
  slices.listen(facts, at, [...SILENT_FACTS, ...ASKED_FACTS]);
}

function listenToPortfolio(portfolio: Writable<Portfolio>, slices: Slices, language: string): void {
  const at = `portfolio:${language}`;
  const named = (kind: string, things: Iterable<{ id: string }>) => {
    for (const thing of things) slices.listen(thing, `${language}/${kind}:${thing.id}`);
  };
  // People are read one by one: a word about one of them changes no page that shows only what they are called.
  for (const account of portfolio.accounts)
    for (const person of account.people) slices.listen(person, `${language}/person:${account.id}/${person.id}`);
  named('account', portfolio.accounts);
  named('segment', portfolio.segments);
  named('unit', portfolio.units);
  named('member', portfolio.members.values());
  named('holding', portfolio.holdings.values());
  named('sales-plan', portfolio.salesPlans);
  named('new-customer-plan', portfolio.newCustomerPlans);
  named('review', portfolio.reviews);
  named('begun-review', portfolio.begunReviews);
  named('own-page', portfolio.handbook);
  for (const seal of portfolio.snapshots) listenToSeal(seal, slices, `${language}/seal:${seal.quarter}`);
  slices.listen(portfolio.company, `${language}/company`);
  slices.listen(portfolio.actuals, `${language}/actuals`);
  const maps = ['members', 'accountById', 'holdings', 'planOfProspect', 'saidElsewhere'] as const;
  for (const name of maps)
    (portfolio as Record<string, unknown>)[name] = slices.listeningMap<unknown>(portfolio[name], `${at}.${name}`);
  slices.listen(portfolio, at, ['company', 'actuals', ...maps]);
}

function listenToSeal(seal: Portfolio['snapshots'][number], slices: Slices, at: string): void {
  const { snapshot } = seal;
  for (const account of snapshot.accounts) slices.listen(account, `${at}/account:${account.id}`);
  slices.listen(snapshot, `${at}/snapshot`);
  slices.listen(seal, at, ['snapshot']);
}

/** Figures are asked for by plan and quarter, whatever they were added up from. */
function listenToBook(book: Writable<FigureBook>, slices: Slices, language: string): void {
  const at = `book:${language}`;
  const { quarters, asOf, figuresOf, quartersOf, salesRowsOf } = book;
  // Asked for by the thousand: a name that is put together each time would be read through each time, too.
  const known = new WeakMap<Planned, (what: string) => Slice>();
  const tell = (planned: Planned, what: string) => {
    let sliceOf = known.get(planned);
    if (!sliceOf) known.set(planned, (sliceOf = slices.slicesOf(figuresAt(at, planned))));
    tellRead(sliceOf(what));
  };
  slices.name(book, at, (what) => (what === 'quarters' ? quarters : asOf));
  for (const planned of plannedIn(book.portfolio))
    slices.name({}, figuresAt(at, planned), (what) => {
      if (what === 'quarters') return quartersOf(planned);
      const quarter = what.slice(what.indexOf(' ') + 1);
      return what.startsWith('rows ') ? salesRowsOf(planned, quarter) : figuresOf(planned, quarter);
    });
  book.figuresOf = (planned, quarter) => {
    if (isListening()) tell(planned, quarter);
    return figuresOf(planned, quarter);
  };
  book.quartersOf = (planned) => {
    if (isListening()) tell(planned, 'quarters');
    return quartersOf(planned);
  };
  book.salesRowsOf = (planned, quarter) => {
    if (isListening()) tell(planned, `rows ${quarter}`);
    return salesRowsOf(planned, quarter);
  };
  const told = (what: string, value: unknown) => ({
    get() {
      if (isListening()) tellRead(slices.slice(at, what));
      return value;
    },
    enumerable: true,
  });
  Object.defineProperties(book, { quarters: told('quarters', quarters), asOf: told('asOf', asOf) });
}

function figuresAt(book: string, planned: Planned): string {
  return isAccount(planned) ? `${book} of ${planned.id}` : `${book} of new customers ${planned.id}`;
}

function listenToHistory(history: Writable<History>, slices: Slices, language: string): void {
  history.files = slices.listeningMap(history.files, `${language}/history.files`);
  slices.listen(history, `${language}/history`, ['files']);
}

function listenToForms(forms: Writable<NonNullable<SiteFacts['editing']>>, slices: Slices, language: string): void {
  const at = `${language}/forms`;
  const { files, has, fileAt, published } = forms;
  const known = new Set(files);
  slices.name({}, at, (what) => {
    if (what === 'files') return files;
    if (what === 'published') return published();
    const file = what.slice(what.indexOf(' ') + 1);
    if (what.startsWith('has ')) return has(file);
    return known.has(file) ? fileAt(file) : undefined;
  });
  Object.defineProperty(forms, 'files', {
    get: slices.listeningTo(
      at,
      () => 'files',
      () => files,
    ),
    enumerable: true,
  });
  forms.has = slices.listeningTo(at, (file) => `has ${file}`, has);
  forms.fileAt = slices.listeningTo(at, (file) => `file ${file}`, fileAt);
  forms.published = slices.listeningTo(at, () => 'published', published);
}
