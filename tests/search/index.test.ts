import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeIndex } from '#indexing/index-files.ts';
import { searchRecords, type SearchRecord } from '#indexing/records.ts';
import { foundRecords, Vocabulary } from '#search/find-in-index.ts';
import { INDEX_HEAD, listsRead, listsWritten, wordsRead, wordsWritten, type IndexHead } from '#search/index-format.ts';
import { KINDS } from '#search/kinds.ts';
import { answeredBy, answering, wantedWords } from '#search/words.ts';
import { kaarnavesi, siteOf } from '../sample-company/company.ts';
import { readIndex } from './read-index.ts';

/** An index as it is written, by the name of each file. */
function written(records: readonly SearchRecord[], language = 'en'): Map<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>();
  makeIndex((name, content) => files.set(name, content), [{ language, records }]);
  return files;
}

/** Asks a written index; comes back with the titles of the first of each kind, and how many there are. */
function asked(files: ReadonlyMap<string, string | Uint8Array>, query: string, most = 10, endings?: 'english') {
  const file = (name: string) => Buffer.from(files.get(name) ?? '');
  const [language = ''] = Object.keys(JSON.parse(file(INDEX_HEAD).toString()) as IndexHead);
  const { kinds, words, parts, lists, records } = readIndex(file, language);
  const wanted = wantedWords(query, endings);
  const found = new Vocabulary(words, parts).answersTo(wanted);
  return foundRecords(wanted.length, kinds, found, (at) => lists[at], most).map(({ first, ...group }) => ({
    ...group,
    first: first.map((at) => records[at]?.[1]),
  }));
}

const record = (title: string, more: Partial<SearchRecord> = {}): SearchRecord => ({
  url: `/${title}/`,
  kind: 'person',
  title,
  note: '',
  names: '',
  also: '',
  content: '',
  lang: '',
  sections: [],
  ...more,
});
const people = (query: string, ...records: SearchRecord[]) => asked(written(records), query)[1]?.first;

describe('what an index finds', () => {
  const word = fc.stringMatching(/^[A-Za-zåäöÅÄÖéø]{1,12}$/);
  const texts = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));

  test('is what a reading of every record finds, whatever is asked', () => {
    const any = fc.record({
      kind: fc.constantFrom(...KINDS),
      title: texts,
      note: texts,
      names: texts,
      also: texts,
      content: texts,
    });
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 12 }), fc.nat(), fc.boolean(), (all, pick, isCut) => {
        const records = all.map((one, at) =>
          record(`${one.title} r${at}`, {
            ...one,
            note: [one.note, one.names].join(' '),
            title: `${one.title} r${at}`,
          }),
        );
        const words = records.flatMap(({ title, content, also }) => `${title} ${content} ${also}`.split(' '));
        const one = words.filter((each) => each !== '')[pick % words.filter((each) => each !== '').length] ?? '';
        const query = isCut ? one.slice(0, 3) : one;
        const wanted = wantedWords(query, undefined);
        const answers = answering(wanted);
        const isFound = ({ kind, title, note, names, also, content }: SearchRecord) => {
          const rest = `${names === '' ? note : note.replace(names, '')}\n${also}`;
          const searched =
            kind === 'method'
              ? { names: '', text: `${title}\n${content}` }
              : { names: `${title}\n${names}`, text: `${rest}\n${content}` };
          return answeredBy(searched, answers).size === wanted.length;
        };
        const found = asked(written(records, 'fi'), query, 20);
        for (const { kind, first, total } of found) {
          const meant = records.filter((each) => each.kind === kind && isFound(each)).map(({ title }) => title);
          expect(first.toSorted()).toEqual(meant.toSorted());
          expect(total).toBe(meant.length);
        }
      }),
    );
  });

  test('is a Finnish title by the tail of its compound, and a name by each of its forms, but by no part of it', () => {
    const mira = record('Mira Mäkinen', { note: 'Toimitusjohtaja' });
    const outi = record('Outi Savilahti');
    for (const query of ['johtajan', 'Mäkisen', 'makinen'])
      expect(people(query, mira, outi), query).toEqual([mira.title]);
    expect(people('lahden', mira, outi)).toEqual([]);
    expect(people('savilahden', mira, outi)).toEqual([outi.title]);
  });

  test('is whoever answers all words; nobody where one of them is unknown', () => {
    const eero = record('Eero Kallas', { content: 'Mill manager' });
    expect(people('kallas manager', eero)).toEqual([eero.title]);
    expect(people('kallas zebra', eero)).toEqual([]);
    expect(people('—', eero)).toEqual([]);
  });

  test('is an English word of the same family that begins alike; one that is only near is none', () => {
    const mill = written([record('Mill', { content: 'The negotiations went on at Havulinna.' })]);
    const found = (query: string) => asked(mill, query, 10, 'english')[1]?.first;
    expect([found('negotiate'), found('negotiating')]).toEqual([['Mill'], ['Mill']]);
    expect(found('Havulina')).toEqual([]);
    // Of Finnish words so are those forms of which the rules say so.
    const finnish = written([record('Mylly', { content: 'Havulinnan tehtaalla' })], 'fi');
    expect(asked(finnish, 'tehdas')[1]?.first).toEqual(['Mylly']);
    expect(asked(written([record('Mill', { content: 'At tehtaalla' })]), 'tehdas')[1]?.first).toEqual([]);
  });

  test('begins with who is called so, as it is written, and goes on to who it is said of', () => {
    const of = record('Aino Aalto', { content: 'Works with Virta.' });
    const longer = record('Aino Virtanen');
    const same = record('Aino Virta');
    expect(people('virta', of, longer, same)).toEqual([same.title, longer.title, of.title]);
    expect(people('mäki', record('Maki'), record('Mäki'))).toEqual(['Mäki', 'Maki']);
  });

  test('says how many there are, also of those that are not shown', () => {
    const all = Array.from({ length: 30 }, (_, at) => record(`Aino Mäki ${at}`));
    expect(asked(written(all), 'aino')[1]).toMatchObject({ total: 30, isNamed: true });
    expect(asked(written(all), 'aino')[1]?.first).toHaveLength(10);
  });
});

