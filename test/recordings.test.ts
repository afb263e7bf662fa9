import { describe, expect, it } from 'vitest';
import { recordedSteps } from './recordings.ts';

const steps = recordedSteps();

describe('the recordings', () => {
  it('are all read: 14 files, 1,518 calls, 14 of them listed as misuse that the server let pass', () => {
    expect(new Set(steps.map((step) => step.file)).size).toBe(14);
    expect(steps.length).toBe(1518);
    expect(steps.filter((step) => step.misuse).every((step) => step.response.status < 300)).toBe(true);
    expect(steps.filter((step) => step.listed).length).toBe(14);
  });

  it('give every request with the values it was sent with', () => {
    for (const step of steps) {
      expect(JSON.stringify(step.request), `${step.file} step ${step.step}`).not.toMatch(/\{\{\w+\}\}/);
      const [sentPath, sentQuery] = step.sentPath.split('?');
      const [path, query] = step.request.path.split('?');
      expect(path, `${step.file} step ${step.step}`).toBe(sentPath);
      const expected = new URLSearchParams(query);
      for (const [name, value] of Object.entries(step.request.query ?? {}))
        if (Array.isArray(value))
          for (const item of value) expected.append(`${name.replace('[]', '')}[]`, String(item));
        else expected.append(name, String(value));
      expect([...expected], `${step.file} step ${step.step}`).toEqual([...new URLSearchParams(sentQuery)]);
    }
  });
});
