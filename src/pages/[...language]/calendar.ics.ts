import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { overviewRoutes } from '#loading/site-pages.ts';
import { calendarFile } from '#views/rhythm/calendar.ts';

export const getStaticPaths = overviewRoutes;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => new Response(calendarFile(props.site), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
