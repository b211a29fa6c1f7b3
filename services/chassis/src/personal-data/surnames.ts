/** Family names of China that cover nearly all of its people (Ministry of Public Security, name reports 2020 and 2021). */
const SINGLE =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文施洪辛牛樊葛邢安齐伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季成霍涂谷曲盛冉翁蓝路游靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤时穆车项闵戚裘景姬娄卜骆晏卞臧苗褚佟宫卓窦桑冷占娜蔺仇阎萧丘楚池连穆闻苟巫邬嵇储栾匡鞠窦沙岑裴席宣郁古温农郎丛敖辜谌麦简宗邸鄢阚蓟虞戎钮璩濮扈冼佘莘逄晁厉费傅黎米狄贝谈茅庾刁缪荀甄芮汲糜隗宓郗伊荣邰郦郜桂寿瞿茹宦暨阙蔚巩訾荆竺逯桓湛禹昝仝佴钭郏亓仉雒漆鹿阳卿揭缑綦粟查楼帅胥伏印佀郇笪';
/** Family names that are common words too: they count only after a label that leaves no doubt. */
const DOUBTFUL =
  '乐皮羊滑雍边习鱼慎戈居衡禄沃那权盖益麻危代苑展修尧晋初线玉浦冒阴隆么冶凤员和平明计经能从山文国广时成强家富全通都国红公相师元原门延花战药银家幸司松井班秋仲束双党劳满东利越丰后荣由兴军春才信森泉敬丛种芦卫隋薄柏吉廉奚燕冀屠商迟封栗应植位畅';
const DOUBLE = '欧阳 上官 司马 诸葛 司徒 东方 皇甫 尉迟 公孙 慕容 令狐 夏侯 宇文 长孙 轩辕 南宫 端木 申屠 闻人 呼延';

const single = new Set(SINGLE);
const doubtful = new Set(DOUBTFUL);
const double = new Set(DOUBLE.split(' '));
const doubleFirst = new Set(DOUBLE.split(' ').map(([first]) => first));

/** What makes a word with a family name behind it: 由于, 完成, 责任. */
const WORD_BEFORE: Readonly<Record<string, string>> = {
  于: '由关至等对位属在终处过善用基鉴源始出当介',
  成: '完生形造组构变达促培养做当换合赞',
  任: '责信主担首历现前继接胜',
  万: '0123456789一二三四五六七八九十几百千两',
  时: '同当届及暂准小即按有',
  安: '平公治西保天长',
  关: '有相机海无攸',
  方: '地对双官我多各西东一',
  史: '历',
  华: '中精豪',
  高: '提最较很更',
  解: '了理见',
  单: '简清订账名菜表',
  明: '说证表声文',
  连: '大相接',
  向: '方导意倾',
  白: '明表',
  常: '经非日通平正',
  路: '公铁道马',
  金: '资现奖基定押',
  兰: '西荷芬',
  季: '四',
  文: '中英论',
  全: '安完',
  钱: '多少价',
  程: '工过流课',
  章: '文公盖',
};

/** Length of the family name that stands at the place, 0 when none does. */
export function surnameLengthAt(text: string, at: number): number {
  const character = text[at] ?? '';
  if (doubleFirst.has(character) && double.has(text.slice(at, at + 2))) return 2;
  const isPieceOfWord = at > 0 && WORD_BEFORE[character]?.includes(text[at - 1] ?? '') === true;
  return single.has(character) && !isPieceOfWord ? 1 : 0;
}

/** As `surnameLengthAt`, for a place where nothing but a name is to be expected. */
export function anySurnameLengthAt(text: string, at: number): number {
  return surnameLengthAt(text, at) || (doubtful.has(text[at] ?? '') ? 1 : 0);
}
