/**
 * Words by which people refuse further messages, as carriers and laws know them: CTIA and FCC 47 CFR 64.1200(a)(10) for the
 * US, 通信短信息服务管理规定 for China, 정보통신망법 50 for Korea, 特定電子メール法 for Japan, and what people answer in other places.
 */
const refusals = {
  zh: ['退订', '退訂', 'TD', 'T', 'R', '取消', '取消订阅', '取消訂閱', '拒收', '拒绝', '停止', '不要再发', '别再发了'],
  en: ['STOP', 'STOP ALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT', 'REVOKE', 'OPT OUT', 'REMOVE', 'REMOVE ME'],
  ko: ['수신거부', '배부거부', '무료거부', '거부', '수신동의철회', '중지'],
  ja: ['配信停止', '停止', '解除', '配信解除', '受信拒否', '退会'],
  pt: ['PARAR', 'PARE', 'SAIR', 'CANCELAR', 'REMOVER', 'DESCADASTRAR'],
  es: ['BAJA', 'ALTO', 'PARAR', 'CANCELAR', 'DETENER'],
  de: ['STOPP', 'ABMELDEN', 'ABBESTELLEN', 'AUSTRAGEN'],
  fr: ['ARRET', 'ARRÊTER', 'DÉSABONNER', 'DÉSINSCRIRE', 'DÉSINSCRIPTION'],
  it: ['ANNULLA', 'CANCELLA', 'DISISCRIVIMI'],
  nl: ['AFMELDEN', 'UITSCHRIJVEN'],
} as const;

const known = new Set(Object.values(refusals).flat().map(folded));

/** Longer than any refusal with what people put around it; the rest of a long mail is not looked at. */
const MOST_LOOKED_AT = 200;

/**
 * Whether the reply is a refusal and nothing else. Width, case, accents, spaces and punctuation do not matter; words around
 * it do, for "please do not stop" is none. Of a mail the first line counts: below it stands what is answered to.
 */
export function isRefusal(text: string, channel: string): boolean {
  const start = text.slice(0, MOST_LOOKED_AT * 10).trimStart();
  const looked = channel === 'email' ? (start.split(/\r?\n/, 1)[0] ?? '') : start.trimEnd();
  return looked.length <= MOST_LOOKED_AT && known.has(folded(looked));
}

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{Mn}\p{P}\p{S}\p{Z}\p{C}]/gu, '');
}
