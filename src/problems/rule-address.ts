import type { Language } from '#domain/plan/company.ts';

/** What is needed of a company: where its site is, and its languages, the first of which is at the root. */
interface CompanyWithSite {
  site?: string | undefined;
  languages: readonly unknown[];
}

/** The address of a rule's page on the company's site, in a language; nothing where company.yaml says of no site. */
export function ruleAddress(
  { site, languages }: CompanyWithSite,
  language: Language,
  rule: string,
): string | undefined {
  if (site === undefined) return undefined;
  const own = languages.includes(language) && language !== languages[0] ? `${language}/` : '';
  return `${site.replace(/\/*$/, '')}/${own}handbook/rules/${rule}/`;
}
