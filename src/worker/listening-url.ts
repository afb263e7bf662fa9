import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Where a server listens, as it is: 0.0.0.0 for every address of this machine. */
export function listeningUrl(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
