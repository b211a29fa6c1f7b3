/** The types of the API's client are those of the routes as they are now. */
import { spawnSync } from 'node:child_process';
import { report, repositoryRoot } from './source-files.ts';

const args = ['gateway/generate-client.ts', '--check'];
const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: repositoryRoot, encoding: 'utf8' });
const lines = `${stdout}${stderr}`.split('\n').filter(Boolean);
report('client-types', status === 0 ? [] : lines.length > 0 ? lines : [`the generator ended with ${status}`]);
