/** What an editor reads while files are on their way. */
export const fileStrings = {
  notSent: (name: string) =>
    `“${name}”没有传上去，可能是网络断了。原来的文件还在您的电脑里，请再选一次。`,
  notTaken: '这一次没有做成，原来的文件还在。请刷新这一页，再试一次；还不行就告诉维护网站的人。',
} as const;
