import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { judge } from '#domain/checks/judge.ts';
import { assemble } from '#loading/assemble.ts';
import { readFolder } from '#loading/disk.ts';
import { sampleHere } from './sample-here.ts';

const sample = sampleHere();
const { start, errors, written, inFinnish } = sample;

describe('a new review', () => {
  test('holds the quarter’s figures, the last decisions and what happened, and passes the check', async () => {
    expect(await start('review', 'havulinna-paper')).toEqual({
      code: 0,
      out: 'content/reviews/2026-Q3/havulinna-paper.mdx',
      err: '',
    });
    const text = written('reviews/2026-Q3/havulinna-paper.mdx');
    expect(text).toContain('# Target 500, Budget 500, Forecast 500, Actual ');
    expect(text).toContain('of: havulinna-paper\non: 2026-09-18\ntookPart: [petri-salmela, henna-koivu]\n');
    expect(text).toContain(
      '# How did 2026-Q3 go with Havulinna Paper, and what do we make of it?\n# The review counts as held when this is written:\n# judgement:\n',
    );
    expect(text).toContain(
      '## Decisions of 2026-Q2\n\n- Show the pilot to the shifts (H. Koivu, 2026-Q3, 2026-Q2): Open.',
    );
    expect(text).toContain('| 2026-Q3 | <Figure of="target" quarter="2026-Q3" /> |');
    expect(await errors()).toEqual([]);
  });

  test('of a segment, in Finnish, and one out of turn beside the quarterly one', async () => {
    inFinnish();
    expect((await start('review', 'key-accounts', '2026-Q2')).out).toBe('content/reviews/2026-Q2/key-accounts.mdx');
    expect(written('reviews/2026-Q2/key-accounts.mdx')).toContain(
      '# 2026-Q2, tilanne 18.9.2026, 1\u00a0000\u00a0€:\n# Tavoite –, Budjetti 600',
    );
    expect((await start('review', 'havulinna-paper', '--change', 'c1')).out).toBe(
      'content/reviews/2026-Q3/havulinna-paper-c1.mdx',
    );
    expect((await start('review', 'havulinna-paper')).code).toBe(0);
    expect(await errors()).toEqual([]);
  });
});

test('a new review counts as held when its judgement is written, and not before', async () => {
  await start('review', 'meritar-foods');
  const held = async () => {
    const { portfolio } = assemble((await readFolder(sample.folder)).files);
    const book = portfolio && openBook(portfolio, '2026-09-18');
    return {
      held: portfolio?.reviews.filter(({ quarter }) => quarter === '2026-Q3').map(({ id }) => id),
      hints: book && judge(book).map(({ rule, place }) => `${place.file}:${place.line} ${rule}`),
    };
  };
  const file = 'reviews/2026-Q3/meritar-foods.mdx';
  expect(await held()).toEqual({ held: [], hints: [`${file}:6 review-without-judgement`] });
  writeFileSync(path.join(sample.folder, file), written(file).replace('# judgement:', 'judgement: A quiet quarter.'));
  expect(await held()).toEqual({ held: ['2026-Q3/meritar-foods'], hints: [] });
});
