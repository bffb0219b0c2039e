/** Surnames of nearly everybody: the commonest hundred and some more, then those of two characters. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤邢温康柴翟臧耿焦娄慕盖';
export const COMPOUND_SURNAMES = [
  '欧阳',
  '上官',
  '司马',
  '诸葛',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '夏侯',
  '端木',
  '司徒',
];

/** What people of a village are called by after their surname. */
export const TITLES =
  '大爷|大娘|大叔|大婶|大妈|大伯|大哥|大姐|大嫂|婶子|婶|嫂子|嫂|奶奶|爷爷|姥姥|姥爷|姨|叔|伯|老师|先生|书记|支书|主任|队长|会计|村长|医生|大夫|师傅|校长|社长|连长|排长|班长|木匠|铁匠|石匠|老太太|老汉|老头|寡妇';

/** The surname a name begins with, `''` where it begins with none. */
export function surnameOf(name: string): string {
  const compound = COMPOUND_SURNAMES.find((surname) => name.startsWith(surname));
  const first = name.charAt(0);
  return compound ?? (SURNAMES.includes(first) ? first : '');
}

/** Surnames that are everyday words too (`白面`, `黄牛`): one alone proves nothing. */
export const WORDLIKE = '白黄戴马高方金钱石万向于张林盖柴田江毛车龙水米单牛羊云和时段史';
/** What stands behind a surname in ordinary speech, and hardly in a name. */
const SPEECH =
  '的了着是在有和跟里上下头家人地事钱成够刚越再把被给又也都就才不没去来到说那这一二三四五六七八九十个条只块年月日牛灯烟姓叫就片当问吧呢吗啊很';

/** Places are often called after the family that settled there: 崔寨, 王河村. */
const PLACE = /[村庄镇乡县市街寨屯店集]$/;

/** Whether these characters can be somebody's given name. */
export function couldBeGiven(given: string): boolean {
  return (
    given !== '' &&
    !PLACE.test(given) &&
    ![...given].some((character) => SPEECH.includes(character))
  );
}
