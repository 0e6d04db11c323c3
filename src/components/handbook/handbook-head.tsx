import type { PageContent } from '#components/frame/page.ts';
import { type SectionHeader, sectionHeader } from '#components/frame/section-header.tsx';
import { joined } from '#components/text/lines.tsx';
import { wears } from '#components/text/wears.ts';
import type { Printable } from '#jsx/html.ts';
import { lede } from '#components/text/words.tsx';
import type { Language } from '#domain/plan/company.ts';
import type { Linked } from '#views/links/account-links.ts';
import type { HandbookPage } from '#views/handbook/shelf.ts';
import type { Site } from '#views/site.ts';

interface HandbookPart extends Pick<PageContent, 'title' | 'side'> {
  lede: string;
  /** How the title is printed, where that is not as text. */
  shown?: Printable;
  /** The part of the handbook that it stands in; the references, when left out. */
  part?: HandbookPage['part'] | undefined;
  /** What in the handbook the page belongs to. */
  back?: Linked;
  /** What stands above the title: that the page is in another language, which `lang` names. */
  notice?: Printable;
  lang?: Language | undefined;
  /** For whom the page is, and when. */
  readers?: string | undefined;
  /** Whether it says what is in the plans today. */
  isOfToday?: boolean;
}

/** A page of the handbook: the way back to it, the title and the sentence that opens it, and its content. */
export function handbookPart(site: Site, part: HandbookPart, content: Printable): PageContent {
  const { title, side, lede: said, shown = title, part: of, back, notice, lang, readers, isOfToday = false } = part;
  return {
    title,
    section: 'handbook',
    ...(isOfToday ? {} : { isTimeless: true, read: [] }),
    description: said,
    side,
    main: (
      <>
        {handbookHead(site, of, back)}
        {notice}
        <h1 lang={lang}>{shown}</h1>
        {lede(said, undefined, lang)}
        {readers && (
          <p class="handbook-readers" lang={lang}>
            {readers}
          </p>
        )}
        {content}
      </>
    ),
  };
}

/**
 * What stands above the title of a handbook page: the way back to the handbook, to its part, and to what in it the page
 * belongs to. The search reads from it in which part the page stands.
 */
export function handbookHead(site: Site, part?: HandbookPage['part'], back?: Linked) {
  const { title, youAreHere, reference, part: parts } = site.t.handbook;
  const front = site.url('/handbook/');
  const of = part
    ? { text: parts[part], href: `${front}#part-${part}` }
    : { text: reference, href: `${front}#reference` };
  const way = [{ text: title, href: front }, of, back].filter((step) => step !== undefined);
  return (
    <>
      {wears('handbook')}
      <nav class="breadcrumb" aria-label={youAreHere} data-part={of.text}>
        {joined(
          way.map(({ text, href }) => <a href={href}>{text}</a>),
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

/** One part of a page about rules. */
export function ruleSection(site: Site, header: SectionHeader, content: Printable) {
  return (
    <section class="rule-section" aria-labelledby={header.id}>
      {sectionHeader(site, header)}
      {content}
    </section>
  );
}
