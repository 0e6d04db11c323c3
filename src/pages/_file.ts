/** Every file that is no page, while somebody edits: made when it is asked for. A build writes them by itself. */
import type { APIRoute, GetStaticPathsOptions, InferGetStaticPropsType } from 'astro';
import { sitePlaceAt } from '#layouts/site-place.ts';
import { filesOfSite } from '#printing/print-site.ts';
import { CONTENT_TYPES } from '#site/content-types.ts';
import { siteFacts } from '#site/site-facts.ts';

export async function getStaticPaths({ routePattern }: GetStaticPathsOptions) {
  const ending = routePattern.slice(routePattern.lastIndexOf('.'));
  return filesOfSite(await siteFacts(), sitePlaceAt(import.meta.env.BASE_URL))
    .filter(({ path }) => path.endsWith(ending))
    .map(({ path, make }) => ({ params: { path: path.slice(1, -ending.length) }, props: { make, ending } }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { make, ending } }) =>
  new Response((await make()) as BodyInit, { headers: { 'Content-Type': CONTENT_TYPES[ending] ?? '' } });
