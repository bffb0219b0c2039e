/** Disks say so when they have no room left; others refuse to be written to. */
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const REFUSED = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'EISDIR']);

/** What is said of recordings in which withheld passages are silent. */
export const silenceStrings = {
  /** Followed by `3/60`, in minutes. */
  progress: '正在把录音里不公开的地方变成静音（分钟）',
  /** For readers, below the player. */
  heard: '有几处按约定不公开，放到那里没有声音。',
  refused: (code: string) =>
    FULL.has(code)
      ? '磁盘满了，请腾出一些地方再试'
      : REFUSED.has(code)
        ? '缓存文件夹 .cache 写不进去，请看看它是不是只读的'
        : `没有做成（${code || '原因不明'}），请再试一次`,
} as const;
