import { addDays } from '#domain/calendar/dates.ts';
import { heldIn, type Held } from '#domain/people/held-about.ts';
import type { Attitude, Influence, Role } from '#domain/plan/vocabulary.ts';
import type { Stakeholder } from '#domain/plan/stakeholder.ts';
import { type Account, placeIn } from '#domain/portfolio.ts';
import { anchorOf } from '../links/account-links.ts';
import type { Site } from '../site.ts';

/** What is held about one person, in words. */
export type PersonReport = ReturnType<typeof personReport>;

/** The day on which a judgement ends, by the segment's shelf life; none where there is no day or no limit. */
export function judgementEnds({ segment }: Account, { asOf }: Stakeholder): string | undefined {
  const days = segment.shelfLives.judgement;
  return asOf === undefined || days === undefined ? undefined : addDays(asOf, days);
}

/** What is held about a person of an account, as `held` lists it, in words. */
export function personReport(site: Site, account: Account, person: Stakeholder, held: readonly Held[]) {
  const t = site.t.personalData;
  const ends = judgementEnds(account, person);
  const isExpired = ends !== undefined && ends < site.asOf;
  const on = person.asOf && site.format.date(person.asOf);
  return {
    anchor: anchorOf(account, 'person', person.id),
    name: person.name,
    title: person.title,
    /** When they were judged and until when that holds. */
    judgement:
      on === undefined
        ? t.undated
        : isExpired && ends
          ? t.expired(on, site.format.date(ends))
          : t.judged(on, ends && site.format.date(ends)),
    isExpired,
    rows: held.map((item) => ({
      what: whatOf(site, item),
      value: valueInWords(site, account, item),
      place: placeOfItem(account, item),
    })),
  };
}

/** The file and line of an item; the plan's own file, which nearly all are in, is named without its folder. */
function placeOfItem(account: Account, { file, line }: Held): string {
  const named = file === placeIn(account, []).file ? file.slice(file.lastIndexOf('/') + 1) : file;
  return line === undefined ? named : `${named}:${line}`;
}

/** Words looked up by a name found in a file, which need not have one. */
type WordsByKey = Readonly<Record<string, string>>;

function whatOf(site: Site, { how, field }: Held): string {
  const t = site.t.personalData;
  const references: WordsByKey = t.references;
  const parts: WordsByKey = t.parts;
  const fields: WordsByKey = t.fields;
  if (how === 'sealed') return `${t.how.sealed} ${field}`;
  if (how === 'reference')
    return (
      field
        .split('.')
        .map((step) => references[step])
        .findLast((word) => word !== undefined) ?? t.how.reference
    );
  if (how !== 'entry') return t.how[how];
  const [, , key = '', ...rest] = field.split('.');
  const part = rest.map((step) => parts[step]).find((word) => word !== undefined);
  return `${fields[key] ?? key}${part === undefined ? '' : `, ${part}`}`;
}

/** Between what was and what is; the letters of the house have no arrow. */
const MOVED = ' → ';

/** Closed words and ids become words; what people wrote stays as it is. */
function valueInWords(site: Site, account: Account, { how, field, value }: Held): string {
  const { vocabulary } = site.t;
  if (how === 'sealed')
    return value
      .split(/(, | → )/)
      .map((word) => (word === MOVED ? `, ${site.t.account.people.now} ` : inWords(site, word)))
      .join('');
  if (how !== 'entry') return value;
  const key = field
    .split('.')
    .slice(2)
    .filter((step) => !/^\d+$/.test(step))
    .join('.');
  switch (key) {
    case 'roles':
      return vocabulary.role[value as Role];
    case 'influence':
    case 'attitude':
    case 'history.attitude':
      return inWords(site, value);
    case 'asOf':
    case 'since':
    case 'until':
    case 'lastContact':
    case 'history.asOf':
      return site.format.date(value);
    case 'counterpart':
      return site.portfolio.members.get(value)?.name ?? value;
    case 'reportsTo':
    case 'influences':
    case 'successor':
      return account.people.find(({ id }) => id === value)?.name ?? value;
    case 'needs':
      return account.needs.find(({ id }) => id === value)?.need ?? value;
    case 'relationship.now':
    case 'relationship.wanted':
      return vocabulary.relationship[Number(value)] ?? value;
    default:
      return value;
  }
}

function inWords(site: Site, word: string): string {
  const { attitude, influence, role } = site.t.vocabulary;
  return attitude[word as Attitude] ?? influence[word as Influence] ?? role[word as Role] ?? word;
}

/** The address of the page on which a customer's people can read what is held about them. */
export function personalDataPath(account: Account): string {
  return account.salesPlan ? `/sales-plans/${account.salesPlan.id}/people/` : `/accounts/${account.id}/people/`;
}

/**
 * The page of an account or a sales plan by its customers; each person is a part that can be shown and printed alone.
 */
export function personalDataPage(site: Site, customers: readonly Account[]) {
  const [first] = customers;
  if (!first) throw new Error('Expected a plan with customers, got none.');
  const t = site.t.personalData;
  const path = personalDataPath(first);
  const planName = first.salesPlan?.name ?? first.name;
  return {
    path,
    planName,
    planHref: site.url(path.replace(/people\/$/, '')),
    title: first.salesPlan ? t.titleOfPlan(planName) : t.title(planName),
    people: customers.flatMap((account) => {
      const heldAbout = heldIn(site.portfolio, account);
      return account.people.map((person) => personReport(site, account, person, heldAbout(person)));
    }),
  };
}
