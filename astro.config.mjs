import { createHash } from 'node:crypto';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { HANDBOOK_FEATURES } from './src/loading/body/features.ts';
import { searchIndex } from './src/indexing/integration.ts';
import { foundFolders } from './src/words/language-folders.ts';

// Commands say where the content is and where the site goes; see scripts/shell/site-build.ts.
const content = path.resolve(process.env.RULLA_CONTENT ?? 'content');
const leftOut = (process.env.RULLA_LEAVE_OUT ?? '').split(',');
const cacheKey = createHash('sha256').update(content).digest('hex').slice(0, 12);

/** One module on both sides of the bundle: what a command read is handed to the pages through it. */
const handover = new URL('./src/site/handover.ts', import.meta.url).href;
const sharedHandover = {
  name: 'rulla-shared-handover',
  enforce: 'pre',
  resolveId: (id) => (id === '#site/handover.ts' ? { id: handover, external: true } : undefined),
};

/** The languages as they are found beside the sources, put into the bundle: there, folders cannot be looked into. */
const foldersModule = fileURLToPath(new URL('./src/words/language-folders.ts', import.meta.url));
const inlinedLanguages = {
  name: 'rulla-languages',
  enforce: 'pre',
  load: (id) => (path.resolve(id) === foldersModule ? foundFolders() : undefined),
};

/**
 * The script that a reader's first use of search, filters or theme fetches: built with the rest of what runs in a browser,
 * and named to the pages, which are printed after it. See src/components/frame/boot.ts.
 */
let reader;
const readerScript = {
  name: 'rulla-reader-script',
  apply: 'build',
  applyToEnvironment: (environment) => environment.name === 'client',
  buildStart() {
    reader = this.emitFile({
      type: 'chunk',
      id: fileURLToPath(new URL('./src/browser/reader.ts', import.meta.url)),
      name: 'reader',
      preserveSignature: 'strict',
    });
  },
  generateBundle() {
    process.env.RULLA_SCRIPT = this.getFileName(reader);
  },
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
  // The handbook that comes with Rulla is compiled with the features that it is checked with.
  markdown: { syntaxHighlight: false, processor: satteri({ features: HANDBOOK_FEATURES }) },
  // No policy by Astro: it would work out the same hashes again for each page; see src/components/frame/boot.ts.
  // Small fonts stay files: the policy allows fonts from this site only, not from data: addresses.
  // Builds that run beside `npm run dev` are none of its business.
  vite: {
    plugins: [sharedHandover, inlinedLanguages, readerScript],
    build: { assetsInlineLimit: 0, modulePreload: false },
    server: { watch: { ignored: ['**/.rulla/**', '**/dist/**'] } },
  },
});
