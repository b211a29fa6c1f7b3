import { complianceErrors } from '../../errors.ts';
import { DocumentFailure, documentLimits } from './document-text.ts';

/** What is said to whoever sent a document that was not read. */
export function refusalOf(failure: DocumentFailure | undefined): Error {
  if (failure === DocumentFailure.Locked) return complianceErrors.document_locked();
  if (failure === undefined || failure === DocumentFailure.Unreadable) return complianceErrors.document_unreadable();
  const { pages, scans, textLength: length } = documentLimits;
  return complianceErrors.document_too_long({ pages, scans, length });
}
