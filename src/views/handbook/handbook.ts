import { COMPONENTS, type AttributeKind, type ComponentName } from '#domain/plan/body.ts';
import { FIRST_LANGUAGE } from '#words/languages.ts';
import type { Language } from '#domain/plan/company.ts';
import type { Site } from '../site.ts';
import { pagesIn, shelfOf, slugOf, type HandbookPage } from './shelf.ts';

/**
 * The handbook in reading order: the method's pages, and the company's own. A page that the site's language lacks
 * stands in another of the company's languages, or in the first one there is.
 */
export function handbookShelf(site: Site): HandbookPage[] {
  const { company, handbook } = site.portfolio;
  const languages = [site.language, ...company.languages, FIRST_LANGUAGE];
  return pagesIn<HandbookPage>([...new Set(languages)], site.method, site.leftOut.has('handbook') ? [] : handbook);
}

/** The pages of the handbook behind its front. */
export function methodPages(site: Site): HandbookPage[] {
  return handbookShelf(site).filter((page) => slugOf(page) !== 'index');
}

/** The language of a page that stands in for one of the reader's language: what `lang` says of its text. */
export function standInLanguage(site: Site, page: HandbookPage): Language | undefined {
  const language = shelfOf(page);
  return language === site.language ? undefined : language;
}

/** The decision records behind the software, newest last. They are in English only. */
export function decisionRecords(site: Site): HandbookPage[] {
  return site.method.filter((page) => shelfOf(page) === 'decisions').sort((a, b) => a.order - b.order);
}

/** The components of plan bodies with their attributes, for the reference. */
export function componentRows(site: Site): {
  name: ComponentName;
  written: string;
  attributes: { name: string; required: boolean; holds: string; words: readonly string[] }[];
}[] {
  return (Object.entries(COMPONENTS) as [ComponentName, (typeof COMPONENTS)[ComponentName]][]).map(([name, rule]) => {
    const attributes = Object.entries(
      rule.attributes as Record<string, { kind: AttributeKind; required: boolean }>,
    ).map(([attribute, { kind, required }]) => ({
      name: attribute,
      required,
      example: typeof kind === 'string' ? kind : kind.oneOf[0],
      holds: typeof kind === 'string' ? site.t.handbook.attributeKind[kind] : site.t.handbook.kind['one-of'],
      words: typeof kind === 'string' ? [] : kind.oneOf,
    }));
    const inside = attributes
      .filter(({ required }) => required)
      .map((attribute) => ` ${attribute.name}="${attribute.example}"`)
      .join('');
    return {
      name,
      written: rule.holds === 'text' ? `<${name}${inside}>…</${name}>` : `<${name}${inside} />`,
      attributes,
    };
  });
}
