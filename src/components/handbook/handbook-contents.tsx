import type { HandbookPage } from '#views/handbook/shelf.ts';
import { standInLanguage } from '#views/handbook/handbook.ts';
import { slugOf } from '#views/handbook/shelf.ts';
import type { Site } from '#views/site.ts';
import type { Html } from '#jsx/html.ts';

/** The contents of the handbook: the method's pages in reading order, then the reference. */
export function handbookContents(site: Site, pages: readonly HandbookPage[]): Html | undefined {
  const words = site.t.handbook;
  const reference = [
    { href: site.url('/handbook/rules/'), title: words.rulesTitle, summary: words.rulesSummary },
    { href: site.url('/handbook/fields/'), title: words.fieldsTitle, summary: words.fieldsSummary },
    { href: site.url('/handbook/decisions/'), title: words.decisionsTitle, summary: words.decisionsSummary },
  ];
  return (
    <div class="handbook-contents">
      <section aria-labelledby="method">
        <h2 id="method">{words.method}</h2>
        <ol class="contents-list">
          {pages.map((page) => (
            <li lang={standInLanguage(site, page)}>
              <a href={site.url(`/handbook/${slugOf(page)}/`)}>{page.title}</a>
              <span class="ink2">{page.summary}</span>
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="reference">
        <h2 id="reference">{words.reference}</h2>
        <ul class="contents-list">
          {reference.map(({ href, title, summary }) => (
            <li>
              <a href={href}>{title}</a>
              <span class="ink2">{summary}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
