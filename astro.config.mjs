import { createHash } from 'node:crypto';
import path from 'node:path';
import process from 'node:process';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { searchIndex } from './src/search/integration.ts';

// Commands say where the content is and where the site goes; see scripts/shell/site-build.ts.
const content = path.resolve(process.env.RULLA_CONTENT ?? 'content');
const leftOut = (process.env.RULLA_LEAVE_OUT ?? '').split(',');
const cacheKey = createHash('sha256').update(content).digest('hex').slice(0, 12);

/** One module on both sides of the bundle: what a command read is handed to the pages through it. */
const handover = new URL('./src/loading/handover.ts', import.meta.url).href;
const sharedHandover = {
  name: 'rulla-shared-handover',
  enforce: 'pre',
  resolveId: (id) => (id === '#loading/handover.ts' ? { id: handover, external: true } : undefined),
};

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  base: process.env.RULLA_BASE ?? '/',
  outDir: process.env.RULLA_OUT ?? './dist',
  cacheDir: process.env.RULLA_CACHE ?? `./node_modules/.cache/rulla/${cacheKey}`,
  build: { format: 'directory', assets: 'assets' },
  integrations: [mdx(), ...(leftOut.includes('search') ? [] : [searchIndex({ base: process.env.RULLA_BASE ?? '/' })])],
  devToolbar: { enabled: false },
  prerenderConflictBehavior: 'error',
  security: {
    csp: {
      directives: ["default-src 'self'", "img-src 'self' data:", "font-src 'self'", "connect-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-src 'none'"],
      // Pagefind's search runs as WebAssembly.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  markdown: { syntaxHighlight: false },
  // Small fonts stay files: the policy allows fonts from this site only, not from data: addresses.
  // Builds that run beside `npm run dev` are none of its business.
  vite: { plugins: [sharedHandover], build: { assetsInlineLimit: 0 }, server: { watch: { ignored: ['**/.rulla/**', '**/dist/**'] } } },
});
