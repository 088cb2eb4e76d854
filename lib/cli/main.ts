#!/usr/bin/env node
import { buffer } from 'node:stream/consumers';
import { run } from './run';

// Whoever reads the output may have seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') {
    throw error;
  }
});

void run(process.argv.slice(2), {
  folder: process.cwd(),
  readInput: () => buffer(process.stdin),
  write: (text) => void process.stdout.write(text),
  writeError: (text) => void process.stderr.write(text),
  isColoured: process.stdout.isTTY && process.env['NO_COLOR'] === undefined,
}).then((exitCode) => {
  process.exitCode = exitCode;
});
