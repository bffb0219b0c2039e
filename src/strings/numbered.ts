/** What `npm run check -- --codes` says of the files that it has numbered. */
export function numbered(files: readonly string[]): string {
  if (files.length === 0) return '每一篇都有档号了。\n';
  return `编好了档号，请提交这 ${files.length} 个文件：\n${files.map((file) => `  ${file}\n`).join('')}`;
}
