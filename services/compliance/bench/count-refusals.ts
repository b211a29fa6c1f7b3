type Call = (place: number) => Promise<unknown>;

/**
 * The same call, which counts what is refused because too many wait: an open loop does not wait when the machine is too slow
 * for its rate, or stands still for a while. Whatever else fails fails.
 */
export function countingRefusals(call: Call): { readonly call: Call; refused(): number } {
  let refused = 0;
  return {
    call: (place) =>
      call(place).catch((error: { code?: string }) => {
        if (error.code !== 'compliance.too_many_waiting') throw error;
        refused += 1;
      }),
    refused: () => refused,
  };
}
