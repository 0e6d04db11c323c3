import type { APIRoute } from 'astro';
import { peopleRow } from '#components/people/people-row.tsx';
import { packed } from '#site/packed.ts';
import { routesFor } from '#site/site-pages.ts';
import type { Site } from '#views/site.ts';
import { rowChunks, type StakeholderRow } from '#views/people/stakeholders.ts';

interface Chunk {
  number: number;
  rows: readonly StakeholderRow[];
}

/** The rows of a long list of everyone, a few at a time, for those that a search finds on other pages. */
export const getStaticPaths = () =>
  routesFor(
    (site) => (site.leftOut.has('people') ? [] : rowChunks(site)),
    (chunk: Chunk) => ({ chunk: String(chunk.number) }),
  );

export const GET: APIRoute<{ site: Site; thing: Chunk }> = ({ props: { site, thing } }) =>
  new Response(packed(thing.rows.map((row) => String(peopleRow(site, row))).join('\n')));
