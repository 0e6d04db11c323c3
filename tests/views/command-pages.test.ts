import { expect, test } from 'vitest';
import { commandHelps } from '#site/command-helps.ts';
import { commandParts } from '#views/handbook/commands.ts';

const parts = commandHelps().map(commandParts);

test.each(parts)('the page of $name says first what it does, in whole sentences', ({ does }) => {
  expect(does).toMatch(/^[A-Z].*[.:]$/s);
  expect(does).not.toMatch(/--[a-z-]+ "|https:\/\/…/);
});

test.each(parts)('the page of $name shows as its calls nothing but calls and what follows them', ({ name, calls }) => {
  const odd = calls.filter((line) => !line.startsWith(`npm run ${name}`) && !/^ {2,}\S/.test(line));
  expect(odd.filter((line) => !/^npm start\b/.test(line))).toEqual([]);
});

test('the page of new says that nothing is written over', () => {
  expect(parts.find(({ name }) => name === 'new')?.does).toMatch(/^Starts a file that passes the check/);
});
