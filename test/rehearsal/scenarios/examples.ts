import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Given } from './given';

const FOLDER = join(__dirname, '../../../examples');

/** Where the ports of the examples are: each at the location of its site. */
const PORTS: Given = {
  ports: {
    'dxcon-fgabc123': 'us-east-1',
    'dxcon-fgdef456': 'us-west-1',
    'dxcon-fgghi789': 'eu-west-2',
    'dxcon-fgjkl012': 'eu-central-1',
  },
};

/** In the examples of hosted connections both ports are in Virginia, and a partner hosts one. */
const HOSTED: Given = {
  ports: { 'dxcon-fgabc123': 'us-east-1', 'dxcon-fgdef456': 'us-east-1' },
  hosted: ['dxcon-fgabc123'],
};

export interface Example {
  readonly topic: string;
  readonly file: string;
  readonly given: Given;
}

export function examplesOf(engine: 'cdk' | 'cdktf'): readonly Example[] {
  return readdirSync(join(FOLDER, engine)).map((topic) => ({
    topic,
    file: join(FOLDER, engine, topic, engine === 'cdk' ? 'app.ts' : 'main.ts'),
    given: topic === 'hosted-connection' ? HOSTED : PORTS,
  }));
}
