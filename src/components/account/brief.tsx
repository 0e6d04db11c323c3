import { methodMark } from '#components/marks/method-mark.tsx';
import { closed } from '#components/text/closed.tsx';
import { quarterFigure } from '#components/figures/quarter-figure.tsx';
import { flagTable } from '#components/flags/flag-table.tsx';
import { emptyState } from '#components/frame/section-header.tsx';
import { section } from '#components/frame/section.tsx';
import { ageMark, fraction, stageMark } from '#components/marks/marks.tsx';
import { changeLines } from '#components/quarters/changes.tsx';
import { table } from '#components/table/table.tsx';
import { term } from '#components/text/lines.tsx';
import { phraseWords } from '#components/text/words.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { Brief } from '#views/account/brief.ts';
import type { SalesPace } from '#views/account/sales-lede.ts';
import type { Site } from '#views/site.ts';

/** How old what we know is, kind by kind, against its limit, and how far the plan has come. */
export function briefAges(site: Site, { ages, steps }: Brief) {
  const { steps: t, brief } = site.t.account;
  return (
    <section class="ages" aria-labelledby="age-title">
      <h2 id="age-title">{brief.age}</h2>
      {methodMark(site, brief.age)}
      <dl>{ages.map((age) => term(age.name, ageMark(site, age.days, age.limit)))}</dl>
      <p class="steps">
        {t.title} {fraction(site, steps.taken, steps.of)}{' '}
        <span class="caption">{steps.next === undefined ? t.all : t.next(steps.next)}</span>
      </p>
    </section>
  );
}

/**
 * Sales by quarter: how far the forecast is from the target in a sentence, the picture with its table, and the pace.
 */
export function briefSales(site: Site, { sales: { quarter, lede, figure, pace } }: Brief) {
  const t = site.t.account.brief;
  const aside = (
    <span class="state-mark preliminary">
      <b>{t.preliminary(quarter.slice(5))}</b> {t.toDate(site.format.shortDate(site.asOf))}
    </span>
  );
  return section(site, { id: 'sales-title', anchor: 'sales', class: 'sales', title: t.sales, aside }, [
    lede && <p class="sales-lede">{phraseWords(lede)}</p>,
    quarterFigure(site, figure),
    pace && paceLine(site, pace),
  ]);
}

/**
 * What is invoiced of what is expected, solid in a bar as wide as the figure; a line for the share of days that have
 * passed.
 */
function paceLine(site: Site, { said, booked, passed }: SalesPace) {
  return (
    <div class="sales-pace">
      <span class="caption" aria-hidden="true">
        {site.t.account.brief.toDateBar}
      </span>
      <svg aria-hidden="true" width="100%" height="14" viewBox="0 0 1000 14" preserveAspectRatio="none">
        <rect class="whole" x="0" y="3" width="1000" height="8" />
        <rect class="booked" x="0" y="3" width={Math.round(booked * 1000)} height="8" />
        <rect class="passed" x={Math.round(passed * 1000) - 2} y="0" width="4" height="14" />
      </svg>
      <p class="caption">{phraseWords(said)}</p>
    </div>
  );
}

/**
 * Red flags with what would clear each, the most severe first; those that were raised by hand and closed under their
 * count.
 */
export function briefFlags(site: Site, { flags }: Brief) {
  const { brief: t, empty, flags: words } = site.t.account;
  const { count, shown, more, closed: closedOnes } = flags;
  return section(
    site,
    {
      id: 'brief-flags-title',
      anchor: 'flags',
      class: 'brief-flags',
      title: t.redFlags,
      aside: <span>{t.open(count)}</span>,
    },
    [
      count === 0 ? emptyState(site, empty.flags) : flagTable(site, shown, true),
      more.length > 0 && closed(words.more(more.length), flagTable(site, more, true)),
      closedOnes.length > 0 && closed(words.closed(closedOnes.length), flagTable(site, closedOnes, true)),
    ],
  );
}

/** The first of what changed since the last seal; all of it is on the page of the quarter. */
export function briefChanges(site: Site, { changes }: Brief) {
  const t = site.t.account.brief;
  if (!changes) return undefined;
  const title = t.since(changes.quarter);
  return section(
    site,
    {
      id: 'brief-changes-title',
      anchor: 'since-seal',
      class: 'brief-changes',
      title,
      aside: changes.href && <a href={changes.href}>{t.everything}</a>,
    },
    changeLines(site, changes.lines, title),
  );
}

/** What is done next. */
export function briefActions(site: Site, { actions: { next, open, isAny, editHref } }: Brief) {
  const { brief: t, actions: words } = site.t.account;
  return section(
    site,
    {
      id: 'next-title',
      class: 'next-actions',
      title: t.nextActions,
      aside: isAny && <a href="#actions">{t.all(open)}</a>,
      empty: next.length === 0 && { title: t.noActions, text: t.noActionsText, href: editHref },
    },
    table(site, {
      class: 'as-text',
      caption: t.nextActions,
      areHeadsHidden: true,
      rows: next,
      columns: [
        {
          head: words.due,
          class: 'due',
          cell: ({ due, isOverdue }) => [due, isOverdue && <span class="overdue">{t.overdue}</span>],
        },
        {
          head: words.action,
          isRowHead: true,
          cell: ({ action, anchor }) => linkedText({ text: action, href: `#${anchor}` }, 'quiet-link strong'),
        },
        { head: words.owner, class: 'owner', cell: 'owner' },
        { head: words.stage, cell: ({ stage, slippedFrom }) => stageMark(site, stage, slippedFrom !== undefined) },
      ],
    }),
  );
}
