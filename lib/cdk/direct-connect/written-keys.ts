import type { CfnResource, SecretValue } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { writtenKeyFindings } from '../../plan/direct-connect/written-keys';
import { validateLate } from '../attachments';
import { writtenKeysOf } from '../secret-place';

/**
 * Judges the keys of a resource once more when the app is complete: a value that is made only then, and whatever the program changed in the
 * resource itself.
 */
export function judgeWrittenKeys(construct: IConstruct, resource: CfnResource, given: SecretValue | undefined): void {
  validateLate(construct, () =>
    writtenKeyFindings(
      writtenKeysOf(resource, given).map(({ isSecureString, shownBy, known, isElsewhere }) => ({
        hasSecureStringKey: isSecureString,
        bgpAuthKeyShownBy: shownBy,
        known,
        isElsewhere,
      })),
    ),
  );
}
