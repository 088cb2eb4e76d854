import type { TerraformResource } from 'cdktf';
import type { IConstruct } from 'constructs';
import { terraformKeyFindings } from '../../plan/terraform/terraform';
import { validateLate } from '../attachments';
import { readThrough, writtenOf } from '../references';
import { keySubject } from './bgp-key';

/** The argument with the key. */
const ARGUMENT = 'bgp_auth_key';

/**
 * Judges the keys of resources once more when the app is complete: a value that is made only then, and whatever the program changed in the
 * resources themselves.
 */
export function judgeWrittenKeys(construct: IConstruct, resources: readonly TerraformResource[]): void {
  validateLate(construct, () =>
    resources.flatMap((resource) => {
      const { [ARGUMENT]: given, ...others } = writtenOf(resource);
      const subject = keySubject(resource, given);
      return subject === undefined ? [] : terraformKeyFindings(subject, readThrough(resource, others).texts);
    }),
  );
}
