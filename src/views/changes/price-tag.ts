import type { AskedYes } from '#domain/changes/guardrails.ts';
import type { Change, LineChange, PortfolioChanges } from '#domain/changes/portfolio-changes.ts';
import { isNothingThatCounts } from '#domain/changes/portfolio-changes.ts';
import type { RowChanges } from '#domain/changes/row-changes.ts';
import type { IsoDate } from '#domain/calendar/dates.ts';
import type { Problem } from '#domain/checks/problem.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import { movedBy } from '#domain/snapshot/changes.ts';
import { flagWords } from '#problems/flag-words.ts';
import { ruleAddress } from '#problems/rule-address.ts';
import { askedWords, type AskedWords } from './asked-words.ts';
import { shownValue } from './shown-value.ts';
import { figuresLead, sumSections } from './sums-view.ts';
import type { PriceTagWords, TagSection } from './tag-section.ts';
import { unchangedPlans } from './what-stays.ts';

/** A file of the content folder that differs, and whether the text under its fields does. */
export interface DifferingFile {
  file: string;
  how: 'added' | 'removed' | 'changed';
  body: boolean;
}

/** What a change does, in words and tables: the answer first. Every format prints this. */
export interface PriceTagView {
  title: string;
  isNothing: boolean;
  lead: string;
  /** What needs a person's eye, before all else. */
  asks: AskedWords[];
  sentences: string[];
  sections: TagSection[];
  foot: string;
  /** What is said where so many tables have no room. */
  cut(tables: number): string;
}

/** Longer tables are cut: a host prints only so much, and nobody reads more. */
const MOST_ROWS = 60;
/** So many of ours stand by name in a sentence; the others are counted. */
const NAMED = 8;
/** Tables with more rows than this are folded. */
const SHORT = 12;

/**
 * Puts the changes between two states into words. `files` are those that differ, `before` and `after` the two
 * portfolios.
 */
export function priceTagView(
  changes: PortfolioChanges,
  files: readonly DifferingFile[],
  states: { before: Portfolio; after: Portfolio },
  words: PriceTagWords,
  asked: readonly AskedYes[] = [],
): PriceTagView {
  const { t, format } = words;
  const tag = t.priceTag;
  const foot = tag.asOf(format.date(changes.asOf));
  const wording = wordingOf(changes, files, words);
  if (isNothingThatCounts(changes)) {
    const said =
      wording.length > 0 ? [...wording, tag.noOther] : [files.length === 0 ? tag.same : tag.form(files.length)];
    return {
      title: tag.title,
      isNothing: true,
      lead: tag.nothing,
      asks: [],
      sentences: said,
      sections: [],
      foot,
      cut: tag.cut,
    };
  }
  const { asOf, flags, seals, rows, restated, keepers } = changes;
  const [lead = '', ...more] = figuresLead(changes.sums, words);
  const attitudes = changes.changes.filter(({ aspect, how }) => aspect === 'attitude' && how === 'changed').length;
  const people = keepers.flatMap((id) => memberIn(states, id)?.name ?? []);
  const same = unchangedPlans(changes, states.after).length;
  return {
    title: tag.title,
    isNothing: false,
    lead,
    asks: askedWords(asked, states.after, words),
    sentences: [
      ...more,
      tag.flags(flags.opened.length, flags.closed.length),
      ...(attitudes > 0 ? [tag.attitudes(attitudes)] : []),
      ...rowsSaid(rows, words),
      ...(restated.length > 0 ? [tag.restated(restated)] : []),
      ...(seals.added.length + seals.removed.length + seals.altered.length > 0
        ? [tag.seals(seals.added.length, seals.removed.length, seals.altered.length).trim()]
        : []),
      ...wording,
      ...(people.length > 0 ? [tag.keepers(people.slice(0, NAMED), Math.max(0, people.length - NAMED))] : []),
      ...(same > 0 ? [tag.unchanged(same)] : []),
    ],
    sections: [
      ...sumSections(changes.sums, words).map((section) => ({ ...section, isOfSums: true })),
      ...flagSection(changes, states, words),
      ...changeSection(changes.changes, { ...states, asOf }, words),
      ...lineSection(changes.lines, words),
      ...fileSection(files, words),
    ].map(cut(words)),
    foot,
    cut: tag.cut,
  };
}

/** What was only worded anew. */
function wordingOf({ texts }: PortfolioChanges, files: readonly DifferingFile[], { t }: PriceTagWords): string[] {
  const tag = t.priceTag;
  const count = texts.reduce((sum, text) => sum + text.count, 0);
  const things = new Set(texts.map(({ about }) => `${about.level}/${about.id}`)).size;
  const isHandbook = ({ file }: DifferingFile) => file.startsWith('handbook/');
  const pages = files.filter(isHandbook).length;
  const bodies = files.filter((file) => file.body && file.how === 'changed' && !isHandbook(file)).length;
  return [
    ...(count > 0 ? [tag.texts(count, things)] : []),
    ...(bodies > 0 ? [tag.bodies(bodies)] : []),
    ...(pages > 0 ? [tag.handbook(pages)] : []),
  ];
}

interface States {
  before: Portfolio;
  after: Portfolio;
}

/** What became of rows of actuals; nothing where nothing did. */
function rowsSaid({ changed, added, removed }: RowChanges, { t }: PriceTagWords): string[] {
  const said = [
    changed > 0 && t.priceTag.rowsChanged(changed),
    added > 0 && t.priceTag.rowsNew(added),
    removed > 0 && t.priceTag.rowsGone(removed),
  ].filter((each) => each !== false);
  return said.length > 0 ? [t.priceTag.rows(said.join(', '))] : [];
}

