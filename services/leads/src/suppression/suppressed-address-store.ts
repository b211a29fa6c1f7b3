/** A keyed hash of an address, as contacts have it: nobody without the key can test a guess. */
export type AddressHash = { readonly field: 'email' | 'phone'; readonly hash: string };

/**
 * Addresses of erased persons who must not be written to again, whatever list they come back with. Nothing else is kept of
 * them (GDPR recital 65: the right to be left alone outlives the data).
 */
export type SuppressedAddressStore = {
  suppress(addresses: readonly AddressHash[], at: Date): Promise<void>;
  /** Which of the hashes are suppressed. */
  suppressed(addresses: readonly AddressHash[]): Promise<ReadonlySet<string>>;
};
