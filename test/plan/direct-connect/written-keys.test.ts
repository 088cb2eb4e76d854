import { writtenKeyFindings } from '../../../lib/plan/direct-connect/written-keys';

const REFERENCE = { hasSecureStringKey: false, isElsewhere: false, known: undefined };
const lines = (...keys: Parameters<typeof writtenKeyFindings>[0]): readonly string[] =>
  writtenKeyFindings(keys).map(({ severity, code, path }) => `${severity} ${code.replace('twilio-interconnect:', '')} ${path}`);

test('a key that is a reference is fine', () => {
  expect(lines(REFERENCE, REFERENCE)).toEqual([]);
});

test('the text, the store and the other places of every key are judged', () => {
  expect(
    lines(
      { ...REFERENCE, known: { text: 'topsecret' } },
      { ...REFERENCE, hasSecureStringKey: true, bgpAuthKeyShownBy: ['output'] },
      { ...REFERENCE, isElsewhere: true, known: { text: 'a b', isAccepted: true } },
    )
      .slice()
      .sort(),
  ).toEqual([
    'error bgp-auth-key-elsewhere bgpAuthKey',
    'error bgp-auth-key-plain-text bgpAuthKey',
    'error bgp-auth-key-secure-string bgpAuthKey',
    'error bgp-auth-key-syntax bgpAuthKey',
    'warning bgp-auth-key-shown bgpAuthKey',
  ]);
});

test('no finding shows a key', () => {
  expect(JSON.stringify(writtenKeyFindings([{ ...REFERENCE, isElsewhere: true, known: { text: 'topsecret' } }]))).not.toContain(
    'topsecret',
  );
});
