// The process that parses bodies. It may be killed by what it reads; body-reader.ts starts it, watches it and names the file.
import process from 'node:process';
import type { BodyTask } from './body-read.ts';
import { parseBody } from './parse-body.ts';

process.on('message', (tasks: BodyTask[]) => {
  process.send?.(tasks.map(parseBody));
});
process.on('disconnect', () => process.exit(0));
