import { CrossConnect } from 'twilio-interconnect-constructs';
import { ONBOARDING_DATE_RULES } from '../../../lib/rules/onboarding/dates';
import { check } from '../support';

const LETTER = CrossConnect.physical({ loaEntity: 'x', requestedOn: '2026-03-01' }).authorized({
  issuedOn: '2026-03-05',
  port: 'Panel 7',
});
const checked = (asOf: string): string[] =>
  check(
    ONBOARDING_DATE_RULES,
    {
      asOf,
      sites: [
        { key: 'ashburn', crossConnect: LETTER },
        { key: 'london', crossConnect: undefined },
      ],
    },
    '',
  );

test.each(['2026-03-05', '2026-03-06', '2028-02-29'])('%s is after all', (asOf) => {
  expect(checked(asOf)).toEqual([]);
});

test.each(['', 'today', '2026-02-30', '2027-02-29', '2026-3-5', '${Token[TOKEN.1]}'])('%j is no day', (asOf) => {
  expect(checked(asOf)).toEqual([`error onboarding-date at asOf: ${asOf}`]);
});

test('what has not happened by the day is refused', () => {
  expect(checked('2026-03-04')).toEqual([
    'error onboarding-date at sites.ashburn.crossConnect.authorization.issuedOn: 2026-03-05',
  ]);
  expect(checked('2026-02-28')).toEqual([
    'error onboarding-date at sites.ashburn.crossConnect.requestedOn: 2026-03-01',
    'error onboarding-date at sites.ashburn.crossConnect.authorization.issuedOn: 2026-03-05',
  ]);
});
