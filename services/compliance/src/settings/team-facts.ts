import type { MeasuredTeam, Team } from './settings.ts';

/**
 * What decisions read of a team. A value that was set by hand counts while nothing is measured, and from then on only
 * where it is stricter; a freeze by the measures is not lifted by hand.
 */
export function teamFacts(byHand: Team | undefined, measured: MeasuredTeam): Team {
  const set: Team = byHand ?? { team: measured.team };
  const { ces, compliance_rate, frozenChannels } = measured;
  const rated: Team = {
    ...set,
    ...lower('ces', set.ces, ces),
    ...lower('compliance_rate', set.compliance_rate, compliance_rate),
  };
  if (frozenChannels === undefined) return rated;
  return { ...rated, frozen: true, ...channels(set, frozenChannels) };
}

function lower<K extends string>(key: K, byHand: number | null | undefined, measured: number | undefined) {
  if (measured === undefined) return {};
  return { [key]: byHand == null ? measured : Math.min(byHand, measured) } as { [P in K]: number };
}

/** Of a team that may be frozen by hand it must be known on which channels; else all of them are. */
function channels(set: Team, frozen: NonNullable<MeasuredTeam['frozenChannels']>): Pick<Team, 'frozen_channels'> {
  if (set.frozen === false) return { frozen_channels: [...frozen] };
  if (set.frozen_channels == null) return {};
  return { frozen_channels: [...new Set([...set.frozen_channels, ...frozen])] };
}
