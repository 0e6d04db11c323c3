import type { SitePart } from '#views/site-parts.ts';
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

/** The same for a page of a part of the site that a build can leave out; then it has none. For `getStaticPaths`. */
export function routesOfPart(part: SitePart): () => Promise<LanguageRoute[]> {
  return async () => (await languageRoutes()).filter(({ props: { site } }) => !site.leftOut.has(part));
}

/** The routes of a page that exists once for each of some things (accounts, segments …) in each language. */
export async function routesFor<P extends Record<string, string>, T>(
  things: (site: Site) => readonly T[],
  paramsOf: (thing: T) => P,
): Promise<{ params: P & { language: string | undefined }; props: { site: Site; thing: T } }[]> {
  const routes = await languageRoutes();
  return routes.flatMap(({ params, props: { site } }) =>
    things(site).map((thing) => ({ params: { ...paramsOf(thing), ...params }, props: { site, thing } })),
  );
}
