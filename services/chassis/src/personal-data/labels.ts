/** How far before a number the word stands that says what it is. */
const REACH = 44;
/** How far before it a word may stand that only says what the sentence is about. */
const NEAR_REACH = 32;

/** Small words and signs between a label and its number: 电话是我新换的这个：…, number is, unter der Nummer. */
const SMALL_HAN =
  '号码|代码|代号|号|是|为|在|的|我|你|您|他|她|们|了|吧|哈|啊|呀|呢|哦|嘛|就|改成|改为|换成|换|新|这|那|个|一下|记|到|给|至|如下|本人|名下|填|写|留|发|报|尾|全|正确|现在|目前|直接|或者|或|和|及';
const SMALL_LATIN =
  'back|n|no|nr|nos|num|number|numbers|nummer|numéro|numero|número|is|ist|est|es|was|are|at|on|to|me|us|mich|an|him|her|them|my|your|our|his|the|a|am|au|al|il|le|la|el|unter|auf|der|die|dem|mir|mich|uns|or|oder|ou|o|und|y|et|and|lautet|new|neue|direct|directly|office|home|work|mobile|cell|phone|line|via|per|by|ext|de|du|von|of|for|id|code|card';
const LINK = `(?:[^\\d\\p{L}。！？!?]|${SMALL_HAN}|(?<!\\p{L})(?:${SMALL_LATIN})(?!\\p{L})){0,14}`;

const PHONE_HAN =
  '电话|手机|号码|座机|固话|宅电|直线|总机|专线|传真|联系方式|联系|联络|电联|小号|大号|新号|旧号|老号|备用号?|同号|回电|回拨|致电|拨打?|打|呼叫|来电|主叫|被叫|短信|微信';
const PHONE_LATIN =
  'tel|telephone|telefon|telefonnummer|telefono|teléfono|téléphone|tél|phone|mobile|mob|cell|cellphone|handy|handynummer|mobil|mobilnummer|rufnummer|durchwahl|festnetz|portable|joindre|joignable|appeler|rappeler|fixe|móvil|movil|celular|fijo|cellulare|fax|telefax|whatsapp|signal|sms|text|call|dial|ring|reach|number|numéro|nummer|número|ph|hp|contact|landline|hotline|voicemail|ruf|rufen|anrufen|anruf|gsm|natel|llamar|llame|llámame|appelez|appelle|chiama|recapito';
const CARD_HAN =
  '银行卡|储蓄卡|信用卡|借记卡|工资卡|一类卡|行卡|卡号|银联卡?|收款卡|转账卡|打款卡|刷卡|这张卡|那张卡|张卡|收款账号|银行账[号户]|打卡上|卡里';
const CARD_LATIN =
  'card|cards|visa|mastercard|master|amex|american express|maestro|unionpay|karte|kreditkarte|kartennummer|carte|tarjeta|carta|pan';
const RESIDENT_HAN = '身份证|证件|身份号|公民身份|身证|居民证|户口本|老证|新证';
const RESIDENT_LATIN = 'id|sfz|identity|resident id|id card|idcard|id_card|idno|id_no|cert_?no';
const SOCIAL = 'ssn|itin|tin|taxpayer id|social security|social|ss|ss#|social insurance';
const PASSPORT_HAN = '护照|通行证|台胞证|回乡证|旅行证';
const PASSPORT_LATIN =
  'passport|passports|reisepass|pass|reisepassnummer|passeport|pasaporte|passaporto|travel document';

const THING_HAN =
  '单号|订单|工单|运单|快递|流水|编号|批号|批次号?|合同号?|发票|票号|参考号|串号|序列号?|条码|注册号|执照号?|许可证|商标|资质|档案|学籍|会议号|会议|型号|部件|料号|物料|编码|货号|库存|包裹|邮编|版本|文号|案号|立项|标段|尺寸|长度|规格';
const THING_LATIN =
  'order|orders|invoice|ticket|ref|reference|serial|tracking|sku|po|part|model|batch|lot|upc|ean|imei|sn|isbn|zeichen|aktenzeichen|bestellung|bestellnummer|rechnung|rechnungsnummer|commande|facture|dossier|pedido|factura|ordine|fattura|meeting|account|case|docket|policy';

/** What a word before a number can say that the number is. */
export const Label = {
  Phone: labelOf(PHONE_HAN, PHONE_LATIN),
  Card: labelOf(CARD_HAN, CARD_LATIN),
  ResidentId: labelOf(RESIDENT_HAN, RESIDENT_LATIN),
  SocialSecurity: labelOf('社会?安全?号码?|社保号|社会安全', SOCIAL),
  Passport: labelOf(PASSPORT_HAN, PASSPORT_LATIN),
  /** A code of something that is no person's. */
  Thing: labelOf(THING_HAN, THING_LATIN),
} as const;

/** Whether right before the place, small words apart, stands a word of this label. */
export function isLabelled(text: string, at: number, label: RegExp): boolean {
  return label.test(text.slice(Math.max(0, at - REACH), at));
}

const PHONE_NEAR = new RegExp(`(?:${PHONE_HAN}|(?<!\\p{L})(?:${PHONE_LATIN})(?!\\p{L}))[^\\d]{0,${NEAR_REACH}}$`, 'iu');

/** Whether what stands before speaks of phones, with no other digit between. */
export function isNearPhoneWord(text: string, at: number): boolean {
  return PHONE_NEAR.test(text.slice(Math.max(0, at - REACH), at));
}

function labelOf(han: string, latin: string): RegExp {
  return new RegExp(`(?:${han}|(?<!\\p{L})(?:${latin})(?!\\p{L}))${LINK}$`, 'iu');
}
