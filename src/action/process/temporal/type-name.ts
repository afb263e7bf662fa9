import { quoted } from '../../../chatwoot/quoted.ts';

/** The name of a type of workflow, activity or failure as a message may show it: of letters alone, it may be long and is no token. */
export const typeName = (name: string): string => (/^[a-z][a-z.]{0,79}$/i.test(name) ? `"${name}"` : quoted(name));
