import type { MergeChoice } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import type { Attributes, StoredLead } from '../lead/lead.ts';

export type MergePlan = {
  readonly attributes: Attributes;
  /** Attributes that the survivor gets from the other. */
  readonly gained: Attributes;
  readonly contact_id: string | undefined;
  readonly gained_contact: boolean;
  readonly choices: MergeChoice[];
};

/**
 * What the surviving lead looks like after a merge, and why, field by field. The survivor's own value stays; gaps are filled
 * from the other. The contact is taken whole or not at all: one person's address with another record's consents would
 * reach somebody who never agreed.
 */
export function planMerge(surviving: StoredLead, merged: StoredLead): MergePlan {
  const choices: MergeChoice[] = [];
  const gained: Attributes = {};
  for (const [name, value] of Object.entries(merged.attributes)) {
    const own = surviving.attributes[name];
    const field = `attributes.${name}`;
    if (own === undefined) {
      gained[name] = value;
      choices.push(filled(field, merged._id));
    } else if (own !== value) choices.push(kept(field, surviving._id));
  }
  const gained_contact = surviving.contact_id === undefined && merged.contact_id !== undefined;
  if (gained_contact) choices.push(filled('contact', merged._id));
  else if (merged.contact_id !== undefined) choices.push(wholeContact(surviving._id));
  return {
    attributes: { ...surviving.attributes, ...gained },
    gained,
    contact_id: surviving.contact_id ?? merged.contact_id,
    gained_contact,
    choices,
  };
}

/** The survivor's attributes without what the merge brought and nobody changed since. What came after the merge stays. */
export function withoutGained(attributes: Attributes, gained: Attributes): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([name, value]) => gained[name] !== value));
}

function kept(field: string, leadId: string): MergeChoice {
  return {
    field,
    kept_from: leadId,
    reason_zh: '两条线索的值不同，保留存续线索的值。',
    reason_en: 'The leads differ; the value of the surviving one stays.',
  };
}

function filled(field: string, leadId: string): MergeChoice {
  return {
    field,
    kept_from: leadId,
    reason_zh: '存续线索没有该值，取自被合并的线索。',
    reason_en: 'The surviving lead had none; it comes from the merged one.',
  };
}

function wholeContact(leadId: string): MergeChoice {
  return {
    field: 'contact',
    kept_from: leadId,
    reason_zh: '联系人整体保留：地址与同意记录不可拆开混用。',
    reason_en: 'The contact stays whole: an address and the consents of another record are not mixed.',
  };
}
