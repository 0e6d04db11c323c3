import { addQuarters, isQuarter, quarterOf, type Quarter } from '#domain/calendar/quarters.ts';
import { oncePer } from '#domain/once-per.ts';
import type { Account, Portfolio, Segment } from '#domain/portfolio.ts';
import { placeOf } from '#domain/place.ts';
import { like } from '#domain/reads.ts';
import type { Change } from '#domain/plan/follow-up.ts';
import { type Occasion, outOfTurn, reviewDuties } from '#domain/review/due-reviews.ts';
import { sealBy } from '#domain/review/rhythm.ts';
import { editHref, newFileHref } from '../links/edit-link.ts';
import type { Site } from '../site.ts';
import { BEGINS, type NamedKind, UNNAMED } from './begun-names.ts';
import { fileGround } from './ground.ts';

/** A file that is not there yet and that a form begins, with what `npm run new` would write. */
export type Beginning =
  | { kind: 'review'; file: string; of: Account | Segment; quarter: Quarter; change?: Change }
  | { kind: 'correction-notes'; file: string; quarter: Quarter }
  /** A plan, whose file is named when somebody says what it is called; an account or sales plan is of a segment. */
  | { kind: 'account' | 'sales-plan'; file: string; segment: Segment }
  | { kind: Exclude<NamedKind, 'account' | 'sales-plan'>; file: string };

type Facts = Pick<Site, 'portfolio' | 'asOf' | 'book' | 'redFlags'>;

const dutiesOf = oncePer(
  ({ portfolio, asOf }: Facts, quarter: string) =>
    new Map(
      (isQuarter(quarter) ? reviewDuties(portfolio, quarter, asOf) : []).map(({ account, segment, held }) => [
        (account ?? segment) as Account | Segment,
        held,
      ]),
    ),
  ({ book }) => book,
);

/**
 * The quarter that a review begun on a day is of: the last one while it waits for its seal and its review, else the
 * current one.
 */
export function quarterToReview(facts: Facts, reviewed: Account | Segment): Quarter {
  const { portfolio, asOf } = facts;
  const now = quarterOf(asOf, portfolio.fiscalYear);
  const last = addQuarters(now, -1);
  const duties = dutiesOf(facts, last);
  const waits = duties.has(reviewed) && !duties.get(reviewed);
  return waits && sealBy(last, portfolio) >= asOf ? last : now;
}

/** Every file that can be begun, by its path in the content folder. */
const beginningsOf = oncePer(
  (facts: Facts): ReadonlyMap<string, Beginning> => {
    const { portfolio } = facts;
    const all = [...reviews(facts), ...notes(facts), ...plans(facts)];
    const there = new Set([
      ...[...portfolio.reviews, ...portfolio.begunReviews].map(({ source }) => source.file),
      ...portfolio.snapshots.flatMap(({ notesFile }) => notesFile ?? []),
    ]);
    return new Map(all.filter(({ file }) => !there.has(file)).map((one) => [one.file, one]));
  },
  ({ book }) => book,
);

/** What can be begun on the pages of a site; nothing where nothing is edited. */
export function beginningsIn(site: Site): Beginning[] {
  return site.editing ? [...beginningsOf(site).values()] : [];
}

/** Files that go by one name, whose ground stands in one place: those that are there, and those that can be begun. */
export interface GroundOfName {
  path: string;
  files: readonly string[];
  beginnings: readonly Beginning[];
}

/** All files that have forms on the pages of a site, by where their ground is. */
export function groundsIn(site: Site): GroundOfName[] {
  const files = Map.groupBy(site.editing?.files ?? [], fileGround);
  const beginnings = Map.groupBy(beginningsIn(site), ({ file }) => fileGround(file));
  return [...new Set([...files.keys(), ...beginnings.keys()])].map((path) => ({
    path,
    files: files.get(path) ?? [],
    beginnings: beginnings.get(path) ?? [],
  }));
}

/** The review of a customer or segment that is next to be begun; nothing where it is begun. */
export function nextReview(site: Site, of: Account | Segment): { quarter: Quarter; href: string } | undefined {
  const quarter = quarterToReview(site, of);
  const href = reviewHref(site, of.id, quarter);
  return href === undefined || isReviewed(site, of, quarter) ? undefined : { quarter, href };
}

/**
 * Where what calls for a second review of a customer's quarter is noted, once the quarter has its own: a review names
 * the change that it is held for, and is begun where the change is known. Nothing while the quarter's own is to come.
 */
export function secondReview(site: Site, account: Account): { quarter: Quarter; href: string } | undefined {
  const quarter = quarterToReview(site, account);
  if (!site.editing || account.salesPlan || !isReviewed(site, account, quarter)) return undefined;
  const { file, line } = placeOf(account.source, ['changes']);
  const href = editHref(site, file, line);
  return href === undefined ? undefined : { quarter, href };
}

function isReviewed({ portfolio }: Site, of: Account | Segment, quarter: Quarter): boolean {
  return quartersReviewed(portfolio).get(of)?.has(quarter) === true;
}

