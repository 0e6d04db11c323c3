import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { routesFor } from '#site/site-pages.ts';
import { companyQuarters } from '#views/quarters/company-quarter.ts';
import { bookletOf, bookletStyles, mayHaveBooklet } from '#views/quarters/booklet.ts';
import { quarterView } from '#views/quarters/quarter-view.ts';

export const getStaticPaths = () =>
  routesFor(
    (site) =>
      (site.leftOut.has('quarters') ? [] : companyQuarters(site))
        .filter((quarter) => mayHaveBooklet(site, quarter))
        .flatMap((quarter) => {
          const parts = bookletOf(quarterView(site, quarter));
          return parts.length === 0 ? [] : [{ quarter, parts }];
        }),
    ({ quarter }) => ({ quarter: quarter.toLowerCase() }),
  );

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(bookletStyles(props.thing.parts), { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
