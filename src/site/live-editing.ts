import type { ServerResponse } from 'node:http';
import path from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { tellOwnFault } from '#faults/own-fault.ts';
import type { Language } from '#domain/plan/company.ts';
import { FIRST_LANGUAGE, LANGUAGES } from '#words/languages.ts';
import { messagesFor } from '#words/messages.ts';
import { describe } from '#problems/described-problem.ts';
import { inWords } from './content-problems.ts';
import { liveContent, readAgain, type LiveContent } from './live-content.ts';
import { SHOW_PROBLEMS, ASK_FOR_PROBLEMS, type ShownProblems } from '#problems/shown-problems.ts';

/** Editors save in several steps; one reading is enough for all of them. */
const SETTLE_MS = 30;
/** More is not read by anybody who mends one file. */
const MOST_SHOWN = 20;

/**
 * While somebody edits: a saved file is read again, and open pages show it, or what is wrong with it. Without any state
 * that was free of errors yet, each address shows the errors.
 */
export function liveEditing({ folder, base, script }: { folder: string; base: string; script: string }): Plugin {
  return {
    name: 'rulla-live-editing',
    apply: 'serve',
    configureServer(server) {
      const { logger } = server.config;
      const tell = (error: unknown) => {
        const told = tellOwnFault(error);
        logger.error(told);
        return told;
      };
      const say = tellerOfErrors(logger, () => server.resolvedUrls?.local[0]);
      let version: number | undefined;
      // A reading that met a fault is made up for by whoever asks for a page next.
      const showIfNew = ({ shown }: LiveContent) => {
        if (shown?.version === version) return false;
        version = shown?.version;
        showAnew(server);
        return true;
      };
      watchFolder(
        server,
        folder,
        async (touched) => {
          const live = await readAgain(folder, touched);
          say(live);
          if (!showIfNew(live)) server.environments.client.hot.send(SHOW_PROBLEMS, problemsIn(live, base));
        },
        tell,
      );
      server.environments.client.hot.on(ASK_FOR_PROBLEMS, (_asked, client) => {
        liveContent(folder).then((live) => client.send(SHOW_PROBLEMS, problemsIn(live, base)), tell);
      });
      liveContent(folder).then((live) => {
        version ??= live.shown?.version;
        say(live);
      }, tell);
      server.middlewares.use((request, response, next) => {
        const wantsPage = /(?:^|,)\s*text\/html\b/.test(request.headers.accept ?? '');
        if (!wantsPage) return next();
        void liveContent(folder).then(
          (live) => {
            if (!live.shown) return answerWithProblems(response, live, [`${base}@vite/client`, `${base}${script}`]);
            showIfNew(live);
            next();
          },
          (error: unknown) => {
            const told = tell(error);
            response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(`${told}\n`);
          },
        );
      });
    },
  };
}

/** Calls with the files of a folder, by their way in it, that changed together, and tells what went wrong. */
function watchFolder(
  server: ViteDevServer,
  folder: string,
  changed: (files: ReadonlySet<string>) => Promise<void>,
  tell: (error: unknown) => void,
) {
  let touched = new Set<string>();
  let settling: NodeJS.Timeout | undefined;
  server.watcher.add(folder);
  server.watcher.on('all', (_event, file) => {
    const way = path.relative(folder, path.resolve(file));
    if (way === '' || way.startsWith('..') || path.isAbsolute(way)) return;
    touched.add(way.split(path.sep).join('/'));
    clearTimeout(settling);
    settling = setTimeout(() => {
      const files = touched;
      touched = new Set();
      changed(files).catch(tell);
    }, SETTLE_MS);
  });
}

/** Makes Astro ask for the addresses that there are, and each open page load itself again. */
function showAnew(server: ViteDevServer): void {
  for (const [name, environment] of Object.entries(server.environments))
    if (name !== 'client') environment.hot.send('astro:content-changed', {});
  server.environments.client.hot.send({ type: 'full-reload', path: '*' });
}

/** Tells the terminal of errors, each state once; `address` says where the site is served by then. */
export function tellerOfErrors(
  terminal: { error: (text: string) => void; info: (text: string) => void },
  address: () => string | undefined,
): (live: LiveContent) => void {
  let said = '';
  return (live) => {
    const { errors, shown: good } = live;
    const language = languageIn(live);
    const { check: t } = messagesFor(language);
    const says = errors.length === 0 ? '' : inWords(errors, address(), language);
    if (says !== '' && says !== said) terminal.error(`${good ? t.faultyBeside : t.faulty}\n\n${says}`);
    else if (says === '' && said !== '') terminal.info(t.soundAgain);
    said = says;
  };
}

/** The company's first language, as far as it is known. */
function languageIn({ shown: good }: LiveContent): Language {
  const company = good?.files.find((file) => file.kind === 'company')?.data;
  return LANGUAGES.find((each) => each === company?.languages[0]) ?? FIRST_LANGUAGE;
}

/** The errors as a page shows them, in the company's first language where it is known. */
export function problemsIn(live: LiveContent, base: string): ShownProblems {
  const { errors, shown: good } = live;
  const language = languageIn(live);
  const t = messagesFor(language);
  const wish = { t, format: undefined, folder: '' };
  const files = new Set(errors.map(({ place }) => place.file));
  return {
    language,
    title: t.check.found(errors.length, files.size),
    note: good ? t.check.asBefore : t.check.notYet,
    problems: errors.slice(0, MOST_SHOWN).map((problem) => {
      const { file, line, column, title, what, cure } = describe(problem, wish);
      return { place: `${file}:${line}:${column}`, title, what, cure, href: `${base}handbook/rules/${problem.rule}/` };
    }),
  };
}

/** A page for any address while there is nothing to show yet, with the scripts that tell of the errors. */
export function answerWithProblems(response: ServerResponse, live: LiveContent, scripts: readonly string[]): void {
  const { language } = problemsIn(live, '/');
  const text = inWords(live.errors, '/', language).replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const loaded = scripts.map((address) => `<script type="module" src="${address}"></script>`).join('');
  response
    .writeHead(500, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    .end(
      `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Rulla</title>${loaded}</head><body><noscript><pre>${text}</pre></noscript></body></html>`,
    );
}
