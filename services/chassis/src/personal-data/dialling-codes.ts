/** Shortest and longest national number behind a country code, without the trunk zero (ITU-T E.164, national plans). */
const PLANS: Readonly<Record<string, readonly [number, number]>> = {
  '1': [10, 10],
  '7': [10, 10],
  '20': [8, 10],
  '27': [9, 9],
  '30': [10, 10],
  '31': [9, 9],
  '32': [8, 9],
  '33': [9, 9],
  '34': [9, 9],
  '36': [8, 9],
  '39': [6, 11],
  '40': [9, 9],
  '41': [9, 9],
  '43': [7, 13],
  '44': [9, 10],
  '45': [8, 8],
  '46': [7, 9],
  '47': [8, 8],
  '48': [9, 9],
  '49': [7, 12],
  '51': [8, 9],
  '52': [10, 10],
  '53': [8, 8],
  '54': [10, 11],
  '55': [10, 11],
  '56': [9, 9],
  '57': [10, 10],
  '58': [10, 10],
  '60': [8, 10],
  '61': [9, 9],
  '62': [8, 12],
  '63': [9, 10],
  '64': [8, 10],
  '65': [8, 8],
  '66': [8, 9],
  '81': [9, 10],
  '82': [8, 10],
  '84': [9, 10],
  '86': [10, 11],
  '90': [10, 10],
  '91': [10, 10],
  '92': [9, 10],
  '93': [9, 9],
  '94': [9, 9],
  '95': [7, 10],
  '98': [10, 10],
  '351': [9, 9],
  '352': [6, 11],
  '353': [7, 9],
  '354': [7, 7],
  '356': [8, 8],
  '357': [8, 8],
  '358': [6, 12],
  '359': [7, 9],
  '370': [8, 8],
  '371': [8, 8],
  '372': [7, 8],
  '380': [9, 9],
  '381': [8, 9],
  '385': [8, 9],
  '386': [8, 8],
  '420': [9, 9],
  '421': [9, 9],
  '423': [7, 9],
  '852': [8, 8],
  '853': [8, 8],
  '886': [8, 9],
  '971': [8, 9],
  '972': [8, 9],
  '966': [9, 9],
};
/** Three-place codes that the table above does not name; their plans vary. */
const OTHER = /^(?:2[1-69]\d|3[578]\d|42\d|5[09]\d|6[7-9]\d|8[05-8]\d|9[679]\d)/;
const OTHER_PLAN = [7, 12] as const;

export type DiallingPlan = { readonly code: string; readonly min: number; readonly max: number };

/** The plan of the country that these digits, read after a plus, are dialled to. */
export function diallingPlan(digits: string): DiallingPlan | undefined {
  for (const length of [1, 2, 3]) {
    const code = digits.slice(0, length);
    const plan = PLANS[code];
    if (plan !== undefined) return { code, min: plan[0], max: plan[1] };
  }
  const code = OTHER.exec(digits)?.[0];
  return code === undefined ? undefined : { code, min: OTHER_PLAN[0], max: OTHER_PLAN[1] };
}
