import { siteIn, type Site } from '#views/site.ts';
import { siteFacts } from './site-facts.ts';

/** One language of the site with its route parameter: none for the company's first language, which is at the root. */
export interface LanguageRoute {
  params: { language: string | undefined };
  props: { site: Site };
}

/** The routes of a page that exists once in each language. For `getStaticPaths`. */
export async function languageRoutes(): Promise<LanguageRoute[]> {
  const facts = await siteFacts();
  const { languages } = facts.portfolio.company;
  return languages.map((language) => ({
    params: { language: language === languages[0] ? undefined : language },
    props: { site: siteIn(language, facts, import.meta.env.BASE_URL) },
  }));
}
