import { companyQuarter } from '#domain/budget/roll-up.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import { companyFigure, type QuarterFigureView } from '../figures/quarter-figure.ts';
import { type Comparison, siteIn, type Site } from '../site.ts';
import { type PriceTagView, priceTagView } from './price-tag.ts';
import { type JoinedSums, joinedSums } from './joined-sums.ts';
import { allSums } from './sums-view.ts';
import type { TagSection } from './tag-section.ts';
import { whatStays } from './what-stays.ts';

/** What a change does, with the company before and after it side by side. */
export interface ChangesPage {
  title: string;
  /** What-if, or proposed. */
  mark: { name: string; text: string };
  tag: PriceTagView;
  /** What is compared, on which day. */
  compared: string;
  halves: { id: string; title: string; figure: QuarterFigureView }[];
  /** The quarters that the halves have no room for on a narrow screen. */
  leftOut: string[];
  /** What changes of company, segments and customers, a few periods side by side. */
  joined: JoinedSums[];
  /** Every sum that changes, where that is more; and then the other tables of the price tag. */
  sums: TagSection[];
  others: TagSection[];
  /** What stays as it is, in sentences. */
  same: string[];
}

/** The page of a site that is held against an earlier state. */
export function changesPage(
  site: Site,
  { before, changes, asked, files, names, title, isWhatIf }: Comparison,
): ChangesPage {
  const t = site.t.priceTag;
  const tag = priceTagView(changes, files, { before: before.portfolio, after: site.portfolio }, site, asked);
  const earlier = siteIn(site.language, before, site.base);
  const figuresIn = (of: Site) => (quarter: Quarter) => companyQuarter(quarter, of.book).figures;
  const figure = (of: Site, id: string, beside: Site) =>
    companyFigure(of, {
      id,
      before: 0,
      after: 5,
      panelOf: undefined,
      withNotes: false,
      beside: figuresIn(beside),
      isAfter: of === site,
    });
  const joined = joinedSums(site, changes.sums);
  const halves = [
    { id: 'before', title: t.before, figure: figure(earlier, 'before-sales', site) },
    { id: 'after', title: t.after, figure: figure(site, 'after-sales', earlier) },
  ] as const;
  return {
    title: title ?? t.pageTitle,
    mark: isWhatIf ? { name: t.whatIf, text: t.whatIfText } : { name: t.proposed, text: t.proposedText },
    tag,
    compared: t.compared(names.before, names.after, site.format.date(site.asOf)),
    halves: [...halves],
    leftOut: halves[0].figure.columns.flatMap(({ isFar, year, name }) => (isFar ? [`${year}-${name}`] : [])),
    joined,
    sums: joined.some(({ isCut }) => isCut) ? allSums(changes.sums, site) : [],
    others: tag.sections.filter(({ isOfSums }) => isOfSums !== true),
    same: whatStays(changes, site.portfolio, site.t),
  };
}
