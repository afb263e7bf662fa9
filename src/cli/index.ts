#!/usr/bin/env node
/** The command `chatwoot-flows`. Everything it can do is in program.ts; this file only starts it. */
import { endWith } from './end.ts';
import { createProgram } from './program.ts';

// What Temporal's native part keeps open must not keep a command alive that has ended.
process.exit(await endWith(createProgram(process), process.argv, (sentence) => console.error(sentence)));
