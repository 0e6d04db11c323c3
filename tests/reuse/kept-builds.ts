import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBook } from '#domain/budget/figures.ts';
import type { IsoDate } from '#domain/calendar/dates.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import { listenWith, recorded } from '#domain/reads.ts';
import { judgedOn } from '#domain/snapshot/as-it-stood.ts';
import { takeSnapshot } from '#domain/snapshot/take-snapshot.ts';
import { sitePlaceAt } from '#layouts/site-place.ts';
import { readFolder } from '#loading/disk.ts';
import { contentCommit } from '#loading/history/content-commit.ts';
import { openGit } from '#loading/history/git.ts';
import { linked } from '#loading/linked.ts';
import { sealFile } from '#loading/seal-file.ts';
import { filesOfSite, printSite } from '#printing/print-site.ts';
import { factsOf } from '#site/facts.ts';
import { nameIn, withSlices } from '#reuse/written-reads.ts';
import type { BuiltAssets } from '#site/handover.ts';
import type { SiteFacts } from '#views/site.ts';
import { filesUnder } from '../../scripts/kept/files-under.ts';
import { KeptSite, type KeptHead, type KeptWhole } from '../../scripts/kept/kept-site.ts';
import { putInPlace } from '../../scripts/kept/put-in-place.ts';
import { ReusingBuild } from '../../scripts/kept/reuse-site.ts';

const SAMPLE = fileURLToPath(new URL('../sample-company/content', import.meta.url));

