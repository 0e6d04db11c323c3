import { breadcrumb, ofToday, printButton } from '#components/frame/overview.tsx';
import { methodMark } from '#components/marks/method-mark.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';
import { influenceMark } from '#components/marks/influence-mark.tsx';
import { attitudeMark, NOT_SET } from '#components/marks/marks.tsx';
import { table } from '#components/table/table.tsx';
import { under } from '#components/text/lines.tsx';
import { wears } from '#components/text/wears.ts';
import type { Account } from '#domain/portfolio.ts';
import { type CallPerson, callSheetOf, callSheetPath, type OpenList } from '#views/account/call-sheet.ts';
import { accountPlans } from '#views/accounts/accounts.ts';
import { filesOf } from '#views/history/last-change.ts';
import type { Site } from '#views/site.ts';

export const callSheetType: PageType<Account> = {
  path: callSheetPath,
  part: 'call-sheets',
  keys: accountPlans,
  page: callSheetPage,
};

/** One sheet for a visit: people with how to meet them, and what is open. */
function callSheetPage(site: Site, account: Account): PageContent {
  const t = site.t.callSheet;
  const { empty } = site.t.account;
  const title = t.pageTitle(account.name);
  const sheet = callSheetOf(site, account);
  return {
    title,
    section: 'accounts',
    read: filesOf(site, account),
    description: t.description(account.name),
    printCentre: ofToday(site, title),
    main: (
      <article class="call-sheet">
        {wears('account', 'call-sheet')}
        {breadcrumb(
          { text: site.t.site.accounts, href: site.url('/accounts/') },
          <a href={site.url(`/accounts/${account.id}/`)}>{account.name}</a>,
          t.title,
        )}
        <div class="page-head">
          <div>
            <p class="kicker">{t.title}</p>
            <h1>{account.name}</h1>
            <p class="ink2">{sheet.line}</p>
          </div>
          {printButton(site.t.site.print)}
        </div>
        {sheet.people.length === 0 ? (
          <p class="empty-state">
            {empty.people.title} {empty.people.text}
          </p>
        ) : (
          peopleTable(site, sheet.people)
        )}
        {sheet.others > 0 && <p class="caption">{t.others(sheet.others)}</p>}
        <section class="section" aria-labelledby="open">
          <h2 id="open">{t.open}</h2>
          {methodMark(site, t.open)}
          {sheet.open.length === 0 ? (
            <p>{t.nothingOpen}</p>
          ) : (
            <div class="open-lists">{sheet.open.map((list) => openList(site, list))}</div>
          )}
        </section>
      </article>
    ),
  };
}

function peopleTable(site: Site, people: readonly CallPerson[]) {
  const t = site.t.callSheet;
  return table(site, {
    class: 'as-text call-people',
    caption: t.people,
    rows: people,
    columns: [
      {
        head: t.who,
        cell: ({ name, position, roles }) => (
          <>
            <b>{name}</b>
            <span class="under">{position}</span>
            <span class="under">{roles}</span>
          </>
        ),
      },
      {
        head: t.attitude,
        class: 'seen',
        cell: ({ attitude, influence, judged }) => (
          <>
            {attitudeMark(site, attitude)}
            <span class="weight">{influenceMark(site, influence)}</span>
            <span class="under">{judged}</span>
          </>
        ),
      },
      {
        head: t.cares,
        label: true,
        cell: ({ cares }) => (cares.length === 0 ? NOT_SET : cares.map((one) => <span class="each">{one}</span>)),
      },
      {
        head: t.meet,
        label: true,
        cell: ({ approach, isDefault }) => [<span class="each">{approach}</span>, under(isDefault && t.byDefault)],
      },
      {
        head: t.ours,
        class: 'ours',
        label: true,
        cell: ({ counterpart, contact, next }) => [
          counterpart ?? <span class="caution">{t.nobody}</span>,
          <span class="under">
            {contact}, {next?.isLate ? <b class="caution">{next.text}</b> : (next?.text ?? t.noNextContact)}
          </span>,
        ],
      },
    ],
  });
}

function openList(site: Site, { title, things, left }: OpenList) {
  const t = site.t.callSheet;
  return (
    <div>
      <h3>{title}</h3>
      <ul class="open-things">
        {things.map((thing) => (
          <li>
            <span class="due">{thing.due}</span>
            <span class="what">
              <span>{thing.what}</span> <span class="ink2">{thing.who}</span>
              {thing.isLate && [' ', <b class="alarm">{t.late}</b>]}
            </span>
          </li>
        ))}
      </ul>
      {left > 0 && <p class="caption">{t.more(left)}</p>}
    </div>
  );
}
