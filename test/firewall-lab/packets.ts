/*
 * IPv4 packets as bytes. Nothing of the library is used.
 */

const TCP = 6;
const UDP = 17;

/** The flags of a TCP segment. */
export const SYN = 0x02;
export const ACK = 0x10;
export const PUSH = 0x08;

/** One end of a flow. */
export interface End {
  readonly address: string;
  readonly port: number;
}

const u16 = (value: number): Buffer => Buffer.from([(value >> 8) & 255, value & 255]);
const u32 = (value: number): Buffer => Buffer.concat([u16(value >>> 16), u16(value)]);
const bytesOf = (address: string): Buffer => Buffer.from(address.split('.').map(Number));

function checksum(bytes: Buffer): number {
  const even = bytes.length % 2 === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(1)]);
  let sum = 0;
  for (let index = 0; index < even.length; index += 2) {
    sum += even.readUInt16BE(index);
  }
  while (sum > 0xffff) {
    sum = (sum & 0xffff) + (sum >>> 16);
  }
  return ~sum & 0xffff;
}

/** A packet, or a fragment of one: the offset counts in eights of bytes. */
function ip(from: string, to: string, protocol: number, payload: Buffer, fragment = { id: 1, offset: 0, isLast: true }): Buffer {
  const header = Buffer.concat([
    Buffer.from([0x45, 0]),
    u16(20 + payload.length),
    u16(fragment.id),
    u16((fragment.isLast ? 0 : 0x2000) | fragment.offset),
    Buffer.from([64, protocol, 0, 0]),
    bytesOf(from),
    bytesOf(to),
  ]);
  header.writeUInt16BE(checksum(header), 10);
  return Buffer.concat([header, payload]);
}

/** A segment or datagram with its checksum, which stands at the offset. */
function checked(from: End, to: End, protocol: number, bytes: Buffer, offset: number): Buffer {
  const pseudo = Buffer.concat([bytesOf(from.address), bytesOf(to.address), Buffer.from([0, protocol]), u16(bytes.length)]);
  bytes.writeUInt16BE(checksum(Buffer.concat([pseudo, bytes])), offset);
  return bytes;
}

function datagram(from: End, to: End, payload: Buffer): Buffer {
  const bytes = Buffer.concat([u16(from.port), u16(to.port), u16(8 + payload.length), u16(0), payload]);
  return checked(from, to, UDP, bytes, 6);
}

export function udp(from: End, to: End, payload: Buffer): Buffer {
  return ip(from.address, to.address, UDP, datagram(from, to, payload));
}

/** A datagram in fragments of that many bytes, a multiple of 8. */
export function udpInFragments(from: End, to: End, payload: Buffer, size: number, id: number): readonly Buffer[] {
  const bytes = datagram(from, to, payload);
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => {
    const isLast = (index + 1) * size >= bytes.length;
    const fragment = { id, offset: (index * size) / 8, isLast };
    return ip(from.address, to.address, UDP, bytes.subarray(index * size, (index + 1) * size), fragment);
  });
}

function tcp(
  from: End,
  to: End,
  sequence: number,
  acknowledged: number,
  flags: number,
  payload: Buffer = Buffer.alloc(0),
): Buffer {
  const bytes = Buffer.concat([
    u16(from.port),
    u16(to.port),
    u32(sequence),
    u32(acknowledged),
    Buffer.from([0x50, flags, 0xff, 0xff, 0, 0, 0, 0]),
    payload,
  ]);
  return ip(from.address, to.address, TCP, checked(from, to, TCP, bytes, 16));
}

/** A TCP connection: the handshake, what the client says segment by segment, and an answer. */
export function connection(client: End, server: End, said: readonly Buffer[]): readonly Buffer[] {
  let sequence = 1001;
  const packets = [
    tcp(client, server, 1000, 0, SYN),
    tcp(server, client, 5000, 1001, SYN | ACK),
    tcp(client, server, sequence, 5001, ACK),
  ];
  for (const payload of said) {
    packets.push(tcp(client, server, sequence, 5001, PUSH | ACK, payload));
    sequence += payload.length;
    packets.push(tcp(server, client, 5001, sequence, ACK));
  }
  const answer = Buffer.from('an answer');
  packets.push(tcp(server, client, 5001, sequence, PUSH | ACK, answer));
  packets.push(tcp(client, server, sequence, 5001 + answer.length, ACK));
  return packets;
}

/** A TLS 1.3 client hello, with the name of the server unless it is left out. */
export function clientHello(name?: string): Buffer {
  const host = Buffer.from(name ?? '');
  const list = Buffer.concat([Buffer.from([0]), u16(host.length), host]);
  const serverName = Buffer.concat([u16(0), u16(list.length + 2), u16(list.length), list]);
  const versions = Buffer.concat([u16(43), u16(3), Buffer.from([2, 3, 4])]);
  const extensions = Buffer.concat([...(name === undefined ? [] : [serverName]), versions]);
  const body = Buffer.concat([
    Buffer.from([3, 3]),
    Buffer.alloc(32, 7),
    Buffer.from([0]),
    u16(2),
    Buffer.from([0x13, 0x01, 1, 0]),
    u16(extensions.length),
    extensions,
  ]);
  const handshake = Buffer.concat([Buffer.from([1, 0]), u16(body.length), body]);
  return Buffer.concat([Buffer.from([22, 3, 1]), u16(handshake.length), handshake]);
}

/** A capture file with the packets, a millisecond apart. */
export function capture(packets: readonly Buffer[]): Buffer {
  const header = Buffer.alloc(24);
  header.writeUInt32LE(0xa1b2c3d4, 0);
  header.writeUInt16LE(2, 4);
  header.writeUInt16LE(4, 6);
  header.writeUInt32LE(65535, 16);
  // Packets begin with their IP header.
  header.writeUInt32LE(101, 20);
  const records = packets.flatMap((packet, index) => {
    const record = Buffer.alloc(16);
    record.writeUInt32LE(1_700_000_000 + Math.floor(index / 1000), 0);
    record.writeUInt32LE((index % 1000) * 1000, 4);
    record.writeUInt32LE(packet.length, 8);
    record.writeUInt32LE(packet.length, 12);
    return [record, packet];
  });
  return Buffer.concat([header, ...records]);
}
