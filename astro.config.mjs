import { createHash } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { HANDBOOK_FEATURES } from './src/loading/body/features.ts';
import { devFaults } from './src/site/dev-faults.ts';
import { CONTENT_TYPES } from './src/site/content-types.ts';
import { liveEditing } from './src/site/live-editing.ts';
import { answerEdits } from './src/site/local-edits.ts';
import { handedOver, nameAssets } from './src/site/handover.ts';
import { leanModule } from './src/site/lean-libraries.ts';
import { nativeModules } from './src/site/native-modules.ts';
import { refusesOthers } from './src/site/this-machine.ts';
import { SHEETS } from './src/styles/sheets.ts';
import { TOGETHER, togetherName } from './src/styles/together.ts';
import { foundFolders } from './src/words/language-folders.ts';
import { SITE_HEADERS } from './scripts/hosting/site-headers.ts';

// Commands say where the content is and where the site goes; see scripts/shell/site-build.ts.
const { folder = path.resolve('content'), base = '/', out = './dist' } = handedOver() ?? {};
const cacheKey = createHash('sha256').update(folder).digest('hex').slice(0, 12);

/** Where something of Rulla's own is. */
const place = (from) => fileURLToPath(new URL(from, import.meta.url));
/** Where a browser is given it while somebody edits. */
const atSource = (from) => path.posix.join('@fs', place(from).split(path.sep).join('/'));
const SOURCES = place('./src/');

/** The languages as they are found beside the sources, put into the bundle: there, folders cannot be looked into. */
const foldersModule = place('./src/words/language-folders.ts');
const inlinedLanguages = {
  name: 'rulla-languages',
  enforce: 'pre',
  load: (id) => (path.resolve(id) === foldersModule ? foundFolders() : undefined),
};

/** While somebody edits, the forms on the pages save into the content folder. */
const localEdits = {
  name: 'rulla-local-edits',
  apply: 'serve',
  configureServer: (server) => {
    server.middlewares.use((request, response, next) => {
      if (!answerEdits(request, response, { folder, base: base.replace(/\/?$/, '/') })) next();
    });
  },
};

/**
 * While somebody edits, as for every server of a site: no page of elsewhere shows ours or asks for them by a name of
 * its own. Pages have no policy of their own then, since Vite adds scripts to them.
 */
const guarded = {
  name: 'rulla-guarded',
  apply: 'serve',
  configureServer: (server) => {
    server.middlewares.use((request, response, next) => {
      for (const [name, value] of Object.entries(SITE_HEADERS)) response.setHeader(name, value);
      if (!refusesOthers(request, response)) next();
    });
  },
};

/** While somebody edits, open pages show what was saved, or what is wrong with it. */
const live = liveEditing({
  folder,
  base: base.replace(/\/?$/, '/'),
  script: atSource('./src/browser/live-problems.ts'),
});

/** What forms in a browser never ask is not fetched with them. */
const leanLibraries = {
  name: 'rulla-lean-libraries',
  enforce: 'pre',
  applyToEnvironment: (environment) => environment.name === 'client',
  load: (id) => leanModule(id.split('?')[0]),
};

/**
 * The script that a reader's first use of search, filters or theme fetches, and the style sheets: built with the rest
 * of what runs in a browser, and named to the pages, which are printed after it.
 */
