import { ageMark, figureText, NOT_SET } from '#components/marks/marks.tsx';
import { sharedMark } from '#components/marks/plan-marks.tsx';
import { cellsOf, type Column, table } from '#components/table/table.tsx';
import { under, withId } from '#components/text/lines.tsx';
import type { Account } from '#domain/portfolio.ts';
import { type ClaimRow, type NeedRow, needsOf } from '#views/account/needs.ts';
import type { Site } from '#views/site.ts';
import { planSection } from './plan-section.tsx';

/** A claim beside its need; the first of a need tells the need too. */
type Row = ReturnType<typeof rowsOf>[number];

/** Section 2: needs with both sides' win and the value that is measured. */
export function needsSection(site: Site, account: Account) {
  const { needs: t, empty } = site.t.account;
  const { needs, otherClaims } = needsOf(site, account);
  const ofClaim = claimColumns(site);
  const rowspan = ({ rows }: Row) => rows;
  return planSection(
    { site, account, id: 'needs', empty: needs.length + otherClaims.length === 0 && empty.needs },
    () =>
      table(site, {
        class: 'as-text needs',
        caption: t.caption,
        rows: needs.flatMap(rowsOf),
        row: ({ need, rows }) => ({ id: rows > 0 ? need.anchor : undefined }),
        columns: [
          { head: t.need, rowspan, cell: ({ need }) => needCell(site, need) },
          { head: t.customerWin, rowspan, label: true, cell: ({ need }) => need.customerWin ?? NOT_SET },
          { head: t.ourWin, rowspan, label: true, cell: ({ need }) => need.ourWin ?? NOT_SET },
          ...ofClaim,
          { head: t.age, kind: 'num', rowspan, cell: ({ need: { age } }) => ageMark(site, age.days, age.limit) },
        ],
        foot: otherClaims.map((claim) => (
          <tr>
            <th scope="row" colspan={3} class="ink2">
              {t.otherClaims}
            </th>
            {cellsOf(site, ofClaim, { claim })}
            <td></td>
          </tr>
        )),
      }),
  );
}

/** A need without a claim still has its row. */
function rowsOf(need: NeedRow) {
  const claims = need.claims.length === 0 ? [undefined] : need.claims;
  return claims.map((claim, at) => ({
    need,
    claim /** Over how many claims the need reaches; 0 below the first. */,
    rows: at === 0 ? claims.length : 0,
  }));
}

function needCell(site: Site, need: NeedRow) {
  return withId(
    need.id,
    <span>
      <b>{need.need}</b>
      <span class="under">{need.basis}</span>
      {need.isShared && sharedMark(site, true)}
    </span>,
  );
}

/** What is measured, before, wanted and now. */
function claimColumns(site: Site): Column<{ claim: ClaimRow | undefined }>[] {
  const t = site.t.account.needs;
  return [
    {
      head: t.measure,
      label: true,
      cell: ({ claim }) => [
        <span id={claim?.anchor}>{figureText(site, claim?.measure ?? NOT_SET)}</span>,
        under(claim?.isShared && sharedMark(site, true)),
      ],
    },
    {
      head: t.baseline,
      kind: 'num',
      label: true,
      cell: ({ claim }) =>
        claim && claim.baseline === undefined ? (
          <span class="caution">{t.noBaseline}</span>
        ) : (
          (claim?.baseline ?? NOT_SET)
        ),
    },
    { head: t.target, kind: 'num', label: true, cell: ({ claim }) => claim?.target ?? NOT_SET },
    {
      head: t.measured,
      kind: 'num',
      label: true,
      cell: ({ claim }) => [figureText(site, claim?.measured ?? NOT_SET), under(claim?.measuredOn)],
    },
  ];
}
