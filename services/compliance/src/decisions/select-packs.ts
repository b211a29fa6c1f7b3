import type { Facts } from './facts.ts';

/** Where a pack applies: any one of the places is enough, kind and channel must fit. Countries as ISO 3166-1 alpha-2. */
export type Applicability = {
  /** Whatever the place. */
  readonly everywhere?: boolean | undefined;
  /** Where the recipient lives. */
  readonly residences?: readonly string[] | undefined;
  /** Where the sender is established. */
  readonly establishments?: readonly string[] | undefined;
  /** Where the data leaves from. */
  readonly transfer_origins?: readonly string[] | undefined;
  /** Parts of the residence that its rules are for, as ISO 3166-2 parts; absent: all. */
  readonly regions?: readonly string[] | undefined;
  /** Cities that its rules are for, as lower-case English names; absent: all. */
  readonly cities?: readonly string[] | undefined;
  /** Kinds of action that its rules look at; absent: all. */
  readonly kinds?: readonly string[] | undefined;
  /** Channels that its rules look at; absent: all. */
  readonly channels?: readonly string[] | undefined;
};

/**
 * The packs whose law speaks, in the order given; the sender has no say in it. An establishment or an origin that is not
 * known may be anywhere, so every pack that asks for one applies. An unknown residence selects none by itself: it is
 * denied for having no pack.
 */
export function selectPacks<P extends { readonly applicability: Applicability }>(
  packs: readonly P[],
  facts: Facts,
): P[] {
  return packs.filter(
    ({ applicability }) =>
      looksAt(applicability, facts) && mayBeIn(applicability, facts.recipient) && applies(applicability, facts),
  );
}

/** Left out only where the region or the city is known and neither fits: where nothing is known it may be there. */
function mayBeIn({ regions, cities }: Applicability, { region, city }: Facts['recipient']): boolean {
  if (regions === undefined && cities === undefined) return true;
  const asked = [
    { places: regions, place: region },
    { places: cities, place: city },
  ];
  const known = asked.filter(({ places, place }) => places !== undefined && typeof place === 'string');
  return known.length === 0 || known.some(({ places, place }) => places?.includes(place ?? ''));
}

function looksAt({ kinds, channels }: Applicability, { action }: Facts): boolean {
  return (kinds?.includes(action.kind) ?? true) && (channels?.includes(action.channel) ?? true);
}

function applies(where: Applicability, facts: Facts): boolean {
  if (where.everywhere === true) return true;
  const residence = facts.recipient.residence;
  if (typeof residence === 'string' && (where.residences ?? []).includes(residence)) return true;
  if (mayBeAmong(where.establishments, facts.sender?.established_in)) return true;
  return mayTransfer(facts) && mayBeAmong(where.transfer_origins, facts.transfer?.from);
}

function mayBeAmong(countries: readonly string[] | undefined, country: string | null | undefined): boolean {
  if (countries === undefined || countries.length === 0) return false;
  return country === null || country === undefined || countries.includes(country);
}

/** An empty list of destinations is known: no data goes abroad. */
function mayTransfer(facts: Facts): boolean {
  return facts.transfer?.to?.length !== 0;
}
