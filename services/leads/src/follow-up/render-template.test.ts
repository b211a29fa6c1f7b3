import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertParses, pickTemplate, renderTemplate } from './render-template.ts';

const template = {
  id: 'de',
  version: 1,
  channel: 'email',
  language: 'de',
  countries: [],
  subject: 'Hallo {{name}}',
  body: 'Zu {{attributes.Course}}: {{#name}}für {{name}}{{/name}}. {{missing}}Abmelden: {{rep}}',
  elements: { opt_out: 'Abmelden: {{rep}}', sender_identity: '', postal_address: '', ad_label: '', ai_notice: '' },
  ai_generated: false,
};

test('a template is plain text with the fields of the lead', () => {
  const view = { name: 'Müller & Sohn <x>', rep: 'li', team: 'east', attributes: { Course: 'Data' } };
  const rendered = renderTemplate(template, view);
  assert.equal(rendered.subject, 'Hallo Müller & Sohn <x>');
  assert.equal(rendered.body, 'Zu Data: für Müller & Sohn <x>. Abmelden: li');
  assert.ok(rendered.body.includes(rendered.elements.opt_out));
});

test('a field cannot bring placeholders of its own', () => {
  const view = { name: '{{rep}}', rep: 'li', team: 'east', attributes: {} };
  assert.equal(renderTemplate(template, view).subject, 'Hallo {{rep}}');
});

test('a broken template is refused', () => {
  assert.throws(() => assertParses('Hallo {{name'), { code: 'leads.template_broken' });
  assert.throws(() => assertParses('{{#a}}x'), { code: 'leads.template_broken' });
});

test('the template of the country goes before the default, and another channel never serves', () => {
  const all = [
    { id: 'b', channel: 'email', countries: ['CN'] },
    { id: 'a', channel: 'email', countries: [] },
    { id: 'c', channel: 'sms', countries: ['US'] },
  ];
  assert.equal(pickTemplate(all, 'email', 'CN')?.id, 'b');
  assert.equal(pickTemplate(all, 'email', 'DE')?.id, 'a');
  assert.equal(pickTemplate(all, 'email', undefined)?.id, 'a');
  assert.equal(pickTemplate(all, 'sms', 'DE'), undefined);
});
