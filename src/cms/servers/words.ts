/** What the editor's page says of the server that keeps the archive. */
export const SERVER_WORDS = {
  comingIn: '正在进入……',
  logOut: (name: string) => `退出（${name}）`,
} as const;
