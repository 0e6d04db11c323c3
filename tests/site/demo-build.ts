import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { runRulla } from '../shell.ts';
import { serveFolder } from '../../scripts/shell/web-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The built demo site on disk. */
    site: string;
    /** The same, served: an address that ends in a slash. */
    address: string;
  }
}

export const DEMO = fileURLToPath(new URL('../../content', import.meta.url));

/** Builds the demo company once with the real command and serves it for all tests of the site. */
export default async function demoBuild(project: TestProject): Promise<() => Promise<void>> {
  const { site, address, end } = await builtSite(DEMO);
  project.provide('site', site);
  project.provide('address', address);
  return end;
}

/** A company's site on disk and served at an address that ends in a slash; `end` takes both away. */
export interface BuiltSite {
  site: string;
  address: string;
  end(): Promise<void>;
}

/** Builds a company on the demo's day with the real command, and serves it. */
export async function builtSite(content: string): Promise<BuiltSite> {
  const folder = await mkdtemp(path.join(tmpdir(), 'rulla-site-'));
  const site = path.join(folder, 'site');
  const built = await runRulla(['build', '--content', content, '--out', site, '--as-of', '2026-09-18']);
  if (built.code !== 0) throw new Error(`The company does not build:\n${built.errors}${built.output}`);
  const server = await serveFolder(site, '/', 0, false);
  return {
    site,
    address: server.address,
    end: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
