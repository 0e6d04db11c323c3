import { describe, expect, test } from 'vitest';
import { descriptionOf } from './hosts/described.ts';
import { excerptOf } from './hosts/excerpt.ts';

const PULLS = '/repos/kaarnavesi/plans/pulls';
const none = new URLSearchParams();

describe('what the server of the tests takes', () => {
  const { refuses, denies } = descriptionOf('github', '/api/v3');
  const asked = { title: 'Order', head: 'a', base: 'main', body: 'Why' };

  test('is what the host describes, and nothing else', () => {
    expect(refuses('POST', `/api/v3${PULLS}`, none, asked)).toBeUndefined();
    expect(refuses('POST', `/api/v3${PULLS}`, none, { ...asked, reviewer: 'x' })).toMatch(/additional properties/);
    expect(refuses('POST', `/api/v3${PULLS}`, none, { title: 'Order' })).toMatch(/required property 'head'/);
    expect(refuses('POST', `/api/v3${PULLS}`, new URLSearchParams({ draft: '1' }), asked)).toMatch(
      /draft is not described/,
    );
    expect(refuses('PUT', `/api/v3${PULLS}`, none, asked)).toMatch(/is not described/);
    expect(refuses('POST', PULLS, none, asked)).toMatch(/is not described/);
    const tree = { base_tree: 'x', tree: [{ path: 'a', mode: '777', type: 'blob', content: '' }] };
    expect(refuses('POST', '/api/v3/repos/kaarnavesi/plans/git/trees', none, tree)).toMatch(/allowed values/);
  });

  test('and so is what it answers', () => {
    expect(denies('POST', `/api/v3${PULLS}`, 201, { html_url: 'https://host.example/1' })).toBeUndefined();
    expect(denies('POST', `/api/v3${PULLS}`, 201, { url: 'https://host.example/1' })).toMatch(/html_url/);
    expect(denies('POST', `/api/v3${PULLS}`, 200, {})).toMatch(/200 is not described/);
    expect(denies('POST', `/api/v3${PULLS}`, 401, {})).toBeUndefined();
  });
});

describe('an excerpt of a description', () => {
  const paths = (operation: object, read: object) => ({
    '/repos/{owner}/{repo}/contents/{filepath}': { get: read },
    '/repos/{owner}/{repo}/commits': { get: { responses: { 200: { schema: { type: 'array', items: {} } } } } },
    '/repos/{owner}/{repo}/branches/{branch}': { get: { responses: { 200: {} } } },
    '/repos/{owner}/{repo}/contents': { post: { responses: { 201: {} } } },
    '/repos/{owner}/{repo}/pulls': { post: operation },
    '/repos/{owner}/{repo}/forks': {
      get: { responses: { 200: { schema: { type: 'array', items: {} } } } },
      post: { responses: { 202: { schema: { type: 'object' } } } },
    },
    '/repos/{owner}/{repo}/sync_fork/{branch}': { post: { responses: { 204: {} } } },
  });
  const pull = { type: 'object', properties: { html_url: { type: 'string', format: 'uri' }, id: { type: 'integer' } } };
  const options = {
    type: 'object',
    description: 'What to open',
    properties: { title: { type: 'string', description: 'x' }, description: { type: 'string' } },
  };
  const file = { type: 'object', properties: { content: { type: 'string' }, sha: { type: 'string' }, size: {} } };
  const kept = {
    query: ['draft'],
    body: { type: 'object', properties: { title: { type: 'string' }, description: { type: 'string' } } },
    answers: {
      201: { type: 'object', properties: { html_url: { type: 'string' } }, required: ['html_url'] },
      422: {},
    },
  };

  test('of Swagger 2 follows what it points at, and keeps what is asked and what is read', () => {
    const whole = {
      info: { title: 'API', version: '1' },
      definitions: { Options: options, Pull: pull, File: file },
      responses: { Pull: { schema: { $ref: '#/definitions/Pull' } } },
      paths: paths(
        {
          parameters: [
            { in: 'body', name: 'body', schema: { $ref: '#/definitions/Options' } },
            { in: 'query', name: 'draft' },
          ],
          responses: { 201: { $ref: '#/responses/Pull' }, 422: { description: 'no' } },
        },
        { responses: { 200: { schema: { $ref: '#/definitions/File' } } } },
      ),
    };
    const { from, calls } = excerptOf('gitea', whole, 'v1.json');
    expect(from).toBe('v1.json, API 1');
    // Of calls that some makers have, those that this one has.
    expect(Object.keys(calls).filter((call) => /sync_fork|merge-upstream/.test(call))).toHaveLength(1);
    expect(calls['POST /repos/{owner}/{repo}/pulls']).toEqual(kept);
    expect(calls['GET /repos/{owner}/{repo}/contents/{filepath}']?.answers['200']).toEqual({
      type: 'object',
      properties: { content: { type: 'string' }, sha: { type: 'string' } },
      required: ['content', 'sha'],
    });
  });

  test('of OpenAPI 3 is the same', () => {
    const json = (schema: object) => ({ content: { 'application/json': { schema } } });
    const whole = {
      info: { title: 'API', version: '2' },
      components: { schemas: { Pull: pull } },
      paths: paths(
        {
          parameters: [{ in: 'query', name: 'draft', schema: {} }],
          requestBody: json(options),
          responses: { 201: json({ $ref: '#/components/schemas/Pull' }), 422: {} },
        },
        { responses: { 200: json(file) } },
      ),
    };
    expect(excerptOf('gitea', whole, 'v2.json').calls['POST /repos/{owner}/{repo}/pulls']).toEqual(kept);
  });

  test('is not made of a description that lacks a call', () => {
    expect(() => excerptOf('gitea', { info: {}, paths: {} }, 'x')).toThrow(/has no GET/);
  });
});
