/** A tag: its name in lower case, and whether it opens or closes. */
export interface Tag {
  readonly name: string;
  readonly closes: boolean;
}

/** Where HTML ends, and what it was: a tag, a comment, or something of which browsers and Markdown think differently. */
export interface Html {
  readonly end: number;
  readonly is: Tag | 'comment' | 'unclear';
}

/** CommonMark's open and closing tags. No quantifier can take what another one could, so it reads each place once. */
const tag =
  /<(?:([a-z][a-z\d-]*)(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?|\/([a-z][a-z\d-]*)\s*)>/iy;
const others = /<(?:!--|\?|!\[CDATA\[|![a-z])/iy;
/** A comment that ends later for Markdown than for a browser. */
const endsEarly = /^<!---?>|--!>/;

/**
 * Elements that hide their content, read it as text, or keep an end tag within from closing what is around them. Most
 * are taken out by GitHub, after which nobody can say what becomes of the rest.
 */
const unclear = new Set(
  'applet audio button canvas datalist dialog frameset iframe marquee math meter noembed noframes noscript object optgroup option plaintext progress script select style svg template textarea title video xmp'.split(
    ' ',
  ),
);

/** Reads the HTML that begins at a place. Undefined where none begins, as in `a < b`. */
export function htmlAt(text: string, at: number): Html | undefined {
  others.lastIndex = at;
  const [begins] = others.exec(text) ?? [];
  if (begins !== undefined) {
    const closing = begins === '<!--' ? text.indexOf('-->', at + begins.length) : -1;
    const end = closing < 0 ? text.length : closing + 3;
    return { end, is: closing < 0 || endsEarly.test(text.slice(at, end)) ? 'unclear' : 'comment' };
  }
  tag.lastIndex = at;
  const match = tag.exec(text);
  if (!match) return undefined;
  const [whole, opens, closes] = match;
  const name = (opens ?? closes ?? '').toLowerCase();
  return {
    end: at + whole.length,
    is: unclear.has(name) ? 'unclear' : { name, closes: closes !== undefined },
  };
}

/** The tags of a stretch of HTML, in order. The rest is `unclear` from where a browser may see something else. */
export function tagsOf(html: string): (Tag | 'unclear')[] {
  const tags: (Tag | 'unclear')[] = [];
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    const found = htmlAt(html, at);
    // Half a tag: a browser goes on reading it in what follows.
    if (found?.is === 'unclear' || (!found && /[a-z/]/i.test(html.charAt(at + 1)))) return [...tags, 'unclear'];
    if (found && found.is !== 'comment') tags.push(found.is);
    at = found?.end ?? at + 1;
  }
  return tags;
}
