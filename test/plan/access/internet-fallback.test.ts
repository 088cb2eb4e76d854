import { internetFallbackFindings } from '../../../lib/plan/access/internet-fallback';
import { lines } from '../support';

test('a fallback is judged by the kind of gateway', () => {
  const subject = { internetFallback: undefined, tablesWithDefaultRoute: ['rtb-1'] } as const;
  expect(lines(() => internetFallbackFindings({ ...subject, target: 'vpn-gateway' }, 'twilio'))).toEqual([
    'warning silent-internet-fallback twilio.internetFallback',
  ]);
  expect(lines(() => internetFallbackFindings({ ...subject, target: 'transit-gateway' }, 'twilio'))).toEqual([]);
});
