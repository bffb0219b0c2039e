import { z } from 'zod';
import { fileBeside } from './photo.ts';
import type { ImageSource } from './published.ts';
import { villageId } from './story.ts';

/** `https://example.cn`: a host and nothing behind it; the site lies at its root. */
function isOrigin(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && `${url.origin}/` === url.href;
}

/** 网站设置: the one file that is not an entry. */
export const site = z.object({
  name: z
    .string()
    .min(1)
    .default('故乡痕')
    .meta({ title: '网站名称', description: '写在每一页的最上面。' }),
  tagline: z
    .string()
    .default('村史与生命故事')
    .meta({ title: '副标题', description: '名称下面的一行小字。' }),
  url: z
    .string()
    .refine((text) => text === '' || isOrigin(text), {
      error: '要写成 https://example.cn 这样，后面不带别的',
    })
    .default('')
    .meta({
      title: '网站的网址',
      description: '网站放到网上以后填，搜索引擎、订阅和转发用它找到每一页。',
      identifier: true,
    }),
  station: z.string().default('').meta({ title: '社工站', description: '采集单位的全名。' }),
  address: z
    .string()
    .default('')
    .meta({ title: '地址', description: '乡亲们可以到哪里找到你们。' }),
  phone: z.string().default('').meta({ title: '电话', description: '乡亲们可以打的电话。' }),
  email: z.string().default('').meta({ title: '邮箱', description: '收更正、撤下来信的邮箱。' }),
  wechat: z
    .string()
    .default('')
    .meta({ title: '微信号', description: '乡亲们可以加的微信，网站上照着写。', identifier: true }),
  wechatQr: fileBeside.optional().meta({
    title: '微信二维码',
    description: '微信里“我的二维码”保存下来的图，乡亲们长按就能加。',
    widget: 'photo',
    identifier: true,
  }),
  replyDays: z
    .number()
    .int()
    .positive()
    .default(3)
    .meta({ title: '几天内答复', description: '收到更正或撤下的请求，几天内答复。' }),
  icpNumber: z
    .string()
    .default('')
    .meta({ title: 'ICP 备案号', description: '网站备案后填，显示在页脚。' }),
  policeNumber: z
    .string()
    .default('')
    .meta({ title: '公安备案号', description: '网站备案后填，显示在页脚。' }),
  fonds: z
    .string()
    .regex(/^(?:[A-Z0-9]{1,12})?$/, { error: '只用大写字母和数字，最多 12 个' })
    .default('')
    .meta({
      title: '全宗号',
      description: '档号最前面的字母，比如 SL；定了就不再改，空着就照以前的档号。',
      identifier: true,
    }),
  villages: z
    .array(villageId)
    .default([])
    .meta({ title: '列出的村庄', description: '还没有故事的村，列在这里也会出现。' }),
  leadStory: z.string().optional().meta({
    title: '首页的故事',
    description: '首页最上面放哪一篇；不选就放最新的一篇。',
    widget: 'relation',
    relation: 'stories',
    identifier: true,
  }),
});
export type Site = z.output<typeof site>;

/** The settings as pages know them: with the picture that `wechatQr` names, where it can be shown. */
export type PublishedSite = Site & { wechatImage?: ImageSource };
