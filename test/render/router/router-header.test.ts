import { routerHeader } from '../../../lib/render/router/router-header';
import { AS_RECEIVED } from './sample-plans';

test('the header names the router, its keys without marks, and the warnings', () => {
  const warning = {
    code: 'twilio-interconnect:example',
    severity: 'warning' as const,
    path: 'platform',
    value: '',
    message: 'cannot do it',
    fix: 'Do without.',
  };
  expect(routerHeader(AS_RECEIVED, 'FRRouting on Linux', [warning])).toEqual([
    'twilio-ashburn: FRRouting on Linux, the router of the site ashburn between AWS and Twilio.',
    'Keys to fill in before loading, and where they are kept:',
    '  BGP_KEY_AWS: file /etc/twilio/aws.key',
    '  BGP_KEY_TWILIO: file /etc/twilio/twilio.key',
    'Warning: platform: cannot do it. Do without. [twilio-interconnect:example]',
  ]);
});

test('sessions without keys leave nothing to fill in', () => {
  const sessions = AS_RECEIVED.sessions.map((session) => ({ ...session, key: undefined }));
  expect(routerHeader({ ...AS_RECEIVED, sessions }, 'FRRouting on Linux', [])[1]).toBe('There is nothing to fill in.');
});
