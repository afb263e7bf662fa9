import { empty, objectOf, on, type Route, textOf, update } from '../http/call.ts';
import { invalid } from '../refusal.ts';
import type { Label } from '../state/records.ts';
import { own, remove } from './scope.ts';

/** Labels that the account defines. Conversations may carry others as well. */
export const labelRoutes: Route[] = [
  on.get('member', '/labels', ({ world, account }) => {
    const rows = world.state.labels.filter((row) => row.accountId === account.id);
    return { payload: rows.sort((one, other) => one.title.localeCompare(other.title)).map(label) };
  }),
  on.get('administrator', '/labels/:id', (call) => label(own(call, call.world.state.labels))),
  on.post('administrator', '/labels', (call) => {
    const { world, account } = call;
    const body = objectOf(call.body.label) ?? call.body;
    const title = textOf(body.title)?.toLowerCase() ?? '';
    if (!/^[\p{L}\p{N}]+[\p{L}\p{N}_-]+$/u.test(title)) throw invalid('Title is invalid', 'title');
    if (world.state.labels.find((row) => row.accountId === account.id && row.title === title)) {
      throw invalid('Title has already been taken', 'title');
    }
    const row = world.state.labels.insert({
      id: world.state.labels.nextId(),
      accountId: account.id,
      title,
      description: textOf(body.description),
      color: textOf(body.color) ?? '#1f93ff',
      showOnSidebar: typeof body.show_on_sidebar === 'boolean' ? body.show_on_sidebar : null,
    });
    return label(row);
  }),
  ...update('administrator', '/labels/:id', (call) => {
    const row = own(call, call.world.state.labels);
    const body = objectOf(call.body.label) ?? call.body;
    if ('title' in body) row.title = textOf(body.title)?.toLowerCase() ?? row.title;
    if ('description' in body) row.description = textOf(body.description);
    if ('color' in body) row.color = textOf(body.color) ?? row.color;
    if (typeof body.show_on_sidebar === 'boolean') row.showOnSidebar = body.show_on_sidebar;
    return label(row);
  }),
  on.delete('administrator', '/labels/:id', (call) => remove(call, call.world.state.labels, empty)),
];

const label = (row: Label) => ({
  id: row.id,
  title: row.title,
  description: row.description,
  color: row.color,
  show_on_sidebar: row.showOnSidebar,
});
