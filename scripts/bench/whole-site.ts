import { rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { PROJECT } from '../shell/places.ts';
import { writeExports } from './exports.ts';
import { measure, type Measured } from './measure.ts';
import { bytesOfSite } from './page-bytes.ts';
import { BENCH_AS_OF, SEALED_QUARTERS, writePortfolio, writeReviews } from './portfolio.ts';
import { countFiles, writeHugoSite } from './reference-sites.ts';

const IMPORTED_ROWS = 100_000;

/**
 * Everything at once: so many plans with a review a quarter and four sealed quarters are built with all parts, and
 * looked at file by file; Hugo builds the plans as plain pages in the same run; and an export of 100,000 rows of sales
 * is imported.
 */
export async function benchWholeSite(folder: string, plans: number, hasHugo: boolean): Promise<void> {
  const at = (name: string) => path.join(folder, name);
  const rulla = (command: string, ...args: string[]) =>
    measure([process.execPath, path.join(PROJECT, 'scripts/rulla.mjs'), command, ...args], PROJECT);
  const ids = await writePortfolio(at('content'), plans);
  await writeReviews(at('content'), ids);
  for (const quarter of SEALED_QUARTERS)
    await rulla('seal', quarter, '--content', at('content'), '--as-of', dayAfter(quarter), '--without-reviews');
  const site = ['--content', at('content'), '--as-of', BENCH_AS_OF];
  tell(`check, ${plans} plans with reviews and seals`, await rulla('check', ...site));
  const built = await rulla('build', '--cold', '--out', at('site'), ...site);
  const pages = await countFiles(at('site'), '.html');
  tell(`build of everything, ${pages} pages`, built);
  if (hasHugo) {
    await writeHugoSite(at('hugo'), at('content'));
    const hugo = await measure(['hugo', '--quiet', '--destination', at('hugo-site')], at('hugo'));
    tell(`Hugo, ${plans} plain pages`, hugo);
    const ratio = built.cpuSeconds / pages / (hugo.cpuSeconds / plans);
    process.stdout.write(`  a page of everything / a plain page of Hugo: ${ratio.toFixed(2)}\n`);
  }
  const { kinds, onDisk } = await bytesOfSite(at('site'));
  process.stdout.write(`  on the disk: ${Math.round(onDisk / 1e6)} MB\n`);
  for (const { kind, files, bytes, largest } of kinds)
    process.stdout.write(
      `    ${kind.padEnd(28)} ${String(files).padStart(7)} files ${(bytes / 1e6).toFixed(1).padStart(8)} MB, ${(bytes / files / 1000).toFixed(1)} kB each, the largest ${(largest / 1000).toFixed(1)}\n`,
    );
  await rm(at('site'), { recursive: true, force: true });
  await writeExports(at('exports'), IMPORTED_ROWS);
  tell(
    `import of ${IMPORTED_ROWS} rows`,
    await rulla('import', at('exports'), '--into', at('imported'), '--as-of', BENCH_AS_OF),
  );
}

/** Twenty days after a quarter has ended. */
function dayAfter(quarter: string): string {
  const [year = 0, number = 0] = quarter.split('-Q').map(Number);
  return number === 4 ? `${year + 1}-01-20` : `${year}-${String(number * 3 + 1).padStart(2, '0')}-20`;
}

function tell(name: string, { cpuSeconds, wallSeconds, peakMegabytes, togetherMegabytes }: Measured): void {
  const memory =
    peakMegabytes === undefined || togetherMegabytes === undefined
      ? ''
      : `, ${Math.round(peakMegabytes)} MB the largest process, ${Math.round(togetherMegabytes)} MB all together`;
  process.stdout.write(`  ${name}: ${cpuSeconds.toFixed(1)} s CPU, ${wallSeconds.toFixed(1)} s${memory}\n`);
}
