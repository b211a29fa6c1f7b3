/** Prints an access token of a development person for the system that `make up` started: `node infra/local/token.ts manager`. */
import { readRecord, StackState } from './stack/stack-record.ts';
import { people } from './stand-ins/oidc/people.ts';
import { signIn } from './stand-ins/oidc/sign-in.ts';

const login = process.argv[2] || 'manager';
const logins = people.map((person) => person.login as string);
const record = await readRecord('local');
if (record?.state !== StackState.ready) {
  process.stderr.write('no system is running; start it first: make up\n');
  process.exitCode = 1;
} else if (!logins.includes(login)) {
  process.stderr.write(`there is no development person "${login}"; choose one of ${logins.join(', ')}\n`);
  process.exitCode = 1;
} else {
  process.stdout.write(`${await signIn(record.addresses.oidc ?? '', login)}\n`);
}
