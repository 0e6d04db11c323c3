import type { APIRoute } from 'astro';
import { languageRoutes } from '#site/site-pages.ts';
import type { Site } from '#views/site.ts';
import { searchRecords } from './records.ts';

/** The records of one language as a file, for the integration that put this route there; it takes the file away again. */
export async function getStaticPaths() {
  return (await languageRoutes()).map(({ props }) => ({ params: { language: props.site.language }, props }));
}

export const GET: APIRoute<{ site: Site }> = ({ props }) => Response.json(searchRecords(props.site));
