/** What the editor's page says by itself, around Decap and where Decap does not come. */
export const APP_WORDS = {
  title: '整理台 · 故乡痕',
  noScript: '这一页要用 JavaScript。请在浏览器的设置里打开它，再重新打开这一页。',
  opening: '正在打开整理台……',
  notOpened: '整理台没有打开。请检查网络，再重新打开这一页。',
  coming: '正在取来，请稍等……',
  lost: '这一栏没有取来。您写的还在；请先保存，再重新打开这一页。',
};
