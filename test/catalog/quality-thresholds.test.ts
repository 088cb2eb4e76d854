import { QualityThresholds } from '../../lib/catalog/quality-thresholds';

const PAGE = 'https://www.twilio.com/docs/voice/sdks/network-connectivity-requirements';

test('what a network must stay below, typed from the page', () => {
  const { sdkWarnings: _, ...limits } = QualityThresholds;
  expect(limits).toEqual({
    roundTripTime: { below: 200, unit: 'ms', source: PAGE },
    jitter: { below: 30, unit: 'ms', source: PAGE },
    packetLoss: { below: 3, unit: '%', source: PAGE },
  });
});

test('when the SDK warns, typed from its source', () => {
  expect(
    Object.entries(QualityThresholds.sdkWarnings).map(([metric, { name, above, unit, samples }]) => [
      metric,
      name,
      above,
      unit,
      samples,
    ]),
  ).toEqual([
    ['roundTripTime', 'high-rtt', 400, 'ms', '3 of the last 5'],
    ['jitter', 'high-jitter', 30, 'ms', '3 of the last 5'],
    ['packetLoss', 'high-packets-lost-fraction', 3, '%', 'the average of the last 7'],
  ]);
  for (const { source } of Object.values(QualityThresholds.sdkWarnings)) {
    expect(source).toMatch(/^https:\/\/github\.com\/twilio\/twilio-voice\.js\//);
  }
});

test('nobody can change it', () => {
  const { sdkWarnings, ...limits } = QualityThresholds;
  for (const each of [QualityThresholds, sdkWarnings, ...Object.values(limits), ...Object.values(sdkWarnings)]) {
    expect(Object.isFrozen(each)).toBe(true);
  }
});
