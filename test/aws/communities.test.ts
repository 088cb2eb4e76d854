import { LOCAL_PREFERENCE_COMMUNITIES } from '../../lib/aws/communities';

test('the communities of local preference rise from 7100 to 7300', () => {
  expect(LOCAL_PREFERENCE_COMMUNITIES).toEqual({ low: '7224:7100', medium: '7224:7200', high: '7224:7300' });
});
