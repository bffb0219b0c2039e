/** What an editor reads while files are on their way. */
export const fileStrings = {
  notSent: (name: string) =>
    `“${name}”没有传上去，可能是网络断了。原来的文件还在您的电脑里，请再选一次。`,
} as const;