function memberIn({ before, after }: States, id: string) {
  return after.members.get(id) ?? before.members.get(id);
}

function flagSection({ flags }: PortfolioChanges, { before, after }: States, words: PriceTagWords): TagSection[] {
  const tag = words.t.priceTag;
  const row = (flag: Problem, how: string, portfolio: Portfolio): string[] => {
    const said = flagWords(flag, words);
    return [
      how,
      words.t.vocabulary.severity[flag.severity ?? 'low'],
      whose(flag, portfolio),
      said.what,
      how === tag.flagOpens ? said.clear : '',
    ];
  };
  const rows = [
    ...flags.opened.map((flag) => row(flag, tag.flagOpens, after)),
    ...flags.closed.map((flag) => row(flag, tag.flagCloses, before)),
  ];
  const head = [tag.what, tag.severity, tag.who, tag.flag, tag.clear];
  const { language } = words.format;
  const hrefs = [...flags.opened, ...flags.closed].map(({ rule }) => ruleAddress(after.company, language, rule));
  return rows.length === 0
    ? []
    : [
        {
          title: tag.flagsTitle,
          head,
          rows,
          links: { column: head.indexOf(tag.flag), hrefs },
          of: [...flags.opened, ...flags.closed].map((flag) => ({ flag })),
          names: { about: head.indexOf(tag.who), flag: head.indexOf(tag.flag) },
          figuresFrom: head.length,
          isLong: false,
        },
      ];
}

function whose({ account, segment, newCustomerPlan }: Problem, portfolio: Portfolio): string {
  if (account !== undefined) return portfolio.accountById.get(account)?.name ?? account;
  if (newCustomerPlan !== undefined)
    return portfolio.newCustomerPlans.find(({ id }) => id === newCustomerPlan)?.name ?? newCustomerPlan;
  return portfolio.segments.find(({ id }) => id === segment)?.name ?? portfolio.company.name;
}

function changeSection(
  changes: readonly Change[],
  states: States & { asOf: IsoDate },
  words: PriceTagWords,
): TagSection[] {
  const tag = words.t.priceTag;
  const head = [tag.who, tag.what, tag.was, tag.is, tag.why, tag.place];
  const rows = changes.map((change) => {
    const { about, aspect, how, before, after, why, place, field, days } = change;
    const thing = change.thing && (memberIn(states, change.thing)?.name ?? change.thing);
    const named = aspect === 'other' ? labelOf(field, words) : aspect === 'rule' ? field : tag.aspect[aspect];
    const day = (one: IsoDate | undefined) => (one === undefined ? undefined : words.format.date(one));
    const name = days ? tag.onDays(named, day(days.from), day(days.upTo)) : named;
    const value = (one: unknown) => (one === undefined ? '' : shownValue(one, change.as, states, words));
    return [
      about.level === 'account' ? about.name : `${tag.level[about.level]}: ${about.name}`,
      thing === undefined ? name : `${name}: ${thing}`,
      how === 'removed' ? value(before) || '–' : value(before),
      how === 'removed'
        ? tag.isGone
        : how === 'added'
          ? [tag.isNew, value(after)].filter(Boolean).join(', ')
          : value(after),
      why ?? '',
      `${place.file}:${place.line}`,
    ];
  });
  const of = changes.map(({ about, how, place }) => ({ about, place: how === 'removed' ? undefined : place }));
  const names = { about: head.indexOf(tag.who), place: head.indexOf(tag.place) };
  return rows.length === 0
    ? []
    : [{ title: tag.changes, head, rows, of, names, figuresFrom: head.length, isLong: false }];
}

/** What forms call a field; its way in the file where no form has it. */
function labelOf(field: string, { t }: PriceTagWords): string {
  const labels: Readonly<Record<string, string>> = t.editing.label;
  return labels[field.replace(/.*\./, '')] ?? field;
}

/** The written figures behind the sums: where a person looks next. */
function lineSection(lines: readonly LineChange[], { t, format }: PriceTagWords): TagSection[] {
  const tag = t.priceTag;
  const head = [tag.who, tag.what, tag.place, tag.period, tag.was, tag.is, tag.change];
  const rows = lines.map(({ about, measure, line, quarter, before, after, place }) => [
    about.name,
    line === undefined ? t.vocabulary.measure[measure] : `${t.vocabulary.measure[measure]}: ${line}`,
    `${place.file}:${place.line}`,
    quarter,
    format.figure(before),
    format.figure(after),
    format.signed(movedBy({ from: before, to: after })),
  ]);
  const of = lines.map(({ about, after, place }) => ({ about, place: after === undefined ? undefined : place }));
  const names = { about: head.indexOf(tag.who), place: head.indexOf(tag.place) };
  return rows.length === 0
    ? []
    : [{ title: tag.lines(format.unit), head, rows, of, names, figuresFrom: 4, isLong: false }];
}

function fileSection(files: readonly DifferingFile[], { t }: PriceTagWords): TagSection[] {
  const tag = t.priceTag;
  const rows = files.map(({ file, how }) => [file, tag.fileIs[how]]);
  const head = [tag.file, tag.what];
  return rows.length === 0 ? [] : [{ title: tag.files, head, rows, figuresFrom: head.length, isLong: true }];
}

function cut({ t }: PriceTagWords): (section: TagSection) => TagSection {
  return (section) => {
    const left = section.rows.length - MOST_ROWS;
    return {
      ...section,
      rows: left > 0 ? section.rows.slice(0, MOST_ROWS) : section.rows,
      isLong: section.isLong || section.rows.length > SHORT,
      note: left > 0 ? t.priceTag.more(left) : undefined,
    };
  };
}
