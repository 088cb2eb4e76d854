import type { AddressUse } from '../../lib/audit/address-use';
import { isClaimed, mayBeClaimed } from '../../lib/audit/claims';
import { LIST_MARK } from '../../lib/plan/access/prefix-list';

const PORTS = { from: 5060, to: 5060 };

test.each<[boolean, Partial<AddressUse>]>([
  [true, { label: 'SIP from Twilio' }],
  [true, { label: 'TWILIO_SIP', ports: PORTS, resource: 'Sg', group: 'Sg' }],
  [false, { label: 'office', place: 'twilio[0]' }],
  [false, { label: 'Twilio SendGrid' }],
  [false, { label: `custom carrier${LIST_MARK}` }],
  [true, { place: 'locals.twilio_ranges[0]' }],
  [true, { label: '', place: 'locals.twilio_ranges[0]' }],
  [true, { place: 'Resources.A.Properties.CidrIp', resource: 'TwilioSip', group: 'Sg', ports: PORTS }],
  [
    true,
    {
      place: 'x.values.entry[0].cidr',
      resource: 'aws_ec2_managed_prefix_list.twilio',
      group: 'aws_ec2_managed_prefix_list.twilio',
    },
  ],
  [true, { place: 'x.values.entry[0].cidr', resource: 'aws_ec2_managed_prefix_list.this[0]', groupName: 'twilio' }],
  [false, { place: 'Resources.TwilioSg.Properties', resource: 'TwilioSg', group: 'TwilioSg', ports: PORTS }],
  [false, { place: 'Resources.TwilioVpc.Properties.CidrBlock', resource: 'TwilioVpc', group: 'TwilioVpc' }],
  [false, { place: 'Resources.TwilioRoute.Properties.DestinationCidrBlock', resource: 'TwilioRoute' }],
  [false, { place: 'ranges[0]' }],
])('%p: %j', (expected, changes) => {
  const use = { cidr: '1.2.3.0/24', direction: undefined, protocol: undefined, ports: undefined, place: 'a', ...changes };
  expect(isClaimed(use)).toBe(expected);
  expect(mayBeClaimed(use) || !expected).toBe(true);
});
