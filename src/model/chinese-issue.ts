import type { z } from 'zod';

const EXPECTED: Record<string, string> = {
  string: '一段文字',
  number: '一个数',
  int: '一个整数',
  boolean: 'true 或 false',
  array: '一个列表',
  object: '几项内容',
};

const UNITS: Record<string, string> = { string: '个字', array: '项' };

/** What a schema found wrong, as a villager reads it: never the validator's own English. */
export function chineseIssue(issue: z.core.$ZodIssue): string {
  if (/\p{Script=Han}/u.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return `要填${EXPECTED[issue.expected] ?? '别的内容'}`;
    case 'invalid_value':
      return `只能是 ${issue.values.join('、')} 里的一个`;
    case 'too_small':
      return `不能小于 ${issue.minimum}${UNITS[issue.origin] ?? ''}`;
    case 'too_big':
      return `不能大于 ${issue.maximum}${UNITS[issue.origin] ?? ''}`;
    case 'unrecognized_keys':
      return `不认识 ${issue.keys.join('、')}`;
    default:
      return '格式不对';
  }
}
