/** The year 5138 in seconds; a larger number is milliseconds, which Chatwoot takes for a time far away. */
const lastSecond = 99_999_999_999;

/** True for a time that can only be milliseconds since 1970, where Chatwoot wants seconds. */
export const isMilliseconds = (time: unknown): boolean => Number(time) > lastSecond;
