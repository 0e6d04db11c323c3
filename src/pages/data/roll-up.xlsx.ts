import type { APIRoute } from 'astro';
import { siteFacts } from '#site/site-facts.ts';
import { rollUpWorkbook } from '#data/workbook.ts';

export const GET: APIRoute = async () => {
  const facts = await siteFacts();
  if (facts.leftOut.has('data')) return new Response();
  const workbook = await rollUpWorkbook(facts);
  return new Response(new Uint8Array(workbook), {
    headers: { 'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  });
};
