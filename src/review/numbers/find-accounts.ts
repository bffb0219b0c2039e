import type { FoundNumber } from './find-numbers.ts';

const ACCOUNT =
  /(?:微信|weixin|wechat|Q\s?Q|扣扣)\s*(?:号码|号|账号|帐号|群)?\s*[是为：:]?\s*([A-Za-z][A-Za-z0-9_-]{5,19}|[1-9１-９][0-9０-９]{4,11})(?![A-Za-z0-9_０-９-])/gi;
/** What a house stands in: a village, a street, a block. */
const QUARTER =
  '(?:村|庄|街|大街|路|巷|胡同|弄|屯|社区|小区|家属院|宿舍|花园|新村|组|排|区)(?:东|西|南|北|中)?(?:头)?';
const COUNT = '(?:[0-9０-９]{1,5}(?:[-－之][0-9０-９]{1,4})?|[一二三四五六七八九十百〇零]{1,5})';
/** A number on a door; `号文件`, `号井`, `号那天` are other things. */
const DOOR =
  '(?:号(?:院|楼|宅)?|栋|幢|单元|室|户)(?![文令台机井线车渠地坝闸涵人桥船码站点那这早晚中下上头就才以之前后开左走回来去到在是我他她俺])';
const ADDRESS = new RegExp(
  `\\p{Script=Han}{0,6}\\p{Script=Han}${QUARTER}[\\s，,]*(?:第|门牌)?[\\s]*(${COUNT}${DOOR}(?:[\\s，,]*${COUNT}${DOOR})*)`,
  'gu',
);
const BY_DAY = /[月年]$/;

/** 微信 and QQ accounts that are named as such. */
export function findAccounts(text: string): FoundNumber[] {
  return [...text.matchAll(ACCOUNT)].map((match) => {
    const account = match[1]!;
    const end = match.index + match[0].length;
    const start = end - account.length;
    return { id: 'account-number', start, end, hidden: offsets(start + 2, end - 2) };
  });
}

/** Home addresses as far as the door: `柳湾村文化街12号`, `5号楼2单元301室`. */
export function findAddresses(text: string): FoundNumber[] {
  return [...text.matchAll(ADDRESS)]
    .filter((match) => !BY_DAY.test(match[0].slice(0, -match[1]!.length).trim()))
    .map((match) => {
      const end = match.index + match[0].length;
      const door = end - match[1]!.length;
      const hidden = offsets(door, end).filter((at) => new RegExp(COUNT).test(text.charAt(at)));
      return { id: 'home-address', start: match.index, end, hidden };
    });
}

function offsets(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
