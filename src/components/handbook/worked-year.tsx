import { table } from '#components/table/table.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import { workedYear, type WorkedQuarter } from '#views/handbook/worked-year.ts';
import type { Site } from '#views/site.ts';

/** A year of one account of this company, made from its seals; what it needs, where there are none yet. */
export function workedYearPart(site: Site) {
  const year = workedYear(site);
  const words = site.t.handbook;
  if (!year) return <p>{words.noWorkedYear}</p>;
  return (
    <div data-unsearched>
      <p>
        {words.workedYearOf} {linkedText(year.account)}.
      </p>
      {year.quarters.map((quarter) => printed(site, quarter))}
      {year.putRight && (
        <>
          <p>
            <strong>{words.putRightElsewhere}</strong> {linkedText(year.putRight.quarter)}.
          </p>
          {said(year.putRight.later)}
        </>
      )}
    </div>
  );
}

function printed(site: Site, { quarter, href, rows, reviews, counts, messages, later }: WorkedQuarter) {
  const words = site.t.snapshot;
  return (
    <section aria-labelledby={`worked-${quarter}`}>
      <h3 id={`worked-${quarter}`}>
        <a href={href}>{quarter}</a>
      </h3>
      {table(site, {
        caption: `${quarter}, ${site.format.unit}`,
        rows: rows.slice(0, 3),
        columns: [
          { head: words.what, cell: 'name' },
          { head: words.planned, cell: 'plan', kind: 'num' },
          { head: words.actual, cell: 'actual', kind: 'num' },
          { head: words.difference, cell: 'difference', kind: 'num' },
        ],
      })}
      <p>{counts}</p>
      {messages.length > 0 && (
        <>
          <p>{site.t.handbook.workedMessages}</p>
          <ul>
            {messages.map(({ what, rule, when }) => (
              <li>
                {rule ? linkedText({ ...rule, text: what }) : what} <span class="ink2">{when}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {reviews.map(({ judgement, by, decisions, nextQuarter }) => (
        <>
          <blockquote>
            <p>{judgement}</p>
          </blockquote>
          <p class="caption">{by}</p>
          {decisions.length + nextQuarter.length > 0 && (
            <ul>
              {decisions.map(({ text, who }) => (
                <li>
                  {text} <span class="ink2">{who}</span>
                </li>
              ))}
              {nextQuarter.map((text) => (
                <li>{text}</li>
              ))}
            </ul>
          )}
        </>
      ))}
      {later.length > 0 && (
        <>
          <p>
            <strong>{site.t.handbook.sinceThen}</strong>
          </p>
          {said(later)}
        </>
      )}
    </section>
  );
}

function said(texts: readonly string[]) {
  return (
    <ul>
      {texts.map((text) => (
        <li>{text}</li>
      ))}
    </ul>
  );
}
