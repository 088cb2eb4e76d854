import { ENCRYPTION_MODE_RULES, type EncryptionMode } from '../../../lib/rules/direct-connect/encryption-mode';
import { check } from '../support';

const checked = (encryptionMode: EncryptionMode | undefined, requestMacSec?: boolean): string[] =>
  check(ENCRYPTION_MODE_RULES, { encryptionMode, requestMacSec }, 'port');

test.each(['should_encrypt', 'must_encrypt'] as const)('%s needs a port that is ordered with MACsec', (mode) => {
  expect(checked(mode, true)).toEqual([]);
  expect(checked(mode, false)).toEqual([`warning encryption-mode-mac-sec at port.encryptionMode: ${mode}`]);
  expect(checked(mode)).toEqual([`warning encryption-mode-mac-sec at port.encryptionMode: ${mode}`]);
});

test('no mode, and no encryption, need none', () => {
  expect(checked(undefined)).toEqual([]);
  expect(checked('no_encrypt')).toEqual([]);
});
