/** Family names of China that cover nearly all of its people (Ministry of Public Security, name reports 2020 and 2021). */
const SINGLE =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文施洪辛牛樊葛邢安齐伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季成霍涂谷曲盛冉翁蓝路游靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤时穆车项闵戚裘景姬娄卜骆晏卞臧苗褚佟宫卓窦桑冷占娜蔺仇阎萧丘楚池连穆闻苟巫邬嵇储栾匡鞠窦沙岑裴席宣郁古温农郎丛敖辜谌麦简宗邸鄢阚蓟虞戎钮璩濮扈冼佘莘逄晁厉';
const DOUBLE = '欧阳 上官 司马 诸葛 司徒 东方 皇甫 尉迟 公孙 慕容 令狐 夏侯 宇文 长孙 轩辕 南宫 端木 申屠 闻人 呼延';

const single = new Set(SINGLE);
const double = new Set(DOUBLE.split(' '));

/** Length of the family name that stands at the place, 0 when none does. */
export function surnameLengthAt(text: string, at: number): number {
  if (double.has(text.slice(at, at + 2))) return 2;
  return single.has(text[at] ?? '') ? 1 : 0;
}
