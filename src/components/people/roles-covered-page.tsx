import { overview } from '#components/frame/overview.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';
import { flag } from '#components/marks/marks.tsx';
import { attitudeSign } from '#components/marks/attitude-sign.tsx';
import { table } from '#components/table/table.tsx';
import { rolesCoveredPage, type Holder, type RoleCell } from '#views/people/roles-covered.ts';
import type { Site } from '#views/site.ts';

export const rolesCoveredPageType: PageType = { path: '/stakeholders/roles/', part: 'overviews', page: printed };

/** Who holds which role in buying at each customer, and how they stand: where a plan knows nobody is seen at once. */
function printed(site: Site): PageContent {
  const { rolesCovered: t, stakeholders } = site.t;
  const { heads, rows, plans, complete, more, moreMissing } = rolesCoveredPage(site);
  return overview(site, {
    title: t.title,
    section: 'stakeholders',
    description: t.description,
    sheets: ['stakeholders', 'attitudes'],
    back: { text: stakeholders.title, href: site.url('/stakeholders/') },
    lede: plans > 0 && t.lede(complete, plans),
    empty: plans === 0 && { title: t.empty, text: t.emptyText },
    content: (
      <>
        <p class="caption">{t.note}</p>
        {table(site, {
          class: 'roles-covered',
          caption: t.title,
          rows,
          columns: [
            { head: t.account, cell: 'account' },
            { head: t.segment, class: 'segment', headClass: 'segment', cell: 'segment' },
            ...heads.map((head, at) => ({
              head,
              label: true,
              class: ({ cells }: (typeof rows)[number]) => ['role', cells[at]?.nobody],
              cell: ({ cells }: (typeof rows)[number]) => cells[at] && roleCell(site, cells[at]),
            })),
            { head: t.covered, kind: 'num', label: true, cell: ({ covered, of }) => site.t.site.fraction(covered, of) },
          ],
        })}
        {more > 0 && <p class="caption">{t.more(more, moreMissing)}</p>}
      </>
    ),
  });
}

function roleCell(site: Site, { holders, more, nobody }: RoleCell) {
  const t = site.t.rolesCovered;
  if (nobody === 'flagged')
    return (
      <span class="mark one-line flag medium">
        {flag('medium')}
        <span>{t.nobody}</span>
      </span>
    );
  if (nobody === 'looked-for') return <span class="ink2">{t.lookedFor}</span>;
  if (nobody) return '–';
  return (
    <>
      {holders.map(holderMark)}
      {more > 0 && <span class="ink2">+{more}</span>}
    </>
  );
}

/**
 * Somebody by the sign of their attitude, with a bar below whose influence is high; it leads to their row in the plan.
 */
function holderMark({ attitude, href, said, isInfluential }: Holder) {
  return (
    <a class="holder attitude" href={href} title={said}>
      <svg
        class="mark"
        aria-hidden="true"
        width="18"
        height="23"
        viewBox="0 0 18 23"
        fill="none"
        stroke-linecap="round"
        stroke-linejoin="round"
      >
        {attitudeSign(attitude)}
        {isInfluential && <path d="M1 21.5h16" stroke="currentColor" stroke-width="2" />}
      </svg>
      <span class="visually-hidden">{said}</span>
    </a>
  );
}
