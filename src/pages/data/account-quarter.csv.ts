import type { APIRoute } from 'astro';
import { siteFacts } from '#loading/site-facts.ts';
import { accountQuarterCsv } from '#views/account-quarter-csv.ts';

export const GET: APIRoute = async () => new Response(accountQuarterCsv((await siteFacts()).book), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
