import { AWS_PATH_WITH_BFD, AWS_PATH_WITHOUT_BFD, Outages } from './outages';

/* The loss of the active site, with and without BFD. `npm run test:router -- --outages` measures the rest. */

const EVENTS = [{ ...AWS_PATH_WITH_BFD, name: 'bfd', changes: {} }, AWS_PATH_WITHOUT_BFD];

const outages = new Outages();
afterAll(() => outages.print(EVENTS));

test('BFD notices a silent path to AWS within two seconds; without it the hold time does', async () => {
  await outages.measureAlone(EVENTS);
}, 180000);
