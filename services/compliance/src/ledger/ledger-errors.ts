/**
 * What can go wrong with the ledger, its permits and watermarks: code → kind (a gRPC status). The text of an error says
 * the field, the value and the cure; callers match on `code` alone.
 */
export const ledgerErrorKinds = {
  'compliance.checkpoint_forged': 'PERMISSION_DENIED',
  'compliance.checkpoint_malformed': 'INVALID_ARGUMENT',
  'compliance.ledger_conflict': 'ABORTED',
  'compliance.ledger_corrupt': 'DATA_LOSS',
  'compliance.ledger_entry_not_found': 'NOT_FOUND',
  'compliance.ledger_path_not_found': 'NOT_FOUND',
  'compliance.leaf_malformed': 'INVALID_ARGUMENT',
  'compliance.note_malformed': 'INVALID_ARGUMENT',
  'compliance.permit_channel_mismatch': 'PERMISSION_DENIED',
  'compliance.permit_content_altered': 'PERMISSION_DENIED',
  'compliance.permit_expired': 'FAILED_PRECONDITION',
  'compliance.permit_malformed': 'INVALID_ARGUMENT',
  'compliance.permit_not_allowed': 'PERMISSION_DENIED',
  'compliance.permit_not_yet_valid': 'FAILED_PRECONDITION',
  'compliance.permit_proof_wrong': 'PERMISSION_DENIED',
  'compliance.permit_recipient_mismatch': 'PERMISSION_DENIED',
  'compliance.permit_tenant_mismatch': 'PERMISSION_DENIED',
  'compliance.proof_range_invalid': 'INVALID_ARGUMENT',
  'compliance.tile_malformed': 'INVALID_ARGUMENT',
  'compliance.verifier_key_malformed': 'INVALID_ARGUMENT',
  'compliance.watermark_forged': 'PERMISSION_DENIED',
  'compliance.watermark_malformed': 'INVALID_ARGUMENT',
} as const;

export type LedgerErrorCode = keyof typeof ledgerErrorKinds;

/** Numbers and names only: never content, never personal data. */
export type LedgerErrorDetails = Readonly<Record<string, string | number | boolean>>;

export class LedgerError extends Error {
  readonly code: LedgerErrorCode;
  readonly kind: string;
  readonly details: LedgerErrorDetails;

  constructor(code: LedgerErrorCode, message: string, details: LedgerErrorDetails, cause: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.kind = ledgerErrorKinds[code];
    this.details = details;
  }
}

/** The one place where the ledger builds its errors. */
export function ledgerError(
  code: LedgerErrorCode,
  message: string,
  details: LedgerErrorDetails = {},
  cause?: unknown,
): LedgerError {
  return new LedgerError(code, message, details, cause);
}
