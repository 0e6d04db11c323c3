import type { Html } from '#jsx/html.ts';
import { ageMark, figureText } from '#components/marks/marks.tsx';
import type { Account } from '#domain/portfolio.ts';
import { needsOf, type ClaimRow, type NeedRow } from '#views/account/needs.ts';
import type { Site } from '#views/site.ts';
import { sharedMark } from '../marks/plan-marks.tsx';
import { planSection } from './plan-section.tsx';

/** Section 2: needs with both sides' win and the value that is measured. */
export function needsSection(site: Site, account: Account): Html {
  const {
    account: { needs: t, empty },
  } = site.t;
  const { needs, otherClaims } = needsOf(site, account);
  return planSection(
    { site, account, id: 'needs', empty: needs.length + otherClaims.length === 0 ? empty.needs : undefined },
    () => (
      <table class="as-text needs">
        <caption class="visually-hidden">{t.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.need}</th>
            <th scope="col">{t.customerWin}</th>
            <th scope="col">{t.ourWin}</th>
            <th scope="col">{t.measure}</th>
            <th scope="col" class="num">
              {t.baseline}
            </th>
            <th scope="col" class="num">
              {t.target}
            </th>
            <th scope="col" class="num">
              {t.measured}
            </th>
            <th scope="col" class="num">
              {t.age}
            </th>
          </tr>
        </thead>
        <tbody>
          {needs.map((need) => needRows(site, need))}
          {otherClaims.map((claim) => (
            <tr>
              <th scope="row" colspan={3} class="ink2">
                {t.otherClaims}
              </th>
              {claimCells(site, claim)}
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    ),
  );
}

/** A need beside its claims, one a row; without a claim it still has its row. */
function needRows(site: Site, need: NeedRow): Html[] {
  const t = site.t.account.needs;
  const span = need.claims.length > 1 ? need.claims.length : undefined;
  const first = (
    <>
      <th scope="row" rowspan={span} id={need.anchor}>
        <span class="with-id">
          <code class="thing-id">{need.id}</code>{' '}
          <span>
            <b>{need.need}</b>
            <span class="under">{need.basis}</span>
            {need.isShared && sharedMark(site)}
          </span>
        </span>
      </th>
      <td rowspan={span} data-label={t.customerWin}>
        {figureText(site, need.customerWin ?? '–')}
      </td>
      <td rowspan={span} data-label={t.ourWin}>
        {figureText(site, need.ourWin ?? '–')}
      </td>
    </>
  );
  const last = (
    <td class="num" rowspan={span}>
      {ageMark(site, need.age.days, need.age.limit)}
    </td>
  );
  const claims = need.claims.length === 0 ? [undefined] : need.claims;
  return claims.map((claim, at) => (
    <tr>
      {at === 0 && first}
      {claimCells(site, claim)}
      {at === 0 && last}
    </tr>
  ));
}

function claimCells(site: Site, claim: ClaimRow | undefined): Html {
  const t = site.t.account.needs;
  const baseline =
    claim && claim.baseline === undefined ? (
      <span class="caution">{t.noBaseline}</span>
    ) : (
      figureText(site, claim?.baseline ?? '–')
    );
  return (
    <>
      <td data-label={t.measure}>
        {figureText(site, claim?.measure ?? '–')}
        {claim?.isShared && <span class="under">{sharedMark(site)}</span>}
      </td>
      <td class="num" data-label={t.baseline}>
        {baseline}
      </td>
      <td class="num" data-label={t.target}>
        {figureText(site, claim?.target ?? '–')}
      </td>
      <td class="num" data-label={t.measured}>
        {figureText(site, claim?.measured ?? '–')}
        {claim?.measuredOn && <span class="under">{claim.measuredOn}</span>}
      </td>
    </>
  );
}
