import process from 'node:process';
import type { Company } from '#domain/plan/company.ts';
import type { SiteFacts } from '#views/site.ts';
import type { AskedBuild } from './asked-build.ts';
import { contentKey } from './build-keys.ts';
import { filesUnder } from './files-under.ts';
import { ReusingBuild, type Earlier } from './reuse-site.ts';

/** The cache of a site, for a build that goes through to the end. */
export class SiteCache {
  readonly #asked: AskedBuild;
  readonly #out: string;
  readonly #company: Pick<Company, 'name' | 'asOf' | 'timeZone'>;
  #asOf = '';

  constructor(asked: AskedBuild, out: string, company: Pick<Company, 'name' | 'asOf' | 'timeZone'>) {
    [this.#asked, this.#out, this.#company] = [asked, out, company];
  }

  /** Makes the facts tell what is read of them, and takes what an earlier build has left. */
  listen(facts: SiteFacts, base: string, site: string): ReusingBuild {
    this.#asOf = facts.asOf;
    return new ReusingBuild(this.#asked.kept, facts, base, site, this.#earlier());
  }

  /** Whether a file that would be left as it is comes out otherwise; then the cache is thrown away, and that is said. */
  isBetrayed(reuse: ReusingBuild): boolean {
    const differs = reuse.firstDifference(this.#asked.content);
    if (differs === undefined) return false;
    process.stderr.write(
      `${differs} was kept from the last build and comes out otherwise now: the cache is thrown away, and everything is built anew. That is a fault of Rulla; please report it.\n`,
    );
    this.#asked.kept.clear();
    return true;
  }

  /** Keeps the site that stands in its place now. Where the cache takes nothing, the next build builds everything. */
  async save(reuse: ReusingBuild): Promise<void> {
    const { kept, code, content, folder } = this.#asked;
    try {
      const names = filesUnder(this.#out);
      const { name, asOf, timeZone } = this.#company;
      const head = {
        code,
        // What changed while it was read may have been read before or after.
        content: (await contentKey(folder)) === content ? content : undefined,
        asOf: this.#asOf,
        day: { asOf, timeZone },
        company: name,
        pages: names.filter((file) => file.endsWith('.html')).length,
        out: this.#out,
      };
      kept.save(head, reuse.whole(), names, reuse.reused);
    } catch (error) {
      const { code: why } = error as NodeJS.ErrnoException;
      if (why === undefined) throw error;
      kept.clear();
      process.stderr.write(
        `The site is built; what the next build could reuse was not kept in ${kept.folder} (${why}).\n`,
      );
    }
  }

  /** What an earlier build of the same code and settings has left, where every byte of it is as it was. */
  #earlier(): Earlier | undefined {
    const { kept, code } = this.#asked;
    const head = kept.head();
    const whole = head?.code === code ? kept.whole() : undefined;
    if (head && head.code !== code) {
      kept.clear();
      return undefined;
    }
    if (head && whole && kept.damaged(head.files).length === 0) return { head, whole };
    if (kept.isDamaged())
      process.stderr.write(
        'What the last build had kept is damaged: it is thrown away, and everything is built anew.\n',
      );
    kept.clear();
    return undefined;
  }
}
