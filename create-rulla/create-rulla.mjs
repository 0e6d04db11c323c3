#!/usr/bin/env node
// `npm create rulla our-plans` is `rulla new company our-plans`, by the version of Rulla that comes with it.
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

const rulla = path.dirname(createRequire(import.meta.url).resolve('rulla/package.json'));
const door = path.join(rulla, 'scripts', 'rulla.mjs');
process.argv.splice(1, 1, door, 'new', 'company');
await import(pathToFileURL(door).href);
