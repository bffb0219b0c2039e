/** The floor is an old phone inside WeChat: Chrome 79, iOS 12.2. What compilers are told. */
export const oldPhones = ['chrome79', 'safari12.1', 'ios12.2'];
