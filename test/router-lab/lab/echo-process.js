'use strict';
// Asks or answers over UDP or TCP: `serve udp ADDRESS PORT`, `ask tcp SOURCE SOURCE-PORT ADDRESS PORT`. An answer names who asked: `203.0.113.26:5060`.

const dgram = require('node:dgram');
const net = require('node:net');

const [mode, protocol, address, port, peer, peerPort] = process.argv.slice(2);

function answered(text) {
  process.stdout.write(text);
  process.exit(0);
}

if (mode === 'serve' && protocol === 'udp') {
  const socket = dgram.createSocket('udp4');
  socket.on('message', (_, from) => socket.send(`${from.address}:${from.port}`, from.port, from.address));
  socket.bind(Number(port), address);
} else if (mode === 'serve') {
  net
    .createServer((socket) => {
      socket.on('error', () => socket.destroy());
      socket.end(`${socket.remoteAddress}:${socket.remotePort}`);
    })
    .listen(Number(port), address);
} else if (protocol === 'udp') {
  const socket = dgram.createSocket('udp4');
  socket.on('message', (text) => answered(text.toString()));
  socket.bind(Number(port), address, () => socket.send('who', Number(peerPort), peer));
} else {
  const socket = net.connect({ host: peer, port: Number(peerPort), localAddress: address, localPort: Number(port) });
  let text = '';
  socket.on('data', (data) => (text += data));
  socket.on('end', () => answered(text));
  socket.on('error', () => process.exit(1));
}
if (mode === 'ask') {
  setTimeout(() => process.exit(1), 2000);
}
