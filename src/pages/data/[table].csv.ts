import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { siteFacts } from '#site/site-facts.ts';
import { dataFile, tablesIn } from '#data/data-files.ts';

export const getStaticPaths = async () =>
  ((await siteFacts()).leftOut.has('data') ? [] : tablesIn('csv')).map((table) => ({
    params: { table: table.name },
    props: { table },
  }));

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props }) =>
  new Response(dataFile(props.table, 'csv', await siteFacts()), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
