import { describeProblem, isError } from '../checks/problems.ts';
import type { HeldReason } from '../load/decide-publication.ts';
import type { Archive } from '../load/read-archive.ts';

export const whyHeld: Record<HeldReason | 'unreadable', string> = {
  draft: '草稿',
  'consent-missing': '知情同意不全',
  'unlisted-key-missing': '缺少链接暗号',
  sealed: '封存',
  embargoed: '还没到公开的日期',
  withdrawn: '已撤回同意',
  unreadable: '信息栏读不懂',
};

const STORYLESS = '这个村还没有公开的故事；想先列出来，写进 site.yaml 的 villages';

/** What was published, what was held back and why, what is to be mended: lines for a terminal. */
export function describeArchive({
  stories,
  albums,
  people,
  villages,
  held,
  storyless,
  problems,
}: Archive): string[] {
  const unlisted = [...stories, ...albums].filter(({ listed }) => !listed).length;
  const errors = problems.filter(isError);
  const warnings = problems.filter((problem) => !isError(problem));
  return [
    `公开：故事 ${stories.length} 篇，老照片 ${albums.length} 册，村庄 ${villages.length} 个，人物 ${people.length} 位。`,
    ...(unlisted > 0 ? [`其中仅凭链接可看的 ${unlisted} 篇。`] : []),
    ...held.map(({ file, reason }) => `未公开：${file}（${whyHeld[reason]}）`),
    ...storyless.map((file) => `没有页面：${file}（${STORYLESS}）`),
    ...(errors.length > 0
      ? [
          `要改的 ${errors.length} 处：`,
          ...errors.map((problem) => `  ✗ ${describeProblem(problem)}`),
        ]
      : []),
    ...(warnings.length > 0
      ? [
          `提醒 ${warnings.length} 处：`,
          ...warnings.map((problem) => `  · ${describeProblem(problem)}`),
        ]
      : []),
  ];
}

/** Prints the report on standard error, and leaves standard output to addresses. */
export function reportArchive(archive: Archive): void {
  for (const line of describeArchive(archive)) process.stderr.write(`${line}\n`);
}
