/** A change of one file as a mail that `git am` takes. */
export interface PatchOf {
  /** From the top of the repository on. */
  file: string;
  /** Nothing where the file is not there yet. */
  before: string | undefined;
  after: string;
  /** Who proposes it, why, and when (RFC 5322: `Tue, 22 Sep 2026 14:02:00 +0000`). */
  by: { name: string; email: string };
  subject: string;
  /** What the change does, for whoever reads it. */
  words: string;
  date: string;
}

const CONTEXT = 3;
/** The commit that such a mail says it was made from: git asks for a name, and takes none into account. */
const NO_COMMIT = '0'.repeat(40);

/** One file's change as a patch with its author and reason; nothing where nothing changes. */
export function patchOf({ file, before, after, by, subject, words, date }: PatchOf): string | undefined {
  const hunk = hunkOf(before ?? '', after);
  if (hunk === undefined) return undefined;
  // A line of dashes, of a patch or like a mail's head would end the reason for git.
  const reason = words.replace(/^(?=---|diff |Index: |From )/gm, ' ');
  return [
    `From ${NO_COMMIT} Mon Sep 17 00:00:00 2001`,
    `From: ${encoded(by.name)} <${by.email.replace(/[\s<>]/g, '')}>`,
    `Date: ${date}`,
    `Subject: [PATCH] ${encoded(oneLine(subject))}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    ...(reason.trim() === '' ? [] : [reason.trim(), '']),
    '---',
    '',
    `diff --git ${named('a', file)} ${named('b', file)}`,
    ...(before === undefined ? ['new file mode 100644', '--- /dev/null'] : [`--- ${named('a', file)}`]),
    `+++ ${named('b', file)}`,
    `${hunk}-- `,
    'Rulla',
    '',
  ].join('\n');
}

/** The lines between the first and the last that differ, with some around them. */
function hunkOf(before: string, after: string): string | undefined {
  if (before === after) return undefined;
  const [was, is] = [linesOf(before), linesOf(after)];
  let head = 0;
  while (head < was.length && head < is.length && was[head] === is[head]) head++;
  let tail = 0;
  while (tail < Math.min(was.length, is.length) - head && was.at(-1 - tail) === is.at(-1 - tail)) tail++;
  const first = Math.max(0, head - CONTEXT);
  const above = was.slice(first, head);
  const below = was.slice(was.length - tail, was.length - tail + CONTEXT);
  const [gone, come] = [was.slice(head, was.length - tail), is.slice(head, is.length - tail)];
  const around = above.length + below.length;
  const count = (lines: number) => `${lines === 0 ? first : first + 1},${lines}`;
  const write = (sign: string, lines: readonly string[]) =>
    lines.map((line) => `${sign}${line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`}`).join('');
  return (
    `@@ -${count(gone.length + around)} +${count(come.length + around)} @@\n` +
    write(' ', above) +
    write('-', gone) +
    write('+', come) +
    write(' ', below)
  );
}

/** Lines with their ends; the last one of a file may have none. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function named(side: 'a' | 'b', file: string): string {
  return /["\\\p{Cc}]/u.test(file) ? JSON.stringify(`${side}/${file}`) : `${side}/${file}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Words of a mail's head: as they are where they are ASCII, else in the encoding that mails have for it. */
function encoded(text: string): string {
  const line = oneLine(text);
  if (/^[\x20-\x7e]*$/.test(line) && !/[<>"()@,;:\\]/.test(line)) return line;
  const words: string[] = [];
  // An encoded word has at most 75 signs, and ends where a letter ends.
  let bytes: number[] = [];
  const close = () => {
    words.push(`=?UTF-8?B?${btoa(String.fromCharCode(...bytes))}?=`);
    bytes = [];
  };
  for (const letter of line) {
    const more = new TextEncoder().encode(letter);
    if (bytes.length + more.length > 42) close();
    bytes.push(...more);
  }
  if (bytes.length > 0) close();
  return words.join('\n ');
}
