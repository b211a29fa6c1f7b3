import { AppError } from '@salesmesh/chassis/errors';
import { auditLedger } from './audit-ledger.ts';
import { watermarkOfLeaf } from './leaf.ts';
import { ledgerErrors } from './ledger-errors.ts';
import {
  type Asked,
  isForged,
  messageOf,
  readVerifierArguments,
  USAGE,
  type WantedWatermark,
} from './verifier-arguments.ts';

/** How the program ends; `USAGE` says the same to people. */
const Exit = { asSigned: 0, changed: 1, notVerified: 2, watermarkUnknown: 3 } as const;
type Exit = (typeof Exit)[keyof typeof Exit];

type Decision = { readonly index: number; readonly outcome: string };

async function verifyLedger({ audit, watermarks: wanted, where }: Asked): Promise<Exit> {
  const found = new Map<string, Decision>();
  const { checkpoint, kinds, since, damage } = await auditLedger({
    ...audit,
    onEntry: (entry, index, leaf) => {
      const hash = wanted.length === 0 ? undefined : watermarkOfLeaf(entry);
      if (hash !== undefined && leaf?.kind === 'decision') found.set(hash, { index, outcome: leaf.outcome });
    },
  });
  const watermarks = wanted.map((each) => shown(each, found.get(each.hash ?? '')));
  const wrong = watermarks.filter((each) => !each.isVerified);
  const exit = damage ? Exit.changed : wrong.length > 0 ? Exit.watermarkUnknown : Exit.asSigned;
  const names = (signatures: readonly { name: string }[]) => signatures.map(({ name }) => name);
  const root = Buffer.from(checkpoint.root).toString('base64');
  const signed = { by: names(checkpoint.verified), unknown: names(checkpoint.unknown) };
  const { origin, size } = checkpoint;
  report({ isRight: exit === Exit.asSigned, origin, size, root, signed, kinds, since, watermarks, damage });
  if (damage)
    say(
      `${where}: not what was signed, from entry ${damage.index} on (${damage.what}). Keep a copy and tell whose log it is.`,
    );
  for (const { watermark, error } of wrong) say(`--watermark ${watermark}: ${error}`);
  return exit;
}

function shown({ text, hash, index }: WantedWatermark, decision: Decision | undefined) {
  const isVerified = decision !== undefined && (index === undefined || index === decision.index);
  if (isVerified) return { watermark: text, isVerified, ...decision };
  const fault = hash === undefined ? ledgerErrors.watermark_forged() : ledgerErrors.watermark_not_found();
  return { watermark: text, isVerified, ...decision, code: fault.code, error: messageOf(fault) };
}

function report(result: object): void {
  process.stdout.write(`${JSON.stringify(result)}\n`);
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

async function main(): Promise<Exit> {
  let where: string | undefined;
  try {
    const asked = await readVerifierArguments(process.argv.slice(2));
    if (asked === undefined) {
      process.stdout.write(USAGE);
      return Exit.asSigned;
    }
    where = asked.where;
    return await verifyLedger(asked);
  } catch (error) {
    const said = where === undefined ? messageOf(error) : `${where}: ${aboutLog(error)}`;
    report({ isRight: false, code: error instanceof AppError ? error.code : undefined, error: said });
    say(said);
    return isForged(error) ? Exit.changed : Exit.notVerified;
  }
}

function aboutLog(error: unknown): string {
  if (error instanceof AppError && error.code === 'compliance.ledger_empty') {
    return 'there is no checkpoint; the name of the tenant or folder is wrong, or nothing was written yet';
  }
  // What fetch says is only that it failed; why, such as ECONNREFUSED, is in the cause.
  const cause = error instanceof TypeError ? error.cause : undefined;
  if (!(cause instanceof Error)) return messageOf(error);
  return `cannot be reached (${'code' in cause ? cause.code : cause.message}); check host, port and network`;
}

if (import.meta.main) process.exitCode = await main();
