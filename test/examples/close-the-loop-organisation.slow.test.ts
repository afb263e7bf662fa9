import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loopDefaults } from '../../src/action/loop/inputs.ts';
import { issueEvent } from '../github/payloads/payloads.ts';
import { sentIn, statusOf } from './shop.ts';
import { betweenEnds, pasted, repository } from './two-ends.ts';

const called = parse(readFileSync('.github/workflows/close-the-loop.yml', 'utf8'));
const example = parse(pasted('close-the-loop-organisation'));
const own = parse(pasted('close-the-loop'));

describe('the example close-the-loop-organisation', () => {
  it('tells on a closing, through the workflow that it calls', () =>
    betweenEnds(async ({ github, standIn, linked, run }) => {
      github.people.open(repository, { title: 'Export drops the last row' });
      const [id] = (await linked(1, 1)) as [number];
      github.people.close(`${repository}#1`);
      const closed = issueEvent(github, `${repository}#1`, { action: 'closed' });
      const ran = await run(closed, { text: pasted('close-the-loop-organisation') });
      expect(ran.log).toContain('Customers told: 1. Resolved: 1.');
      expect(ran.ok).toBe(true);
      const content = expect.stringContaining('has been taken care of');
      expect(sentIn(standIn, id)).toContainEqual({ content, private: false, by: 'AgentBot' });
      expect(statusOf(standIn, id)).toBe('resolved');
    }));

  it('hands its inputs on: a plan by hand changes nothing', () =>
    betweenEnds(async ({ github, standIn, linked, run }) => {
      github.people.open(repository, { title: 'Export drops the last row' });
      const [id] = (await linked(1, 1)) as [number];
      github.people.close(`${repository}#1`);
      const byHand = { name: 'workflow_dispatch', payload: { inputs: { issue: '1', 'dry-run': 'true' } } };
      const ran = await run(byHand, { text: pasted('close-the-loop-organisation') });
      expect(ran.log).toContain('Dry run, nothing was changed. What would be done: Issues looked at: 1.');
      expect(sentIn(standIn, id)).toHaveLength(1);
    }));

  it('gives the called workflow the permissions that it asks for, on the same events as the other example', () => {
    const { permissions } = called.jobs['close-the-loop'];
    expect(example.jobs['close-the-loop'].permissions).toEqual(permissions);
    expect(own.jobs['close-the-loop'].permissions).toEqual(permissions);
    expect(example.on).toEqual(own.on);
    expect(called.jobs['close-the-loop'].if).toBe(own.jobs['close-the-loop'].if);
  });

  it('calls a workflow in which jobs for two accounts of one repository do not drop each other’s runs', () => {
    const { group } = called.jobs['close-the-loop'].concurrency;
    for (const name of ['account-id', 'base-url']) expect(group).toContain(`$\{{ inputs.${name} }}`);
  });

  it('calls a workflow whose defaults are those of the step', () => {
    const { inputs } = called.on.workflow_call;
    const given = called.jobs['close-the-loop'].steps[0].with;
    for (const [name, { default: value }] of Object.entries<{ default?: unknown }>(inputs)) {
      if (name.startsWith('temporal-')) continue;
      expect(given[name], name).toBe(`$\{{ inputs.${name} }}`);
      if (value !== undefined) expect(String(value), name).toBe(loopDefaults[name as keyof typeof loopDefaults]);
    }
  });
});
