import type { Params } from '../../http/call.ts';
import { type GithubAnswer, ok, type RepositoryCall } from './call.ts';

const whole = (value: unknown, fallback: number) => {
  const number = Number.parseInt(String(value), 10);
  return number >= 1 ? number : fallback;
};

/** The rows of the page that a query asks for.
 * @param usual rows of a page unless told */
export function pageOf<Row>(query: Params, rows: readonly Row[], usual: number): Row[] {
  const size = Math.min(whole(query.per_page, usual), Math.max(usual, 100));
  return rows.slice((whole(query.page, 1) - 1) * size, whole(query.page, 1) * size);
}

/** A page of rows, at most 100, with the links to the others in the header `Link`: by the repository's id, as recorded. */
export function page<Row>(
  { query, url, links, repository }: RepositoryCall,
  rows: readonly Row[],
  show: (row: Row) => unknown,
): GithubAnswer {
  const size = Math.min(whole(query.per_page, 30), 100);
  const at = whole(query.page, 1);
  const last = Math.max(1, Math.ceil(rows.length / size));
  const to = (number: number, rel: string) => {
    const rest = url.href.slice(links.api.length).replace(/^\/(?:repos\/[^/?]+|repositories)\/[^/?]+/, '');
    const target = new URL(`${links.api}/repositories/${repository.id}${rest}`);
    target.searchParams.set('page', String(number));
    return `<${target.href}>; rel="${rel}"`;
  };
  const header = [
    ...(at > 1 ? [to(Math.min(at - 1, last), 'prev')] : []),
    ...(at < last ? [to(at + 1, 'next'), to(last, 'last')] : []),
    ...(at > 1 ? [to(1, 'first')] : []),
  ];
  return ok(pageOf(query, rows, 30).map(show), header.length === 0 ? {} : { link: header.join(', ') });
}
