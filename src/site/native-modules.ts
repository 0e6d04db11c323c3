import { readdirSync, watch, type FSWatcher } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

const KEPT: unique symbol = Symbol.for('rulla.native-modules');
/** In the process, where what Vite runs finds what Node has loaded. */
const kept = globalThis as { [KEPT]?: Map<string, object> };
/** Several files are saved together when a branch is changed. */
const SETTLE_MS = 50;

/**
 * While somebody edits plans, Rulla's own modules are loaded by Node, as in every other command, and not turned over by
 * Vite one by one: Vite runs only those in the rooms that ask Astro for something. When one of the sources is edited,
 * Vite takes all of them from then on, and shows what they say now.
 */
export function nativeModules({ sources, rooms }: { sources: string; rooms: readonly string[] }): Plugin {
  let isEdited = false;
  const isNative = (file: string) =>
    !isEdited &&
    path.dirname(file).startsWith(sources) &&
    /\.(?:tsx?|js)$/.test(file) &&
    !rooms.some((room) => file.startsWith(room));
  return {
    name: 'rulla-native-modules',
    enforce: 'pre',
    apply: 'serve',
    applyToEnvironment: ({ name }) => name !== 'client',
    configureServer(server) {
      const stop = watchSources(sources, () => {
        if (isEdited) return;
        isEdited = true;
        for (const { moduleGraph } of Object.values(server.environments)) moduleGraph.invalidateAll();
        server.environments.client.hot.send({ type: 'full-reload', path: '*' });
      });
      server.httpServer?.once('close', stop);
    },
    load: (id) => (isNative(id) ? shimOf(pathToFileURL(id).href) : undefined),
  };
}

/** A module that hands on what Node has loaded. */
async function shimOf(url: string): Promise<string> {
  const modules = (kept[KEPT] ??= new Map<string, object>());
  const module = modules.get(url) ?? ((await import(url)) as object);
  modules.set(url, module);
  const names = Object.keys(module);
  const from = `const loaded = globalThis[Symbol.for('rulla.native-modules')].get(${JSON.stringify(url)});`;
  const handed = names.map((name) => (name === 'default' ? 'export default loaded.default;' : handOn(name)));
  return [from, ...handed].join('\n');
}

function handOn(name: string): string {
  return `export const ${name} = loaded.${name};`;
}

/** Calls when a file under a folder has changed, until it is told to stop. Where nothing can be watched, never. */
export function watchSources(folder: string, changed: () => void): () => void {
  let settling: NodeJS.Timeout | undefined;
  const watchers: FSWatcher[] = [];
  const stop = () => {
    clearTimeout(settling);
    for (const watcher of watchers) watcher.close();
  };
  try {
    for (const inside of ['', ...foldersUnder(folder)])
      watchers.push(
        watch(path.join(folder, inside), () => {
          clearTimeout(settling);
          settling = setTimeout(changed, SETTLE_MS);
        }),
      );
  } catch {
    stop();
  }
  return stop;
}

function foldersUnder(folder: string, within = ''): string[] {
  return readdirSync(path.join(folder, within), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => [path.join(within, name), ...foldersUnder(folder, path.join(within, name))]);
}
