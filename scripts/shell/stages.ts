import process from 'node:process';

/** What goes on during long work, for the person who waits at a terminal: a line for each stage, with its seconds when it is done. */
export interface Stages {
  begin: (what: string) => void;
  end: () => void;
}

/**
 * Tells of stages on a terminal, and keeps silent where nobody sits: what a log or another program reads stays as it is. Grey
 * where colours are wanted (NO_COLOR).
 */
export function stagesOn(
  stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'> = process.stderr,
  now: () => number = () => performance.now(),
  environment: NodeJS.ProcessEnv = process.env,
): Stages {
  if (!stream.isTTY) return { begin: () => undefined, end: () => undefined };
  const [grey, plain] = (environment['NO_COLOR'] ?? '') === '' ? ['\u001b[90m', '\u001b[39m'] : ['', ''];
  let since: number | undefined;
  let line = '';
  const end = () => {
    // Written whole once more: libraries clear the line that they find.
    if (since !== undefined) stream.write(`\r\u001b[K${line} ${((now() - since) / 1000).toFixed(1)} s${plain}\n`);
    since = undefined;
  };
  return {
    begin(what) {
      end();
      since = now();
      line = `${grey}${what} …`;
      stream.write(line);
    },
    end,
  };
}
