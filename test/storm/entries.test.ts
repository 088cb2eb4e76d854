import { Resource } from 'aws-cdk-lib';
import { PrefixList, SecurityGroup } from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';
import * as library from 'twilio-interconnect-constructs';
import * as cdk from 'twilio-interconnect-constructs/cdk';
import { cdkEntries, CDKS_OWN } from './cdk-entries';
import { CONSTANTS, libraryEntries } from './library-entries';
import { namesIn, namesOf } from './names';

test('every export of the root entry that takes something is in the storm', () => {
  expect(namesOf(libraryEntries(library))).toEqual(namesIn(library, CONSTANTS));
});

test('every export of the CDK entry that takes something is in the storm', () => {
  expect(namesOf(cdkEntries())).toEqual(namesIn(cdk, CDKS_OWN, [Construct, Resource, SecurityGroup, PrefixList]));
});
