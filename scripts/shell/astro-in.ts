import { existsSync } from 'node:fs';
import { mkdir, readFile, realpath, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import type { AstroInlineConfig } from 'astro';
import { PROJECT } from './places.ts';

/**
 * How Astro is started: with a folder of its own as its root, in which it may write (`.astro/`, Vite's cache, the
 * bundle that prints), while pages and public files are read from where Rulla is, which may be read-only. What is
 * imported from that root is what Rulla has, whatever else is installed around it and however it was laid out. From
 * here on the process stands in that root. What was handed over (src/site/handover.ts) has to be there before.
 */
export async function astroIn(root: string, task: 'build' | 'dev'): Promise<AstroInlineConfig> {
  const libraries = await linkLibraries(path.join(root, 'node_modules'));
  // Astro puts the bundle that prints into the site when that is under where it runs, else where it runs.
  process.chdir(root);
  const { default: config } = (await import(pathToFileURL(path.join(PROJECT, 'astro.config.mjs')).href)) as {
    default: AstroInlineConfig;
  };
  const vite = {
    ...config.vite,
    // The bundle that prints takes all in: what it left out would be looked for around the root, where a company may
    // have another version.
    ...(task === 'build' && { environments: { prerender: { resolve: { noExternal: true as const } } } }),
    // While editing, a browser is given what Rulla and its libraries have, and nothing else of the disk.
    server: { ...config.vite?.server, fs: { allow: [root, PROJECT, ...libraries] } },
  };
  return { ...config, vite, root, configFile: false };
}

/** Links what Rulla depends on into a folder; comes back with where each really is. */
async function linkLibraries(folder: string): Promise<string[]> {
  const written = await readFile(path.join(PROJECT, 'package.json'), 'utf8');
  const { dependencies } = JSON.parse(written) as { dependencies: Record<string, string> };
  return Promise.all(
    Object.keys(dependencies).map(async (name) => {
      const place = await realpath(libraryOf(name, PROJECT));
      const link = path.join(folder, name);
      await mkdir(path.dirname(link), { recursive: true });
      await rm(link, { recursive: true, force: true });
      // Junctions need no right on Windows; elsewhere the word is not looked at.
      await symlink(place, link, 'junction');
      return place;
    }),
  );
}

/** Where Node finds a library from a folder: in the nearest `node_modules` that has it. */
function libraryOf(name: string, from: string): string {
  const place = path.join(from, 'node_modules', name);
  if (existsSync(place)) return place;
  const above = path.dirname(from);
  if (above === from) throw new Error(`Expected ${name} beside Rulla, got none. Install the dependencies again.`);
  return libraryOf(name, above);
}
