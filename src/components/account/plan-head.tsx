import { breadcrumb, editButton, pageHead, printButton } from '#components/frame/overview.tsx';
import { sideNav } from '#components/frame/side-nav.tsx';
import { OUTSIDE } from '#components/marks/icons.tsx';
import { flagCount } from '#components/marks/plan-marks.tsx';
import { term } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { Account } from '#domain/portfolio.ts';
import { callSheetPath } from '#views/account/call-sheet.ts';
import { headerOf, sideOf } from '#views/account/header.ts';
import type { Site } from '#views/site.ts';

/** Who the customer is and who looks after it. */
export function planHead(site: Site, account: Account) {
  const { account: t, site: words } = site.t;
  const head = headerOf(site, account);
  return (
    <>
      {breadcrumb(
        { text: words.accounts, href: site.url('/accounts/') },
        <a href={head.segment.href}>{head.segment.text}</a>,
      )}
      {pageHead(head.name, [
        printButton(t.brief.print, 'brief'),
        <a class="button" href={site.url(callSheetPath(account))}>
          {site.t.callSheet.title}
        </a>,
        editButton(site, head.editHref),
      ])}
      <dl class="plan-head">
        {term(t.segment, linkedText(head.segment))}
        {term(t.owner, linkedText(head.owner))}
        {term(t.team, head.team)}
        {term(t.crm, head.crm && [linkedText(head.crm), head.crm.href && OUTSIDE])}
        {term(t.facts.status, head.ends && <b>{head.ends}</b>)}
      </dl>
    </>
  );
}

/** The plan's own contents in the place of the side navigation: sections with their flags, documents, neighbours. */
export function planSide(site: Site, account: Account) {
  const t = site.t.account;
  const { sections, documents, neighbours } = sideOf(site, account);
  return sideNav(t.contents, [
    {
      links: [
        { href: site.url('/accounts/'), text: t.allAccounts },
        { text: account.name },
        { href: '#brief', text: t.inBrief, current: 'location' },
        ...sections.map(({ id, number, title, flags, count }) => ({
          href: `#${id}`,
          text: [<span class="number">{number}</span>, <span>{title}</span>],
          count: flags > 0 ? undefined : count,
          after: flags > 0 && flagCount(site, flags),
        })),
      ],
    },
    {
      title: t.documents,
      links: documents.map(({ href, text, count }) => ({ href, text: <span>{text}</span>, count })),
    },
    { title: t.sameSegment, links: neighbours },
  ]);
}
