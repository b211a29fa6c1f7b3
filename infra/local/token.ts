/** Prints an access token of a development person for the system that `make up` started: `node infra/local/token.ts manager`. */
import { parseArgs } from 'node:util';
import { isRunning } from './stack/process-identity.ts';
import { readRecord, StackState } from './stack/stack-record.ts';
import { findPerson, people } from './stand-ins/oidc/people.ts';
import { signIn } from './stand-ins/oidc/sign-in.ts';

const { values, positionals } = parseArgs({
  options: { name: { type: 'string', default: 'local' } },
  allowPositionals: true,
});
const login = positionals[0] || 'manager';

try {
  process.stdout.write(`${await tokenOf(login)}\n`);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}

async function tokenOf(login: string): Promise<string> {
  if (findPerson(login) === undefined) {
    const logins = people.map((person) => person.login).join(', ');
    throw new Error(
      `LOGIN is "${login}", and there is no such development person; choose one of ${logins}, or manager@<tenant>`,
    );
  }
  const record = await readRecord(values.name);
  // After a crash the record still says what was true before it.
  if (record === undefined || !(await isRunning(record.owner)))
    throw new Error('no system is running; start it first: make up');
  if (record.state !== StackState.ready)
    throw new Error('the system is starting or stopping; ask again when it is ready: make up says so');
  const issuer = record.addresses.oidc ?? '';
  return signIn(issuer, login).catch((cause: Error) => {
    throw new Error(`${issuer} gives no token (${reasonOf(cause)}); start the system again: make down && make up`, {
      cause,
    });
  });
}

/** What fetch says is only that it failed; why is in the cause. */
function reasonOf(error: Error): string {
  return error.cause instanceof Error && error.cause.message !== '' ? error.cause.message : error.message;
}
