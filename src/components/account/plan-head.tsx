import { lastChange } from '#components/history/last-change.tsx';
import type { Html } from '#jsx/html.ts';
import { OUTSIDE, PENCIL } from '#components/marks/marks.tsx';
import type { Account } from '#domain/portfolio.ts';
import { callSheetPath } from '#views/account/call-sheet.ts';
import { headerOf, sideOf } from '#views/account/header.ts';
import { fileChange } from '#views/history/last-change.ts';
import type { Site } from '#views/site.ts';
import { flagCount } from '../marks/plan-marks.tsx';
import { linkedText } from '../text/linked-text.tsx';

/** Who the customer is and who looks after it. */
export function planHead(site: Site, account: Account): Html {
  const { account: t, site: words, history } = site.t;
  const head = headerOf(site, account);
  const change = fileChange(site, account.source.file);
  return (
    <>
      <p class="breadcrumb">
        <a href={site.url('/accounts/')}>{words.accounts}</a> / <a href={head.segment.href}>{head.segment.text}</a>
      </p>
      <div class="page-head">
        <h1>{head.name}</h1>
        <a class="button" href={site.url(callSheetPath(account))}>
          {site.t.callSheet.title}
        </a>
        {head.editHref && (
          <a class="button" href={head.editHref}>
            {PENCIL}
            {words.suggestEdit}
          </a>
        )}
      </div>
      <dl class="plan-head">
        <div>
          <dt>{t.segment}</dt>
          <dd>{linkedText(head.segment)}</dd>
        </div>
        <div>
          <dt>{t.owner}</dt>
          <dd>{linkedText(head.owner)}</dd>
        </div>
        {head.team && (
          <div>
            <dt>{t.team}</dt>
            <dd>{head.team}</dd>
          </div>
        )}
        {head.crm && (
          <div>
            <dt>{t.crm}</dt>
            <dd>
              {linkedText(head.crm)}
              {head.crm.href && OUTSIDE}
            </dd>
          </div>
        )}
        {head.confirmed && (
          <div>
            <dt>{t.jointPlan}</dt>
            <dd>{head.confirmed}</dd>
          </div>
        )}
        {change && (
          <div class="caption">
            <dt class="visually-hidden">{history.lastChangeHead}</dt>
            <dd>{lastChange(site, change, true)}</dd>
          </div>
        )}
      </dl>
    </>
  );
}

/** The plan's own contents in the place of the side navigation: sections with their flags, documents, neighbours. */
export function planSide(site: Site, account: Account): Html {
  const t = site.t.account;
  const side = sideOf(site, account);
  return (
    <nav class="side-nav" aria-label={t.contents}>
      <ul>
        <li>
          <a href={site.url('/accounts/')}>{site.t.site.accounts}</a>
        </li>
        <li>
          <span class="strong">{account.name}</span>
        </li>
        <li>
          <a href="#brief" aria-current="location">
            {t.inBrief}
          </a>
        </li>
        {side.sections.map((section) => (
          <li>
            <a href={`#${section.id}`}>
              <span>
                {section.number} {section.title}
              </span>
              {section.flags > 0 && flagCount(site, section.flags)}
            </a>
          </li>
        ))}
      </ul>
      <p class="group" id="side-documents">
        {t.documents}
      </p>
      <ul aria-labelledby="side-documents">
        {side.documents.map((document) => (
          <li>
            <a href={document.href}>
              <span>{document.text}</span>
              {document.count !== undefined && <span class="count">{document.count}</span>}
            </a>
          </li>
        ))}
      </ul>
      {side.neighbours.length > 0 && (
        <>
          <p class="group" id="side-segment">
            {t.sameSegment}
          </p>
          <ul aria-labelledby="side-segment">
            {side.neighbours.map((neighbour) => (
              <li>
                <a href={neighbour.href}>{neighbour.text}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </nav>
  );
}
