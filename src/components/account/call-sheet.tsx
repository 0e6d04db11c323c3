import type { PageContent, PageType } from '#components/frame/page.ts';
import { wears } from '#components/text/wears.ts';
import { accountPlans } from '#views/accounts/accounts.ts';
import type { Html } from '#jsx/html.ts';
import { attitudeMark, figureText, influenceMark } from '#components/marks/marks.tsx';
import type { Account } from '#domain/portfolio.ts';
import { callSheetOf, callSheetPath, type CallPerson, type OpenList } from '#views/account/call-sheet.ts';
import { writtenLanguage } from '#views/text/written-language.ts';
import { filesOf } from '#views/history/last-change.ts';
import type { Site } from '#views/site.ts';

export const callSheetType: PageType<Account> = {
  path: callSheetPath,
  part: 'call-sheets',
  keys: accountPlans,
  page: callSheetPage,
};

/** The page of the call sheet. */
function callSheetPage(site: Site, account: Account): PageContent {
  const title = site.t.callSheet.pageTitle(account.name);
  return {
    title,
    section: 'accounts',
    read: filesOf(site, account),
    description: site.t.callSheet.description(account.name),
    printCentre: `${title}, ${site.t.site.asOf(site.format.date(site.asOf))}`,
    main: (
      <article class="call-sheet">
        {wears('account', 'call-sheet')}
        {callSheet(site, account)}
      </article>
    ),
  };
}

/** One sheet for a visit: people with how to meet them, and what is open. */
function callSheet(site: Site, account: Account): Html {
  const t = site.t.callSheet;
  const sheet = callSheetOf(site, account);
  const heads = [t.who, t.attitude, t.cares, t.meet, t.ours];
  return (
    <>
      <p class="breadcrumb">
        <a href={site.url('/accounts/')}>{site.t.site.accounts}</a> /{' '}
        <a href={site.url(`/accounts/${account.id}/`)}>{account.name}</a> / {t.title}
      </p>
      <div class="page-head">
        <div>
          <p class="kicker">{t.title}</p>
          <h1>{account.name}</h1>
          <p class="ink2">{sheet.line}</p>
        </div>
      </div>
      {sheet.people.length === 0 ? (
        <p class="empty-state">
          {site.t.account.empty.people.title} {site.t.account.empty.people.text}
        </p>
      ) : (
        <table class="as-text call-people">
          <caption class="visually-hidden">{t.people}</caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th scope="col">{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>{sheet.people.map((person) => personRow(site, person))}</tbody>
        </table>
      )}
      {sheet.others > 0 && <p class="caption">{t.others(sheet.others)}</p>}
      <section class="section" aria-labelledby="open">
        <h2 id="open">{t.open}</h2>
        {sheet.open.length === 0 ? (
          <p>{t.nothingOpen}</p>
        ) : (
          <div class="open-lists">{sheet.open.map((list) => openList(site, list))}</div>
        )}
      </section>
    </>
  );
}

function personRow(site: Site, person: CallPerson): Html {
  const t = site.t.callSheet;
  const lang = writtenLanguage(site);
  return (
    <tr>
      <th scope="row">
        <b>{person.name}</b>
        <span class="under" lang={lang}>
          {person.position}
        </span>
        <span class="under">{person.roles}</span>
      </th>
      <td class="seen">
        {attitudeMark(site, person.attitude)}
        <span class="weight">{influenceMark(site, person.influence)}</span>
        <span class="under">{person.judged}</span>
      </td>
      <td data-label={t.cares} lang={lang}>
        {person.cares.length === 0 ? figureText(site, '–') : person.cares.map((one) => <span class="each">{one}</span>)}
      </td>
      <td data-label={t.meet} lang={person.isDefault ? undefined : lang}>
        <span class="each">{person.approach}</span>
        {person.isDefault && <span class="under">{t.byDefault}</span>}
      </td>
      <td class="ours" data-label={t.ours}>
        {person.counterpart ?? <span class="caution">{t.nobody}</span>}
        <span class="under">{person.contact}</span>
      </td>
    </tr>
  );
}

function openList(site: Site, { title, things, left }: OpenList): Html {
  const t = site.t.callSheet;
  const lang = writtenLanguage(site);
  return (
    <div>
      <h3>{title}</h3>
      <ul class="open-things">
        {things.map((thing) => (
          <li>
            <span class="due">{thing.due}</span>
            <span class="what">
              <span lang={lang}>{thing.what}</span> <span class="ink2">{thing.who}</span>
              {thing.isLate && (
                <>
                  {' '}
                  <b class="alarm">{t.late}</b>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {left > 0 && <p class="caption">{t.more(left)}</p>}
    </div>
  );
}
