/** The text that is typed from a recording. */
export const transcribingEditorStrings = {
  /** `what` has no full stop: 时间 0:03 比上一句早了 */
  problem: (what: string) => `${what}，点这里改正。`,
  problems: (count: number, lines: readonly number[], more: boolean) =>
    `有 ${count} 处时间要看一看：第 ${lines.join('、')}${more ? ' 等' : ''} 行。`,
  noProblems: '时间都没有问题。',
  playFrom: '点一下，从这里放；连点两下，改时间',
  withheld: '〔此处不公开〕',
  withheldHint: '这一段不公开：网站上只显示〔此处不公开〕，录音放到这一段话没有声音',
  checkHint: '还要对照录音核对',
  interviewer: '采集者',
  narrator: '口述者',
} as const;
