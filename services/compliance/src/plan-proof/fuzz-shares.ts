/** How many inputs each pack gets: at least `least`, the rest by weight, such as the size of its rules. */
export function fuzzShares(
  packs: readonly { readonly name: string; readonly weight: number }[],
  { inputs, least }: { inputs: number; least: number },
): { readonly name: string; readonly inputs: number }[] {
  const all = packs.reduce((sum, { weight }) => sum + weight, 0);
  const spare = Math.max(0, inputs - least * packs.length);
  return packs.map(({ name, weight }) => ({ name, inputs: least + Math.ceil((spare * weight) / all) }));
}
