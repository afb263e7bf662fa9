/**
 * Counts what vitest wrote as JSON. A file that could not be loaded has no tests and counts as one failure; so does
 * a skipped test, since what nobody ran is not known to work; so does a run that failed outside of any test.
 * @returns {{ passed: number, failures: string[] }} one sentence for each failure
 */
export function countTests(read, file, endedWell) {
  let report;
  try {
    report = JSON.parse(read(file, 'utf8'));
  } catch {
    return { passed: 0, failures: ['vitest ended without a report.'] };
  }
  const failures = [];
  let passed = 0;
  for (const { name, status, assertionResults } of report.testResults) {
    const before = failures.length;
    for (const test of assertionResults) {
      if (test.status === 'passed') passed += 1;
      else
        failures.push(test.status === 'failed' ? test.fullName : `skipped, which counts as failed: ${test.fullName}`);
    }
    if (status === 'failed' && failures.length === before) failures.push(`${name} failed outside of its tests.`);
  }
  if (!endedWell && failures.length === 0) failures.push('vitest reported an error outside of any test.');
  return { passed, failures };
}
