/** Asks once for each key and remembers the answer; a failure is forgotten, so that the next caller asks again. */
export function onceEach<Of, Answer>(
  keyOf: (of: Of) => string,
  ask: (of: Of) => Promise<Answer>,
): (of: Of) => Promise<Answer> {
  const answers = new Map<string, Promise<Answer>>();
  return (of) => {
    const key = keyOf(of);
    const known = answers.get(key);
    if (known) return known;
    const asked = ask(of);
    answers.set(key, asked);
    asked.catch(() => answers.delete(key));
    return asked;
  };
}
