import { need } from '../access.ts';
import { eventAnswer } from '../answers/event.ts';
import { page } from '../http/paging.ts';
import { inRepository, issueOf } from './scope.ts';

export const eventRoutes = [
  ...inRepository('GET', '/issues/:number/events', (call) => {
    const { world, repository, links } = call;
    need(repository, call.token, 'issues', 'read');
    const issue = issueOf(call);
    const rows = world.state.events.filter((row) => row.issueId === issue.id);
    return page(call, rows, (row) => eventAnswer(links, world.state, repository, row));
  }),
];
