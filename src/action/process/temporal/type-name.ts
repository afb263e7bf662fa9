import { quoted } from '../../../chatwoot/quoted.ts';

/** The name of a type of workflow or failure, as a message may show it: out of letters alone, and so no token, it may be long. */
export const typeName = (name: string): string => (/^[a-z]{1,80}$/i.test(name) ? `"${name}"` : quoted(name));
