import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parse } from 'yaml';
import { excerptOf, KNOWN } from './excerpt.ts';

// Makes the excerpt of a host's published description anew that the tests' own server is held to:
//   node tests/editing/hosts/renew-descriptions.ts github api.github.com.json
// Where descriptions are published: GitHub in github/rest-api-description (on npm: @octokit/openapi), GitLab in its
// source tree at doc/api/openapi/openapi_v3.yaml, Gitea at templates/swagger/v1_json.tmpl, Azure DevOps in
// MicrosoftDocs/vsts-rest-api-specs at specification/git, Bitbucket Cloud at /swagger.json of its API. Whole they have
// 0.5 to 200 MB; kept are the calls below, with all that a request may hold, and of an answer what is read of it.

const [host = '', file = ''] = process.argv.slice(2);
if (!KNOWN.includes(host) || file === '') {
  process.stderr.write(`Name a host and the file of its description: ${KNOWN.join(', ')}.\n`);
  process.exit(2);
}
// Gitea's stands in its source tree as a template.
const text = readFileSync(file, 'utf8')
  .replace(/^\ufeff/, '')
  .replace(/\{\{[^}]*\}\}/g, '');
const excerpt = excerptOf(host, parse(text) as Readonly<Record<string, unknown>>, path.basename(file));
writeFileSync(new URL(`./descriptions/${host}.json`, import.meta.url), `${JSON.stringify(excerpt, null, 2)}\n`);
