import type { APIRoute } from 'astro';
import script from '#browser/theme.ts?raw';

/** The theme switch as a file of its own: the only one that blocks, allowed by a policy that knows nothing but 'self'. */
export const GET: APIRoute = () => new Response(script, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
