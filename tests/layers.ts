import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

export interface Import {
  file: string;
  layer: string;
  target: string;
  /** Whether it takes types alone, which are gone when the code runs. */
  isTypes: boolean;
}

/** The rooms of src. */
export const layers: readonly string[] = readdirSync(path.join(ROOT, 'src'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** Every import of every file in a room. */
export const imports: readonly Import[] = layers.flatMap((folder) =>
  readdirSync(path.join(ROOT, 'src', folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|astro|mjs)$/.test(name))
    .flatMap((name) => {
      const file = `src/${folder}/${name.replaceAll('\\', '/')}`;
      const text = readFileSync(path.join(ROOT, file), 'utf8');
      return [
        ...text.matchAll(
          /^\s*(?:import|export)\s(?:[^'"]*?\sfrom\s)?\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/gm,
        ),
      ].map(
        (match): Import => ({
          file,
          layer: folder,
          target: match[1] ?? match[2] ?? '',
          isTypes: /^\s*(?:import|export)\s+type\s/.test(match[0]),
        }),
      );
    }),
);

/** Which rooms each room imports from. */
export function arrowsOf(all: readonly Import[]): Map<string, Set<string>> {
  const arrows = new Map(layers.map((layer) => [layer, new Set<string>()]));
  for (const { layer, target } of all) {
    const reached = /^#([a-z]+)\//.exec(target)?.[1];
    if (reached !== undefined && reached !== layer && arrows.has(reached)) arrows.get(layer)?.add(reached);
  }
  return arrows;
}

/** The rooms as a Mermaid drawing. An arrow that a longer way implies is left out. Expects arrows without a circle. */
export function drawingOf(arrows: ReadonlyMap<string, ReadonlySet<string>>): string {
  const reach = (from: string): Set<string> =>
    new Set([...(arrows.get(from) ?? [])].flatMap((next) => [next, ...reach(next)]));
  const lines = [...arrows]
    .map(([layer, known]) => {
      const direct = [...known].filter((one) => ![...known].some((other) => other !== one && reach(other).has(one)));
      return direct.length === 0 ? `  ${layer}` : `  ${layer} --> ${direct.sort().join(' & ')}`;
    })
    .sort();
  return ['```mermaid', 'flowchart TD', ...lines, '```'].join('\n');
}
