import { type SectionHeader, sectionHeader } from '#components/frame/section-header.tsx';
import { joined } from '#components/text/lines.tsx';
import { wears } from '#components/text/wears.ts';
import type { Printable } from '#jsx/html.ts';
import type { Linked } from '#views/links/account-links.ts';
import type { Site } from '#views/site.ts';

/** What stands above the title of a handbook page: the way back to the handbook, and to what in it the page belongs to. */
export function handbookHead(site: Site, ...further: readonly Linked[]) {
  const words = site.t.handbook;
  return (
    <>
      {wears('handbook')}
      <nav class="breadcrumb" aria-label={words.youAreHere}>
        {joined(
          [{ text: words.title, href: site.url('/handbook/') }, ...further].map(({ text, href }) => (
            <a href={href}>{text}</a>
          )),
          ' / ',
        )}
      </nav>
    </>
  );
}

/** Pages with a sentence about each. */
export function contentsItems(
  items: readonly { href: string; title: string; summary: string; lang?: string | undefined }[],
) {
  return items.map(({ href, title, summary, lang }) => (
    <li lang={lang}>
      <a href={href}>{title}</a>
      <span class="ink2">{summary}</span>
    </li>
  ));
}

/** The parts of the handbook that are made of the software itself. */
export function referencePages(site: Site): { slug: string; href: string; title: string; summary: string }[] {
  const words = site.t.handbook;
  return [
    { slug: 'rules', title: words.rulesTitle, summary: words.rulesSummary },
    { slug: 'fields', title: words.fieldsTitle, summary: words.fieldsSummary },
    { slug: 'decisions', title: words.decisionsTitle, summary: words.decisionsSummary },
  ].map((page) => ({ ...page, href: site.url(`/handbook/${page.slug}/`) }));
}

/** One part of a page about rules. */
export function ruleSection(site: Site, header: SectionHeader, content: Printable) {
  return (
    <section class="rule-section" aria-labelledby={header.id}>
      {sectionHeader(site, header)}
      {content}
    </section>
  );
}
