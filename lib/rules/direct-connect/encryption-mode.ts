import { joinPath } from '../../model/finding';
import { warningCode } from '../../model/finding-code';
import { rule, type Rule } from '../rule';

/** Whether MACsec must, should or must not encrypt the frames of a port. */
export type EncryptionMode = 'no_encrypt' | 'should_encrypt' | 'must_encrypt';

/** The MACsec settings of an ordered port. */
export interface EncryptionModeSubject {
  readonly encryptionMode?: EncryptionMode | undefined;
  readonly requestMacSec?: boolean | undefined;
}

/** The requirements on the encryption mode of a port. Paths: the parent of `encryptionMode`. */
export const ENCRYPTION_MODE_RULES: readonly Rule<EncryptionModeSubject>[] = [
  rule(
    warningCode(
      'encryption-mode-mac-sec',
      'Give an encryption mode only to a port that is ordered with MACsec.',
      'https://docs.aws.amazon.com/directconnect/latest/APIReference/API_CreateConnection.html',
    ),
    ({ encryptionMode, requestMacSec }, report, path) => {
      if (encryptionMode !== undefined && encryptionMode !== 'no_encrypt' && requestMacSec !== true) {
        report(
          joinPath(path, 'encryptionMode'),
          encryptionMode,
          'the port is ordered without MACsec, which alone encrypts',
          'Set requestMacSec, or leave encryptionMode out.',
        );
      }
    },
  ),
];
