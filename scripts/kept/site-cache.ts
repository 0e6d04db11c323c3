import process from 'node:process';
import type { Company } from '#domain/plan/company.ts';
import type { SiteFile } from '#printing/print-site.ts';
import type { SiteFacts } from '#views/site.ts';
import { WrongUse } from '../shell/command-line.ts';
import { commandWords } from '../shell/command-tongue.ts';
import { firstChanged, type ContentState } from '../shell/one-state.ts';
import type { KeptFiles } from './kept-files.ts';
import type { AskedBuild } from './asked-build.ts';
import { assetsKey } from './build-keys.ts';
import type { Changed } from './change-files.ts';
import { KeptAssets } from './kept-assets.ts';
import type { KeptHead } from './kept-site.ts';
import { putInPlace } from './put-in-place.ts';
import { ReusingBuild, type Earlier } from './reuse-site.ts';

/** The cache of a site, for a build that goes through to the end. */
export class SiteCache {
  readonly #asked: AskedBuild;
  readonly #out: string;
  readonly #company: Pick<Company, 'name' | 'asOf' | 'timeZone'>;
  #asOf = '';
  #before: KeptHead | undefined;
  #changed: Changed = { left: new Set(), made: [] };

  readonly #files: KeptFiles | undefined;
  readonly #state: ContentState;

  constructor(
    asked: AskedBuild,
    out: string,
    company: Pick<Company, 'name' | 'asOf' | 'timeZone'>,
    files: KeptFiles | undefined,
    state: ContentState,
  ) {
    [this.#asked, this.#out, this.#company, this.#files, this.#state] = [asked, out, company, files, state];
  }

  /** Whether somebody has taken it away, which anybody may at any time. */
  isGone(): boolean {
    return !this.#asked.kept.isHeld();
  }

  /** What is said of that to whoever waits for the site. */
  saysGone(): WrongUse {
    return new WrongUse('cacheGone', this.#asked.kept.folder);
  }

  /** Makes the facts tell what is read of them, and takes what an earlier build has left. */
  listen(facts: SiteFacts, base: string, site: string): ReusingBuild {
    this.#asOf = facts.asOf;
    const earlier = this.#earlier();
    this.#before = earlier?.head;
    const { own, git } = this.#asked;
    const ofAll = new KeptAssets(assetsKey(own, base, facts.leftOut), git.folder);
    return new ReusingBuild(this.#asked.kept, facts, base, site, earlier, ofAll);
  }

  /** Puts a site in its place that is made of what a build has made aside and of what it has left. */
  async putInPlace(reuse: ReusingBuild, site: string): Promise<void> {
    this.#changed = reuse.changed();
    await putInPlace(this.#asked.kept, this.#before?.files ?? {}, this.#changed, { site, out: this.#out });
  }

  /**
   * Whether a file that would be left as it is comes out otherwise; then the cache is thrown away, and that is said.
   */
  async isBetrayed(reuse: ReusingBuild, files: readonly SiteFile[]): Promise<boolean> {
    const differs = await reuse.firstDifference(files, this.#asked.content);
    if (differs === undefined) return false;
    process.stderr.write(`${commandWords().commands.build.differs(differs)}\n`);
    reuse.forgetEarlier();
    this.#before = undefined;
    this.#asked.kept.clear();
    return true;
  }

  /** Keeps the site that stands in its place now. Where the cache takes nothing, the next build builds everything. */
  async save(reuse: ReusingBuild): Promise<void> {
    const { kept, code, content, state } = this.#asked;
    try {
      const { left, made } = this.#changed;
      const before = this.#before?.files ?? {};
      kept.follow(this.#out, before, this.#changed);
      const { name, asOf, timeZone } = this.#company;
      const head = {
        code,
        // The key was made in this state of the folder; what was saved since is not in the key, or not in the site.
        content: firstChanged(state, this.#state) === undefined ? content : undefined,
        asOf: this.#asOf,
        day: { asOf, timeZone },
        company: name,
        pages: [...left, ...made].filter((file) => file.endsWith('.html')).length,
        out: this.#out,
      };
      reuse.search.saveRecords();
      reuse.saveParts();
      this.#files?.save();
      kept.save(head, reuse.whole(), before, this.#changed);
    } catch (error) {
      const { code: why } = error as NodeJS.ErrnoException;
      if (why === undefined) throw error;
      kept.clear();
      process.stderr.write(`${commandWords().commands.build.notKept(kept.folder, why)}\n`);
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
    if (kept.isDamaged()) process.stderr.write(`${commandWords().commands.build.damaged}\n`);
    kept.clear();
    return undefined;
  }
}
