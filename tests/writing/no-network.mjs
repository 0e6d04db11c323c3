// Loaded before a command (node --import): nothing leaves this machine. What tries to is refused, and written down in
// the file that NO_NETWORK names.
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import process from 'node:process';

const told = (what) => appendFileSync(process.env.NO_NETWORK, `${what}\n`);
const refused = (what) => {
  told(what);
  return Object.assign(new Error('connect ENETUNREACH'), { code: 'ENETUNREACH' });
};
const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...args) {
  const [{ host, path: pipe } = {}] = Array.isArray(args[0]) ? args[0] : args;
  if (pipe === undefined && !['localhost', '127.0.0.1', '::1'].includes(host ?? 'localhost')) throw refused(host);
  return connect.apply(this, args);
};
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
  dns[name] = (host, ...args) => args.at(-1)(refused(host));
  dns.promises[name] = (host) => Promise.reject(refused(host));
}
globalThis.fetch = (address) => Promise.reject(refused(String(address)));
syncBuiltinESMExports();
