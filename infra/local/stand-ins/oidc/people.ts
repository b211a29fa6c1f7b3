/** A person of the development data: no real one, and no password, because the provider listens on the loopback interface only. */
export type Person = {
  readonly login: string;
  readonly name: string;
  readonly tenant: string;
  readonly roles: readonly string[];
  readonly units: readonly string[];
};

export const people = [
  {
    login: 'manager',
    name: 'Development sales manager',
    tenant: 'acme',
    roles: ['sales_manager'],
    units: ['acme/sales'],
  },
  { login: 'rep', name: 'Development representative', tenant: 'acme', roles: ['rep'], units: ['acme/sales/east'] },
  {
    login: 'officer',
    name: 'Development officer',
    tenant: 'acme',
    roles: ['compliance_officer'],
    units: ['acme/compliance'],
  },
  {
    login: 'second-officer',
    name: 'Development officer who approves',
    tenant: 'acme',
    roles: ['compliance_officer'],
    units: ['acme/compliance'],
  },
  { login: 'operator', name: 'Development operator', tenant: 'acme', roles: ['operator'], units: ['acme/operations'] },
  {
    login: 'globex-manager',
    name: 'Development manager elsewhere',
    tenant: 'globex',
    roles: ['sales_manager'],
    units: ['globex/sales'],
  },
] as const satisfies readonly Person[];

export type Login = (typeof people)[number]['login'];

/** The person who signs in so: `manager`, or `manager@shop` for one who does the same in the tenant of that name. */
export function findPerson(login: string): Person | undefined {
  const [name, tenant] = login.split('@', 2);
  const person: Person | undefined = people.find((known) => known.login === name);
  if (person === undefined || tenant === undefined) return person;
  return { ...person, tenant, units: person.units.map((unit) => unit.replace(person.tenant, tenant)) };
}
