import { renderSarif } from '../../lib/cli/report-sarif';
import { FINDING_CODES } from '../../lib/rules/index';
import { EMPTY, REPORT } from './sample-report';

const log = JSON.parse(renderSarif(REPORT));
const [run] = log.runs;

test('is a log of version 2.1.0 with one run', () => {
  expect(Object.keys(log)).toEqual(['$schema', 'version', 'runs']);
  expect(log.version).toBe('2.1.0');
  expect(log.$schema).toMatch(/^https:\/\/docs\.oasis-open\.org\/.*sarif-schema-2\.1\.0\.json$/);
  expect(log.runs).toHaveLength(1);
  expect(run.tool.driver).toMatchObject({ name: 'twilio-interconnect-constructs', version: '1.2.3' });
});

test('every code that is found is a rule, once, with the texts that code scanning shows', () => {
  const { rules } = run.tool.driver;
  expect(rules.map(({ id }: { readonly id: string }) => id)).toEqual([
    'twilio-interconnect:literal-address',
    'twilio-interconnect:stale-media',
  ]);
  for (const { id, shortDescription, fullDescription, help, helpUri, defaultConfiguration } of rules) {
    const requirement = FINDING_CODES.find(({ code }) => code === id)?.requirement;
    expect([shortDescription.text, fullDescription.text]).toEqual([requirement, requirement]);
    expect(help.text).toContain(helpUri);
    expect(helpUri).toMatch(/^https:/);
    expect(['error', 'warning']).toContain(defaultConfiguration.level);
  }
});

test('every finding is a result with its rule, its file and its line', () => {
  expect(run.results).toHaveLength(3);
  for (const { ruleId, ruleIndex } of run.results) {
    expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
  }
  expect(run.results[0]).toEqual({
    ruleId: 'twilio-interconnect:stale-media',
    ruleIndex: 1,
    level: 'error',
    message: { text: '54.172.60.0/23 is a media range that Twilio left. Open another.' },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: 'infra/voice%20lines.tf' }, region: { startLine: 12 } },
        logicalLocations: [{ fullyQualifiedName: REPORT.findings[0]?.place }],
      },
    ],
    properties: {
      cidr: '54.172.60.0/23',
      source: 'https://www.twilio.com/docs/sip-trunking/ip-addresses',
      since: '2024-01-23',
    },
  });
});

test('a file elsewhere has its whole address, and a finding without a line stands at the beginning', () => {
  expect(run.results[1].locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: 'file:///other/plan.json' },
    region: { startLine: 1 },
  });
});

test('files that could not be read are notifications of a run without success', () => {
  const [invocation] = run.invocations;
  expect(invocation.executionSuccessful).toBe(false);
  expect(invocation.toolExecutionNotifications.map(({ level }: { readonly level: string }) => level)).toEqual([
    'error',
    'error',
    'note',
  ]);
  expect(invocation.toolExecutionNotifications[0]).toMatchObject({
    message: { text: 'Not read: the end is not expected here' },
    locations: [{ physicalLocation: { artifactLocation: { uri: 'broken.tf' }, region: { startLine: 3 } } }],
  });
});

test('without findings there is a run with success and an empty list, which closes what was open', () => {
  const [empty] = JSON.parse(renderSarif(EMPTY)).runs;
  expect(empty.results).toEqual([]);
  expect(empty.tool.driver.rules).toEqual([]);
  expect(empty.invocations).toEqual([{ executionSuccessful: true, toolExecutionNotifications: [] }]);
});