/**
 * The quarters of which each customer and segment has its own review, and not only one that a change called for: all
 * are gone through once, not for each of them.
 */
const quartersReviewed = oncePer((portfolio: Portfolio) => {
  const quarters = new Map<Account | Segment | undefined, Set<Quarter>>();
  for (const { account, segment, quarter, change } of [...portfolio.reviews, ...portfolio.begunReviews]) {
    if (change) continue;
    const of = account ?? segment;
    quarters.set(of, (quarters.get(of) ?? new Set()).add(quarter));
  }
  return quarters;
});

/** Where a review is begun. */
export function reviewHref(site: Site, of: string, quarter: Quarter): string | undefined {
  return beginHref(site, reviewFile(of, quarter));
}

/**
 * Where a file is begun that is not there yet: at the code host under its name; where a script runs, in a form in its
 * place. Nothing without a code host, where no form begins it.
 */
export function beginHref(site: Site, file: string): string | undefined {
  const { repository } = site.portfolio.company;
  const canBegin = site.editing !== undefined && beginningsOf(site).has(file);
  if (!repository) return canBegin ? editHref(withAnyFile(site), file) : undefined;
  const name = file.replace(/\/\+[^/]*$/, '/');
  const href = newFileHref(repository, name);
  return canBegin && href !== undefined ? `${href}${BEGINS}${encodeURI(file)}` : href;
}

const withAnyFile = oncePer((site: Site) => like(site, { editing: { has: () => true } }));

/**
 * Where the review that something at an account asks for out of turn is begun: that of its change. What has no id, and
 * somebody new who decides, are answered by the quarter's own review, as long as nobody has begun it.
 */
export function outOfTurnHref(site: Site, of: Account, { change }: Occasion): string | undefined {
  if (change?.id === undefined) return nextReview(site, of)?.href;
  return beginHref(site, reviewFile(of.id, quarterToReview(site, of), change.id));
}

/** Where what has a name is begun; an account plan or one of sales in the first segment with such plans, or in one. */
export function planHref(site: Site, kind: NamedKind, segment?: Segment): string | undefined {
  const first = plans(site).find(
    (one) => one.kind === kind && (!segment || ('segment' in one && one.segment === segment)),
  );
  return first && site.editing ? beginHref(site, first.file) : undefined;
}

const reviewFile = (of: string, quarter: Quarter, change?: string) =>
  `reviews/${quarter}/${of}${change === undefined ? '' : `-${change}`}.mdx`;

function reviews(facts: Facts): Beginning[] {
  const { portfolio, redFlags } = facts;
  const next = [...portfolio.accounts.filter(({ salesPlan }) => !salesPlan), ...portfolio.segments].map(
    (of): Beginning => {
      const quarter = quarterToReview(facts, of);
      return { kind: 'review', file: reviewFile(of.id, quarter), of, quarter };
    },
  );
  const missing = redFlags.flatMap((flag): Beginning[] => {
    if (flag.rule !== 'review-missing' || flag.facts.quarter === undefined) return [];
    const of =
      (flag.account !== undefined && portfolio.accountById.get(flag.account)) ||
      portfolio.segments.find(({ id }) => id === flag.segment);
    const { quarter } = flag.facts;
    return of ? [{ kind: 'review', file: reviewFile(of.id, quarter), of, quarter }] : [];
  });
  return [...next, ...missing, ...ofChanges(facts)];
}

/** Reviews that changes at accounts ask for; that of a change is held in the quarter that is reviewed now. */
function ofChanges(facts: Facts): Beginning[] {
  const { portfolio, asOf } = facts;
  return portfolio.accounts.flatMap((of) =>
    outOfTurn(of, portfolio, asOf).flatMap(({ occasion: { change } }): Beginning[] => {
      if (change?.id === undefined) return [];
      const quarter = quarterToReview(facts, of);
      return [{ kind: 'review', file: reviewFile(of.id, quarter, change.id), of, quarter, change }];
    }),
  );
}

function notes({ portfolio }: Facts): Beginning[] {
  return portfolio.snapshots.map(({ quarter }) => ({
    kind: 'correction-notes',
    file: `snapshots/${quarter}.notes.yaml`,
    quarter,
  }));
}

function plans({ portfolio }: Pick<Facts, 'portfolio'>): Beginning[] {
  return [
    ...portfolio.segments.map((segment): Beginning => {
      const [kind, folder] = segment.planType === 'sales' ? ['sales-plan', 'sales-plans'] : ['account', 'accounts'];
      return { kind: kind as 'account', file: `${folder}/${UNNAMED}${segment.id}.mdx`, segment };
    }),
    { kind: 'new-customer-plan', file: `new-customers/${UNNAMED}.mdx` },
    { kind: 'segment', file: `segments/${UNNAMED}.yaml` },
    { kind: 'group', file: `groups/${UNNAMED}.yaml` },
    { kind: 'unit', file: `team/${UNNAMED}.yaml` },
  ];
}
