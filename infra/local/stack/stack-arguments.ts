import { parseArgs } from 'node:util';
import { type ServiceName, serviceNames } from '../service-names.ts';

export type StackArguments = { readonly name: string; readonly services: readonly ServiceName[] };

/** Reads `--name local` and `--services leads,gateway`; an empty list of services starts the servers alone. */
export function readStackArguments(args: readonly string[]): StackArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      name: { type: 'string', default: 'local' },
      services: { type: 'string', default: serviceNames.join(',') },
    },
  });
  const wanted = values.services.split(',').filter((name) => name !== '');
  const unknown = wanted.filter((name) => !serviceNames.some((known) => known === name));
  if (unknown.length > 0)
    throw new Error(`unknown services ${unknown.join(', ')}; there are ${serviceNames.join(', ')}`);
  return { name: values.name, services: serviceNames.filter((name) => wanted.includes(name)) };
}
