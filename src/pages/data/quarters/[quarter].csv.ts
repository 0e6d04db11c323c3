import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { languageRoutes } from '#site/site-pages.ts';
import { companyQuarters } from '#views/quarters/company-quarter.ts';
import { quarterAsCsv } from '#data/quarter-csv.ts';
import { quarterView } from '#views/quarters/quarter-view.ts';

/** Once for all languages: the file holds names, ids and plain figures. */
export const getStaticPaths = async () => {
  const [route] = await languageRoutes();
  const site = route?.props.site;
  if (!site || site.leftOut.has('quarters') || site.leftOut.has('data')) return [];
  return companyQuarters(site).map((quarter) => ({
    params: { quarter: quarter.toLowerCase() },
    props: { site, quarter },
  }));
};

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { site, quarter } }) =>
  new Response(quarterAsCsv(quarterView(site, quarter)), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
