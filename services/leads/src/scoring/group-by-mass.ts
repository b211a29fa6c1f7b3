/**
 * Puts neighbours into at most `maxGroups` groups of about equal mass, keeping their order; a heavy one stays alone.
 * Returns the group of each position.
 */
export function groupByMass(masses: readonly number[], maxGroups: number): Int32Array {
  const groups = new Int32Array(masses.length);
  let massLeft = masses.reduce((sum, mass) => sum + mass, 0);
  let group = 0;
  let inGroup = 0;
  for (let index = 0; index < masses.length; index += 1) {
    groups[index] = group;
    inGroup += masses[index] as number;
    if (group === maxGroups - 1 || index === masses.length - 1) continue;
    const target = massLeft / (maxGroups - group);
    // Taking the next one too is right as long as it overshoots by less than stopping here falls short.
    const overshoot = inGroup + (masses[index + 1] as number) - target;
    if (inGroup < target && overshoot <= target - inGroup) continue;
    massLeft -= inGroup;
    inGroup = 0;
    group += 1;
  }
  return groups;
}
