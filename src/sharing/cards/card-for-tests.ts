import type { Card } from './card.ts';

/** A card with something of everything, and no photo. */
export const testCard: Card = {
  title: '井台边的四十年',
  byline: ['王秀英 口述', '柳湾村'],
  words: '“井在庄东头，离俺家大门二百三十步。”',
  photo: null,
  sample: true,
  siteName: '故乡痕',
  station: '崔寨街道社会工作服务站',
  address: 'https://guxianghen.cn/s/k7mp/',
  invitation: '扫一扫，听这段录音',
};

/** A title of 120 characters. */
export const longTitle = [
  ...'关于一九六三年那场大水里北枣林全村老少怎样在房顶上守了三天三夜后来又怎样把牲口家具粮食一样一样从水里捞出来的完整经过以及后来几十年里大家每到下雨天就要说起这件事的原因由亲历者孙茂田老人在他家院子里的枣树底下一边剥花生一边慢慢地说给我们听的故事',
]
  .slice(0, 120)
  .join('');