let reader;
const assets = {
  name: 'rulla-assets',
  apply: 'build',
  applyToEnvironment: (environment) => environment.name === 'client',
  buildStart() {
    reader = this.emitFile({
      type: 'chunk',
      id: place('./src/browser/reader.ts'),
      name: 'reader',
      preserveSignature: 'strict',
    });
    for (const [name, file] of Object.entries(SOURCES_OF_SHEETS))
      this.emitFile({ type: 'chunk', id: path.join(SOURCES, file), name });
  },
  async generateBundle(_options, bundle) {
    // Printed parts are loaded where something is built: whoever reads these settings alone cannot load them.
    const { drawingSheet } = await import('./src/layouts/drawn-once.ts');
    const { answersToShortNames } = await import('./src/layouts/short-names.ts');
    const { answersToUnderstood } = await import('./src/layouts/understood.ts');
    const files = Object.values(bundle);
    const put = (name, source) => {
      const fileName = `assets/${name}.${createHash('sha256').update(source).digest('base64url').slice(0, 8)}.css`;
      this.emitFile({ type: 'asset', fileName, source });
      return fileName;
    };
    const shortNames = new Map();
    /** A font that pages name has a short name: nearly every page says three. */
    const called = (name, like) => {
      const font = files.find(({ fileName }) => like.test(fileName));
      if (!font) throw new Error(`Expected a built font like ${like}, got none.`);
      const before = path.posix.basename(font.fileName);
      const short = [name, ...before.split('.').slice(1)].join('.');
      const fileName = `assets/${short}`;
      this.emitFile({ type: 'asset', fileName, source: font.source });
      delete bundle[font.fileName];
      shortNames.set(before, short);
      return fileName;
    };
    const fonts = {
      letters: called('sans', LETTERS),
      sentences: called('serif', SENTENCES),
      ids: called('code', IDS),
    };
    const sources = new Map();
    const sheets = Object.entries(SOURCES_OF_SHEETS).map(([name, file]) => {
      const made = files.find(
        (each) => each.type === 'asset' && each.originalFileNames.some((from) => from.endsWith(file)),
      );
      if (!made) throw new Error(`Expected a built style sheet for ${file}, got none.`);
      // Astro takes away each sheet that no component imports, by its name; one that has only a place stays.
      let own = String(made.source).replaceAll(SCREEN_FONTS, '$1optional').replaceAll(OLD_FONT, '');
      for (const [before, short] of shortNames) own = own.replaceAll(before, short);
      const source = answersToUnderstood(answersToShortNames(name === 'site' ? own + drawingSheet() : own));
      sources.set(name, source);
      return [name, put(name, source)];
    });
    const together = TOGETHER.map((names, at) => [
      togetherName(names),
      put(`t${at}`, names.map((name) => sources.get(name)).join('')),
    ]);
    for (const { fileName } of files.filter((each) => each.fileName.endsWith('.woff'))) delete bundle[fileName];
    nameAssets({
      script: this.getFileName(reader),
      sheets: Object.fromEntries(sheets),
      together: Object.fromEntries(together),
      ...fonts,
    });
  },
};
/** The font of nearly every word: a page asks for it at once, and not when its style sheet has come. */
const LETTERS = /source-sans-3-latin-wght-normal\./;
/** The font of sentences that people wrote, asked for at once by a page that begins with some. */
const SENTENCES = /source-serif-4-latin-wght-normal\./;
/** The font of ids and names of files. */
const IDS = /source-code-pro-latin-wght-normal\./;
/** On screen a font that comes late is kept for the next page: lines would break anew under the reader. */
const SCREEN_FONTS = /(font-family:\s*["']?Source [\w ]+ Variable["']?;[^}]*?font-display:\s*)swap/g;
/** The same font for browsers that know no newer form of it: none of them would draw these pages. */
const OLD_FONT = /,\s*url\([^)]*\.woff\)\s*format\(["']?woff["']?\)/g;
const SOURCES_OF_SHEETS = {
  site: 'styles/site.css',
  ...Object.fromEntries(SHEETS.map((name) => [name, `styles/pages/${name}.css`])),
};

/**
 * What the command that builds has loaded, Astro's pages take from there: bundled once more it would be a second copy,
 * with sums of its own. Only what asks Astro itself for something is bundled, which stands in these rooms.
 */
const NEEDS_ASTRO = ['site', 'layouts', 'pages'].map((room) => path.join(SOURCES, room) + path.sep);
const loaded = {
  name: 'rulla-loaded',
  enforce: 'pre',
  apply: 'build',
  applyToEnvironment: (environment) => environment.name !== 'client',
  async resolveId(id, importer) {
    if (!handedOver()?.facts || !/^[#.].*\.(?:tsx?|js)$/.test(id)) return undefined;
    const found = await this.resolve(id, importer, { skipSelf: true });
    if (!found?.id.startsWith(SOURCES) || NEEDS_ASTRO.some((room) => found.id.startsWith(room))) return undefined;
    return { id: pathToFileURL(found.id).href, external: true };
  },
};

/** The same while somebody edits. */
const native = nativeModules({ sources: SOURCES, rooms: NEEDS_ASTRO });

/**
 * While somebody edits, Astro serves the files that are no pages, too: each ending is a route, since a dynamic one
 * would want a slash after it. And so is the page for an address that there is not, which a build prints by itself.
 */
const filesWhileEdited = {
  name: 'rulla-files',
  hooks: {
    'astro:config:setup': ({ command, injectRoute }) => {
      if (command !== 'dev') return;
      injectRoute({ pattern: '/404', entrypoint: place('./src/pages/_404.astro') });
      for (const ending of Object.keys(CONTENT_TYPES))
        injectRoute({ pattern: `/[...path]${ending}`, entrypoint: place('./src/pages/_file.ts') });
    },
  },
};

export default defineConfig({
  srcDir: SOURCES,
  publicDir: place('./public'),
  output: 'static',
  trailingSlash: 'always',
  base,
  outDir: out,
  cacheDir: `./cache/${cacheKey}`,
  build: { format: 'directory', assets: 'assets' },
  integrations: [mdx(), filesWhileEdited],
  devToolbar: { enabled: false },
  prerenderConflictBehavior: 'error',
  // The handbook that comes with Rulla is compiled with the features that it is checked with.
  markdown: { syntaxHighlight: false, processor: satteri({ features: HANDBOOK_FEATURES }) },
  // No policy by Astro: it would work out the same hashes again for each page; see src/components/frame/boot.ts.
  // Small fonts stay files: the policy allows fonts from this site only, not from data: addresses.
  // Builds that run beside `npm run dev` are none of its business, nor is what lies above: a tsconfig.json or postcss
  // file of somebody else. No import of ours is an alias of either, and no sheet needs a plugin.
  vite: {
    plugins: [loaded, native, inlinedLanguages, leanLibraries, assets, devFaults(), guarded, localEdits, live],
    oxc: { jsx: { runtime: 'automatic', importSource: '#jsx', development: false } },
    build: { assetsInlineLimit: 0, modulePreload: false },
    resolve: { tsconfigPaths: false },
    tsconfig: place('./tsconfig.json'),
    css: { postcss: {} },
    // Found only when a form is opened first, they would load the page anew under what is typed.
    optimizeDeps: { include: ['yaml', 'zod'] },
    server: { watch: { ignored: ['**/.rulla/building-*/**', '**/dist/**'] } },
  },
});
