import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { routesFor } from '#site/site-pages.ts';
import { calendarFile } from '#views/rhythm/calendar.ts';

export const getStaticPaths = () =>
  routesFor(
    (site) => (site.leftOut.has('people') ? [] : [...site.portfolio.members.values()]),
    (member) => ({ person: member.id }),
  );

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { site, thing: member } }) =>
  new Response(calendarFile(site, member), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
