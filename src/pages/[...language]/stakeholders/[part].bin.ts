import type { APIRoute } from 'astro';
import { packed } from '#site/packed.ts';
import { languageRoutes } from '#site/site-pages.ts';
import { facetData, wordData } from '#views/people/stakeholder-data.ts';
import type { Site } from '#views/site.ts';

const PARTS = { facets: facetData, words: wordData };

/** What the filters and the search of the list of everyone ask for when they are first used. */
export async function getStaticPaths() {
  const routes = await languageRoutes();
  return routes
    .filter(({ props }) => !props.site.leftOut.has('people'))
    .flatMap(({ params, props }) => Object.keys(PARTS).map((part) => ({ params: { ...params, part }, props })));
}

export const GET: APIRoute<{ site: Site }, { part: keyof typeof PARTS }> = ({ props, params }) =>
  new Response(packed(JSON.stringify(PARTS[params.part](props.site))));