/** A content folder that a test edits, and the site that is built of it again and again in a folder beside it. */
export class EditedCompany {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'rulla-reuse-'));
  readonly content = path.join(this.folder, 'content');
  readonly out = path.join(this.folder, 'site');
  readonly kept = new KeptSite(path.join(this.folder, 'kept'));
  asOf: IsoDate = '2026-09-18';
  code = 'code';
  /** The commit that the content is at; where it is a checkout git says it, and otherwise nobody does. */
  commit: string | undefined;

  /** Others are tried in each build. */
  #turn = 0;

  /** The sample company, or another one as it stands, with what its last build has kept. */
  constructor(other?: EditedCompany) {
    if (other) cpSync(other.folder, this.folder, { recursive: true, preserveTimestamps: true });
    else {
      cpSync(SAMPLE, this.content, { recursive: true });
      mkdirSync(this.kept.folder);
    }
  }

  files(): string[] {
    return filesUnder(this.content).sort();
  }

  text(file: string): string {
    return readFileSync(path.join(this.content, file), 'utf8');
  }

  write(file: string, text: string): void {
    mkdirSync(path.dirname(path.join(this.content, file)), { recursive: true });
    writeFileSync(path.join(this.content, file), text);
  }

  /** Writes another text in the place of one that must stand there. */
  swap(file: string, from: string | RegExp, into: string): void {
    const before = this.text(file);
    const after = before.replace(from, into);
    if (after === before) throw new Error(`Expected ${from} in ${file}, found none.`);
    this.write(file, after);
  }

  remove(file: string): void {
    rmSync(path.join(this.content, file));
  }

  /** Closes a quarter as the command does. */
  async seal(quarter: Quarter): Promise<void> {
    const { portfolio } = linked(await readFolder(this.content));
    if (!portfolio) throw new Error('Expected a sound company to seal, got none.');
    const judged = judgedOn(portfolio, this.asOf);
    const snapshot = takeSnapshot(portfolio, judged, quarter, this.asOf);
    this.write(`snapshots/${quarter}.json`, sealFile({ ...snapshot, sealedBefore: [], withoutActuals: [] }).text);
  }

  /** What pages start from; nothing while the content has errors. */
  async facts(): Promise<SiteFacts | undefined> {
    const read = await readFolder(this.content);
    const { portfolio, errors } = linked(read);
    if (!portfolio || errors.length > 0) return undefined;
    const git = await openGit(this.content);
    return factsOf(openBook(portfolio, this.asOf), {
      folder: git,
      commit: this.commit ?? (await contentCommit(git)),
      withHistory: true,
      files: read.files,
    });
  }

  /** Every file as it is printed when nothing is known of an earlier build, or `only` those of some paths. */
  async cold(only = /./): Promise<Map<string, string>> {
    const facts = await this.facts();
    if (!facts) throw new Error('Expected content without errors, got some.');
    const files = new Map<string, string>();
    for (const { path: name, make } of filesOfSite(facts, sitePlaceAt('/')).filter((file) => only.test(file.path)))
      files.set(name.slice(1), Buffer.from(await make()).toString('latin1'));
    return files;
  }

  /**
   * Whether a site is another one than that which is printed when nothing is known of an earlier build. It is as soon
   * as one file tells so: those that the build has not made are asked first.
   */
  async isStale({ files, made }: { files: ReadonlyMap<string, string>; made: readonly string[] }): Promise<boolean> {
    const facts = await this.facts();
    if (!facts) throw new Error('Expected content without errors, got some.');
    const now = new Set(made);
    const left = (file: { path: string }) => Number(now.has(file.path.slice(1)));
    const all = filesOfSite(facts, sitePlaceAt('/')).sort((a, b) => left(a) - left(b));
    if (all.length !== files.size) return true;
    for (const { path: name, make } of all)
      if (files.get(name.slice(1)) !== Buffer.from(await make()).toString('latin1')) return true;
    return false;
  }

  /**
   * Builds the site with what the last build has left. `deafTo` tells of slices that are taken for what they were,
   * whatever they say now: how a build would be that forgot to ask them. Comes back with how many files were left as
   * they were, which were made, and what is told of those that are tried although they would not be made; of `only`
   * the files of some paths, where the others are not printed.
   */
  async warm(
    deafTo: RegExp = /^$/,
    only = /./,
  ): Promise<{
    reused: number;
    /** How many parts of states were made, and how many were taken from the last build. */
    parts: { made: number; taken: number };
    made: readonly string[];
    differs: string | undefined;
    files: Map<string, string>;
  }> {
    const facts = await this.facts();
    if (!facts) throw new Error('Expected content without errors, got some.');
    const head = this.kept.head();
    const whole = head?.code === this.code ? this.kept.whole() : undefined;
    const site = path.join(this.folder, 'aside');
    rmSync(site, { recursive: true, force: true });
    try {
      const earlier = head && whole && { head, whole: deafened(whole, deafTo) };
      if (!earlier) this.kept.clear();
      const reuse = new ReusingBuild(this.kept, facts, '/', site, earlier);
      if (!reuse.putAssets()) reuse.tookAssets({} as BuiltAssets, [], recorded(() => undefined).reads);
      const files = filesOfSite(facts, sitePlaceAt('/')).filter((file) => only.test(file.path));
      const differs = await reuse.firstDifference(files, String(this.#turn++));
      const made: string[] = [];
      const counted = files.map((file) => {
        const make = () => {
          made.push(file.path.slice(1));
          return file.make();
        };
        return { ...file, make };
      });
      await printSite(site, counted, undefined, reuse.pages);
      const changed = reuse.changed();
      const before = earlier ? earlier.head.files : {};
      await putInPlace(this.kept, before, changed, { site, out: this.out });
      this.kept.follow(this.out, before, changed);
      reuse.saveParts();
      this.kept.save(this.#head(facts), reuse.whole(), before, changed);
      const names = filesUnder(this.out);
      return {
        reused: reuse.left.size,
        parts: reuse.countParts(),
        made,
        differs,
        files: new Map(names.map((name) => [name, this.#printed(name)])),
      };
    } finally {
      listenWith(undefined);
    }
  }

  #printed(name: string): string {
    return readFileSync(path.join(this.out, name), 'latin1');
  }

  #head({ asOf, portfolio: { company } }: SiteFacts): Omit<KeptHead, 'files'> {
    const { name, timeZone } = company;
    return { code: this.code, content: 'content', asOf, day: { timeZone }, company: name, pages: 0, out: this.out };
  }
}

/** What was kept, without the slices that a build does not ask. */
function deafened(whole: KeptWhole, deafTo: RegExp): KeptWhole {
  const { reads } = whole;
  const heard = (slices: number[]) => slices.filter((slice) => !deafTo.test(nameIn(reads, slice)));
  return { ...whole, reads: { ...reads, ...withSlices(reads, heard) } };
}

/** Files that one site has and the other has not, or not so. */
export function differing(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((name) => one.get(name) !== other.get(name)).sort();
}

/** The folders that a test has left. */
export function removeCompanies(companies: readonly EditedCompany[]): void {
  for (const { folder } of companies) rmSync(folder, { recursive: true, force: true });
}
