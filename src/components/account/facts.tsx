import { emptyState } from '#components/frame/section-header.tsx';
import { ageMark } from '#components/marks/marks.tsx';
import { smallLine } from '#components/marks/small-line.tsx';
import { listColumns, table } from '#components/table/table.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { Account } from '#domain/portfolio.ts';
import { type CustomerFigures, customerFiguresOf, factsOf } from '#views/account/facts.ts';
import { editOf } from '#views/account/sections.ts';
import type { Site } from '#views/site.ts';
import { planSection } from './plan-section.tsx';

/** Section 1: basic facts, and the customer's own figures with the ratios that follow. */
export function factsSection(site: Site, account: Account) {
  const { facts: t, empty } = site.t.account;
  const figures = customerFiguresOf(site, account);
  return planSection({ site, account, id: 'facts', empty: !account.profile && !figures && empty.facts }, () => (
    <div class="columns even">
      {table(site, {
        class: 'facts',
        caption: t.caption,
        areHeadsHidden: true,
        rows: factsOf(site, account),
        columns: [
          { head: t.fact, class: 'ink2', cell: 'name' },
          { head: t.value, cell: ({ value }) => linkedText(value) },
          { head: t.age, class: 'num', cell: ({ age }) => age && ageMark(site, age.days, age.limit) },
        ],
      })}
      {figures
        ? customerFigures(site, figures)
        : emptyState(site, { ...empty.figures, href: editOf(site, account, 'finances') })}
    </div>
  ));
}

/** A year a column; sales and margin are drawn as small lines too, beside the figures that they are made of. */
function customerFigures(site: Site, { caption, age, years, rows, trend, sources }: CustomerFigures) {
  const t = site.t.account.facts;
  return (
    <div class="customer-figures">
      {table(site, {
        class: 'figures dense',
        caption,
        shownCaption: (
          <>
            <b>{caption}</b> {ageMark(site, age.days, age.limit)}
          </>
        ),
        scroll: { isGroup: true },
        rows,
        columns: [
          { head: t.year, headClass: 'ink2', cell: 'name' },
          rows.some(({ line }) => line) && {
            kind: 'small-line',
            cell: ({ line }: CustomerFigures['rows'][number]) => line && smallLine(line),
          },
          ...listColumns(years),
        ],
      })}
      <p class="caption">
        {trend} {sources} {t.computed}
      </p>
    </div>
  );
}
