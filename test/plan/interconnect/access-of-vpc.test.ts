import { accessOfVpc } from '../../../lib/plan/interconnect/access-of-vpc';

test('an Interconnect with a VPC has its access', () => {
  expect(accessOfVpc('access', 'routes')).toBe('access');
});

test('without a VPC, what was asked for is named', () => {
  expect(() => accessOfVpc(undefined, 'routes')).toThrow(
    'routes: this Interconnect has no VPC, and so no lists, groups or routes. Give it a VPC, or make a TwilioAccess for each VPC. [twilio-interconnect:interconnect-without-vpc]',
  );
});
