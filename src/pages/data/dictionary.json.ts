import type { APIRoute } from 'astro';
import { siteFacts } from '#site/site-facts.ts';
import { dictionaryFile } from '#data/dictionary.ts';

export const GET: APIRoute = async () =>
  new Response(dictionaryFile(await siteFacts()), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
