import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { routesOfPart } from '#site/site-pages.ts';
import { calendarFile } from '#views/rhythm/calendar.ts';

export const getStaticPaths = routesOfPart('overviews');

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(calendarFile(props.site), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
