/** What a text may name. */
export const textVariables = ['first_name', 'number', 'repository', 'url', 'title', 'version'] as const;
export type TextVariable = (typeof textVariables)[number];

/** The value of what this closing must not show: false in a condition, and an error where it would be printed. */
export const withheld = Symbol('withheld');

/** What a text is filled with. `null` prints nothing and is false in a condition. */
export interface TextValues {
  readonly first_name: string | null;
  readonly number: number;
  readonly repository: string;
  readonly url: string | typeof withheld;
  readonly title: string | typeof withheld;
  readonly version: string | typeof withheld;
}

/** Which setting lets a withheld variable be shown, to go behind "or". */
export const settingFor: { readonly [Name in TextVariable]?: string } = {
  url: 'let it be shown (show-url: always in the step, showUrl in a process)',
  title: 'let it be shown (show-title: true in the step, title in a process)',
  version: 'use it in the text of the kind release only, which alone has a version',
};
