import type { AddressFact } from './edge-row';
import { SOURCES } from './sources';

/**
 * Addresses that Twilio publishes for what no traffic rule is about: no list and no group of this library opens them. The audit of addresses
 * knows that they are Twilio's.
 */
export const OTHER_ADDRESSES: readonly AddressFact[] = [
  {
    // Webhooks in US1, IE1 and AU1; Functions; Event Streams.
    cidrs: [
      '3.80.20.0/25',
      '3.251.214.32/27',
      '3.26.81.96/27',
      '3.212.20.92/32',
      '54.166.90.175/32',
      '54.185.42.91/32',
      '54.189.94.240/32',
      '35.90.102.128/25',
    ],
    validFrom: '2026-04-10',
    source: SOURCES.staticProxy,
  },
];
