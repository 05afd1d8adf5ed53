/** The longest addition, in code points. */
export const longestAddition = 2000;
