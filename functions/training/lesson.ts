/** The five situations of the training, in their order. */
export const lessonNames = ['posting', 'never', 'rumour', 'correction', 'anger'] as const;
export type LessonName = (typeof lessonNames)[number];

export const optionNames = ['a', 'b', 'c'] as const;
export type OptionName = (typeof optionNames)[number];

/** What is good to know, a situation, and three ways to act, of which one is right. Each is explained when it is chosen. */
export type Lesson = {
  readonly title: string;
  readonly know: string;
  readonly situation: string;
  readonly options: Readonly<Record<OptionName, { readonly text: string; readonly why: string }>>;
};

/** Which way is right: the same in every language. */
export const rightOption = {
  posting: 'b',
  never: 'c',
  rumour: 'a',
  correction: 'a',
  anger: 'b',
} as const satisfies Record<LessonName, OptionName>;
