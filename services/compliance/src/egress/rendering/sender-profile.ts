import { z } from 'zod';
import { egressErrors } from '../errors.ts';

/** Stands in a link for the part that is the recipient's own. */
export const OPT_OUT_TOKEN = '{token}';
/** A link that a person follows from a message. */
const link = z.url({ protocol: /^https?$/ });
const profile = z.object({
  /** Name under which the tenant writes. */
  name: z.string().min(1),
  fromEmail: z.email(),
  postalAddress: z.string().min(1),
  /**
   * Where a person can object for good; valid for at least 30 days after the last message (CN-MAIL-14). With {token} in it the
   * recipient's own link to the gateway, `https://<gateway>/v1/opt-outs/<tenant>/{token}`: one click is enough.
   */
  optOutUrl: link,
  /** Word that a person answers to an SMS, in Chinese and elsewhere; one that `isRefusal` of compliance knows. */
  optOutWord: z.object({ zh: z.string(), en: z.string() }).default({ zh: '退订', en: 'STOP' }),
  /** Where the address came from, for a first contact (GDPR-14). */
  privacyUrl: link,
});
export type SenderProfile = z.output<typeof profile>;
export type SenderProfiles = Readonly<Record<string, SenderProfile>>;

/** The senders file: tenant → profile. FAILED_PRECONDITION egress.senders_invalid names the first wrong field. */
export function parseSenderProfiles(text: string): SenderProfiles {
  const parsed = z.record(z.string(), profile).safeParse(readJson(text));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw egressErrors.senders_invalid({ problem: `${issue?.path.join('.')}: ${issue?.message}` });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw egressErrors.senders_invalid({ problem: 'not JSON' }, { cause });
  }
}
