import assert from 'node:assert/strict';
import { glob, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { projectFolder } from '../../../infra/local/project-folders.ts';

const paths = await Array.fromAsync(glob('charts/*/templates/**/*.{tpl,yaml}', { cwd: projectFolder }));
const templates = await Promise.all(
  paths.map(async (path) => ({ path, text: await readFile(`${projectFolder}/${path}`, 'utf8') })),
);

test('templates are there, and each fits on two screens', () => {
  assert.ok(templates.length > 0);
  const long = templates.filter(({ text }) => text.split('\n').length > 121).map(({ path }) => path);
  assert.deepEqual(long, []);
});

test('a render follows from the values alone: no template asks chance, the clock or a cluster', () => {
  const moving =
    /\b(rand\w+|uuidv4|now|date\w*|lookup|genCA\w*|genSelfSignedCert\w*|genSignedCert\w*|genPrivateKey|htpasswd)\s/;
  const actions = templates.flatMap(({ path, text }) =>
    [...text.replaceAll(/\{\{-?\s*\/\*[\s\S]*?\*\/\s*-?\}\}/g, '').matchAll(/\{\{([\s\S]*?)\}\}/g)].map(
      ([, code = '']) => ({
        path,
        code: code.replaceAll(/"[^"]*"/g, '""'),
      }),
    ),
  );
  assert.deepEqual(
    actions.filter(({ code }) => moving.test(`${code} `)),
    [],
  );
});
