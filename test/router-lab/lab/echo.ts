import { join } from 'node:path';
import type { Namespace } from './namespace';

const SCRIPT = join(__dirname, 'echo-process.js');

/** Answers whoever asks at the address and port. */
export function serve(machine: Namespace, protocol: 'udp' | 'tcp', address: string, port: number): void {
  machine.start('echo.log', process.execPath, SCRIPT, 'serve', protocol, address, String(port));
}

/** Asks, and returns as whom it was seen: `203.0.113.26:5060`. Undefined if there is no answer within two seconds. */
export function ask(
  machine: Namespace,
  protocol: 'udp' | 'tcp',
  [source, sourcePort]: readonly [string, number],
  [destination, port]: readonly [string, number],
): string | undefined {
  const command = [process.execPath, SCRIPT, 'ask', protocol, source, String(sourcePort), destination, String(port)];
  const { status, stdout } = machine.attempt(...command);
  return status === 0 ? stdout : undefined;
}
