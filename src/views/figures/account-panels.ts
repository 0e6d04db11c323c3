import type { ComparedFigures } from '#domain/budget/compared-figures.ts';
import { Comparison, Sum } from '#domain/budget/comparison.ts';
import { linesBehind, monthsBehind, revisionsBehind } from '#domain/budget/made-of.ts';
import { staleForecasts } from '#domain/budget/stale-forecast.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import type { Amount } from '#domain/money/money.ts';
import type { Place } from '#domain/place.ts';
import { placeIn, type Planned } from '#domain/portfolio.ts';
import { changeBeside, placeChange } from '../history/last-change.ts';
import { editHref } from '../links/edit-link.ts';
import { filesAndLines } from '../quarters/sources.ts';
import type { Site } from '../site.ts';
import { budgetParts, placed, type FigurePart } from './figure-parts.ts';
import { gapPanel, sumRow, type PanelContent, type PanelOf } from './figure-panel.ts';
import { revisionSlopeOf } from './revision-slope.ts';
import { soldColumns } from './sold-columns.ts';

/**
 * What each figure of an account or a new-customer plan opens to: lines, revisions, months, its target, or two figures.
 */
export function accountPanelOf(site: Site, planned: Planned): PanelOf<Planned> {
  return (measure, quarter, figures, anchor) => {
    const total = measure === 'gap' ? undefined : figures[measure];
    if (measure === 'gap') return gapPanel(site, planned.name, quarter, figures, anchor, gapComment(planned, quarter));
    if (total === undefined) return undefined;
    if (measure === 'budget') return budgetPanel(site, planned, quarter, total);
    if (measure === 'forecast') return forecastPanel(site, planned, quarter, total, figures);
    return measure === 'actual'
      ? actualPanel(site, planned, quarter, total)
      : targetPanel(site, planned, quarter, total);
  };
}

function budgetPanel(site: Site, planned: Planned, quarter: Quarter, total: Amount): PanelContent {
  const { t, format } = site;
  const lines = linesBehind(planned, quarter);
  return {
    title: t.figures.panelTitle(planned.name, 'budget', quarter),
    heads: { part: t.figures.lineAndWhy, amount: quarter },
    parts: budgetParts(site, planned, quarter),
    sum: sumRow(
      site,
      t.figures.sumOf(lines.length, 'line'),
      total,
      lines.map(({ amount }) => amount),
    ),
    foot: `${format.exact(total)}.`,
  };
}

function targetPanel(site: Site, planned: Planned, quarter: Quarter, total: Amount): PanelContent {
  const { t, format } = site;
  const place = placeIn(planned, ['targets', quarter]);
  return {
    title: t.figures.panelTitle(planned.name, 'target', quarter),
    heads: { part: t.figures.writtenTarget, amount: quarter },
    parts: [writtenPart(site, planned.name, total, place)],
    sum: sumRow(site, t.figures.sumOf(1, 'line'), total, [planned.targets?.[quarter] ?? 0]),
    foot: `${format.exact(total)}.`,
  };
}

function forecastPanel(
  site: Site,
  planned: Planned,
  quarter: Quarter,
  total: Amount,
  figures: ComparedFigures<Planned>,
): PanelContent {
  const { t, format } = site;
  const revisions = revisionsBehind(planned, quarter, site.asOf);
  const first = revisions.at(-1)?.amount ?? 0;
  const { actual } = figures;
  const toCome = new Comparison(figures.sum('forecast'), figures.sum('actual')).difference;
  return {
    title: t.figures.panelTitle(planned.name, 'forecast', quarter),
    heads: { part: t.figures.made, amount: quarter, step: t.figures.step },
    slope: revisionSlopeOf(site, planned, quarter, revisions, figures),
    parts: revisions.map(({ madeOn, reason, amount, step, place }) => ({
      ...writtenPart(site, format.due(madeOn, site.asOf), amount, place),
      why: reason ?? t.figures.noReason,
      isQuoted: reason !== undefined,
      step: step === undefined ? t.figures.first : format.signed(step),
    })),
    sum: sumRow(site, t.figures.firstAndSteps(revisions.length - 1), total, [
      first,
      ...revisions.flatMap(({ step }) => step ?? []),
    ]),
    foot: [
      `${format.exact(total)}.`,
      ...(actual === undefined || toCome === undefined || format.side(toCome) === 'short'
        ? []
        : [t.figures.toCome(format.figure(actual), format.shortDate(site.asOf), format.figure(toCome))]),
      ...staleForecasts([planned], quarter, site.book).map(({ days }) => t.miss.untouchedFor(days)),
    ].join(' '),
  };
}

function actualPanel(site: Site, planned: Planned, quarter: Quarter, total: Amount): PanelContent {
  const { t, format } = site;
  const months = monthsBehind(planned, quarter, site.book);
  const rows = months.flatMap(({ places }) => places).length;
  const sold = soldColumns(site, months);
  return {
    title: t.figures.panelTitle(planned.name, 'actual', quarter),
    heads: { part: t.figures.month, amount: t.figures.invoiced, each: sold.map(({ head }) => head) },
    parts: months.map((month) => ({
      ...writtenPart(site, format.month(month.month), month.amount, month.places[0]),
      place: { text: filesAndLines(month.places).map(nameOnly).join('; ') },
      cells: sold.map(({ of }) => format.figure(of(month))),
    })),
    sum: {
      ...sumRow(
        site,
        t.figures.sumOf(rows, 'line'),
        total,
        months.map(({ amount }) => amount),
      ),
      cells: sold.map(({ of }) => format.figure(Sum.over(months, of).amount)),
    },
    foot: t.figures.fromFinance(format.exact(total)),
  };
}

/** Something that was written once: where, by whom, and a link to edit that line. */
export function writtenPart(site: Site, name: string, amount: Amount, place: Place | undefined): FigurePart {
  return {
    id: '',
    name,
    href: undefined,
    confidence: undefined,
    text: site.format.figure(amount),
    place: place && { text: placed(place) },
    edit: place && editHref(site, place.file, place.line),
    change: place && changeBeside(site, placeChange(site, place)),
  };
}

function gapComment(planned: Planned, quarter: Quarter): string[] {
  return planned.comments
    .filter((comment) => comment.on === 'gap' && comment.quarter === quarter)
    .slice(-1)
    .map(({ comment }) => comment);
}

/** A file without its folders. */
function nameOnly(text: string): string {
  return text.slice(text.lastIndexOf('/') + 1);
}
