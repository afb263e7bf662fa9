/** What ends a sentence; a bracket or quotation mark may close behind it. */
const end = /[.!?…][)"'”]?$/;

/** The same text with a full stop, where nothing ends it: servers and libraries end theirs as they like. */
export function asSentence(text: string): string {
  const trimmed = text.trimEnd();
  return end.test(trimmed) ? trimmed : `${trimmed}.`;
}
