import { VOICE_SDKS } from '../../lib/catalog/voice-sdks';

// Typed from the changelogs and references of the SDKs. '-' where no page tells the first version.
test.each([
  ['javascript', 'Voice JavaScript SDK', 'edge 1.11', true, 'codecPreferences 1.7', 'maxAverageBitrate 1.9'],
  [
    'ios',
    'Voice iOS and Android SDKs',
    'TwilioVoiceSDK.edge 5.4',
    false,
    'preferredAudioCodecs 3.0',
    'TVOOpusCodec(maxAverageBitrate:) -',
  ],
  [
    'android',
    'Voice iOS and Android SDKs',
    'Voice.setEdge 5.3',
    false,
    'preferAudioCodecs 3.0',
    'OpusCodec(int maxAverageBitrate) -',
  ],
] as const)('%s', (platform, name, edge, takesSeveral, codecs, bitrate) => {
  const facts = VOICE_SDKS[platform];
  const written = [facts.edge, facts.codecs, facts.maxAverageBitrate].map(
    ({ name: option, since = '-' }) => `${option} ${since}`,
  );
  expect([facts.sdk, facts.edge.takesSeveral]).toEqual([name, takesSeveral]);
  expect(written).toEqual([edge, codecs, bitrate]);
  for (const { source } of [facts.edge, facts.codecs, facts.maxAverageBitrate]) {
    expect(source).toMatch(/^https:\/\/(www\.twilio\.com|twilio\.github\.io)\//);
  }
});