describe('the files of an index', () => {
  test('are the same whoever else is there, but for those of the records that changed and those that name them', () => {
    const all = Array.from({ length: 400 }, (_, at) =>
      record(`Person ${at}`, { content: `Says ${'so '.repeat(40)}${at}` }),
    );
    const before = written(all);
    const after = written(all.map((one, at) => (at === 200 ? { ...one, content: `${one.content} changed` } : one)));
    const changed = [...after.keys()].filter((name) => !before.has(name)).map((name) => name.split('/')[0]);
    expect(changed.filter((folder) => folder === 'records')).toHaveLength(1);
    expect(changed.filter((folder) => folder === 'words')).toHaveLength(1);
    expect([...after.keys()].filter((name) => name.startsWith('records/')).length).toBeGreaterThan(3);
  });

  test('are small, however many records have a word', () => {
    const all = Array.from({ length: 3_000 }, (_, at) => record(`Person ${at}`, { content: 'Says so every day' }));
    const sizes = [...written(all)].map(([name, { length }]) => [name.split('/')[0], length] as const);
    expect(Math.max(...sizes.filter(([folder]) => folder !== 'words').map(([, size]) => size))).toBeLessThan(16_000);
  });

  test('say again what was written into them', () => {
    const lists = fc.array(
      fc.uniqueArray(fc.nat(300_000), { minLength: 1 }).chain((records) =>
        fc.record({
          records: fc.constant(records.toSorted((a, b) => a - b)),
          places: fc.array(fc.nat(255), { minLength: records.length, maxLength: records.length }),
        }),
      ),
    );
    fc.assert(
      fc.property(lists, (all) => {
        const read = listsRead(listsWritten(all)).map(({ records, places }) => ({
          records: [...records],
          places: [...places],
        }));
        expect(read).toEqual(all);
      }),
    );
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[\p{L}\p{N}]{1,70}$/u)), (words) => {
        const sorted = words.toSorted();
        expect(wordsRead(JSON.parse(JSON.stringify(wordsWritten(sorted))) as string)).toEqual(sorted);
      }),
    );
  });
});

test('a customer of whom nothing is written in letters is found by its CRM id or not at all, and stops nothing', () => {
  const unwritten = kaarnavesi({
    salesPlans: {
      south: { name: '—', owner: 'petri-salmela', customers: [{ id: 'kotila-bakery', name: '!', crm: { id: '~' } }] },
    },
  });
  const files = written(searchRecords(siteOf(unwritten, '2026-09-18')));
  expect(asked(files, 'petri')[0]?.first).toContain('!');
});
