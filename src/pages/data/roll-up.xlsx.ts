import type { APIRoute } from 'astro';
import { siteFacts } from '#loading/site-facts.ts';
import { rollUpWorkbook } from '#views/data/workbook.ts';

export const GET: APIRoute = async () => {
  const workbook = await rollUpWorkbook(await siteFacts());
  return new Response(new Uint8Array(workbook), { headers: { 'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } });
};
