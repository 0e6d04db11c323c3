import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Lays out the same plans as a plain Hugo site: one page a plan with its title and text, nothing else.
 * Rulla does far more a page; the comparison is against the fastest tool on the simplest task.
 */
export async function writeHugoSite(folder: string, content: string): Promise<void> {
  await mkdir(path.join(folder, 'layouts', '_default'), { recursive: true });
  await writeFile(
    path.join(folder, 'hugo.toml'),
    'baseURL = "https://example.com/"\ntitle = "Bench"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n',
  );
  await writeFile(
    path.join(folder, 'config.toml'),
    'baseURL = "https://example.com/"\ntitle = "Bench"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n',
  );
  await writeFile(
    path.join(folder, 'layouts', '_default', 'single.html'),
    '<!DOCTYPE html><html><head><title>{{ .Params.name }}</title></head><body><h1>{{ .Params.name }}</h1>{{ .Content }}</body></html>\n',
  );
  await writeFile(
    path.join(folder, 'layouts', '_default', 'list.html'),
    '<!DOCTYPE html><html><head><title>{{ .Title }}</title></head><body><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Params.name }}</a></li>{{ end }}</ul></body></html>\n',
  );
  await copyPlans(content, path.join(folder, 'content', 'accounts'));
}

/** The same as a plain Eleventy site. */
export async function writeEleventySite(folder: string, content: string): Promise<void> {
  await mkdir(path.join(folder, '_includes'), { recursive: true });
  await writeFile(
    path.join(folder, '_includes', 'page.njk'),
    '<!DOCTYPE html><html><head><title>{{ name }}</title></head><body><h1>{{ name }}</h1>{{ content | safe }}</body></html>\n',
  );
  await copyPlans(content, path.join(folder, 'accounts'));
  await writeFile(
    path.join(folder, 'accounts', 'accounts.json'),
    '{ "layout": "page.njk", "templateEngineOverride": "md" }\n',
  );
}

async function copyPlans(content: string, to: string): Promise<void> {
  const from = path.join(content, 'accounts');
  await mkdir(to, { recursive: true });
  for (const file of await readdir(from)) await cp(path.join(from, file), path.join(to, file.replace(/\.mdx$/, '.md')));
}

/** How many files of an ending a folder holds, at any depth. */
export async function countFiles(folder: string, ending: string): Promise<number> {
  const files = await readdir(folder, { recursive: true });
  return files.filter((file) => file.endsWith(ending)).length;
}
