import type { Html } from '#jsx/html.ts';
import { linkedText } from '#components/text/linked-text.tsx';
import { confidenceMark, stageMark } from '#components/marks/marks.tsx';
import type { Linked } from '#views/links/account-links.ts';
import type { Apart, Causes, Few } from '#views/budget/causes.ts';
import type { Site } from '#views/site.ts';

/**
 * What makes a gap, as a list of terms: accounts, confidence, and the growth ideas that could close it. Where the accounts
 * are listed below by their gap (`isListed`), they are only counted here.
 */
export function causeTerms(site: Site, causes: Causes, isListed: boolean): Html {
  const t = site.t.budget;
  const term = (name: string, value: Html) => (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
  return (
    <>
      {causes.short.shown.length > 0 && term(t.short, gaps(site, causes.short, 'short', isListed))}
      {causes.over.shown.length > 0 && term(t.over, gaps(site, causes.over, 'over', isListed))}
      {causes.unbudgeted.shown.length > 0 && term(t.unbudgeted, names(site, causes.unbudgeted))}
      {causes.withoutTarget > 0 && term(t.withoutTarget, <>{t.withoutTargetText(causes.withoutTarget)}</>)}
      {causes.confidence.length > 0 &&
        term(
          t.confidence,
          <ul class="in-line">
            {causes.confidence.map((part) => (
              <li>
                {confidenceMark(site, part.confidence)} <b>{part.text}</b> <span class="ink3">{part.share}</span>
              </li>
            ))}
          </ul>,
        )}
      {term(
        t.couldClose,
        causes.ideas.shown.length === 0 ? (
          <span class="ink3">{t.noIdeas}</span>
        ) : (
          <>
            <ul>
              {causes.ideas.shown.map((row) => (
                <li>
                  {linkedText(row.idea, 'quiet-link')}, {row.account.text} {stageMark(site, row.stage)}{' '}
                  <b>{row.inQuarter}</b>
                </li>
              ))}
              {moreOf(site, causes.ideas)}
            </ul>
            <span class="caption">{t.ideasNote(causes.ideasTogether, site.format.unit)}</span>
          </>
        ),
      )}
    </>
  );
}

function gaps(site: Site, few: Apart, side: 'short' | 'over', isListed: boolean): Html {
  if (isListed)
    return (
      <>
        {site.t.budget.accountsTogether(few.count)} <b class={side}>{few.together}</b>
      </>
    );
  return (
    <ul class="in-line">
      {few.shown.map(({ account, text }) => (
        <li>
          {linkedText(account, 'quiet-link')} <b class={side}>{text}</b>
        </li>
      ))}
      {moreOf(site, few)}
    </ul>
  );
}

function names(site: Site, few: Few<Linked>): Html {
  return (
    <ul class="in-line">
      {few.shown.map((account) => (
        <li>{linkedText(account, 'quiet-link')}</li>
      ))}
      {moreOf(site, few)}
    </ul>
  );
}

function moreOf(site: Site, { more }: Few<unknown>): Html | false {
  return more > 0 && <li class="ink3">{site.t.budget.more(more)}</li>;
}
