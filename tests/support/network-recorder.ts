/** A proxy that lets nothing through, and notes every host that somebody asked it for. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Recorder = { port: number; hosts: string[]; close(): void }

export async function record(): Promise<Recorder> {
  const hosts: string[] = []
  const server = createServer(({ url = '', headers }, answer) => {
    hosts.push(URL.canParse(url) ? new URL(url).hostname : (headers.host ?? url))
    answer.writeHead(502).end()
  })
  server.on('connect', ({ url = '' }, socket) => {
    hosts.push(url.replace(/:\d+$/, ''))
    socket.end('HTTP/1.1 502 Refused\r\n\r\n')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    hosts,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** What makes Firefox ask the proxy for everything, this computer included. */
export const throughProxy = (port: number): Record<string, string | number | boolean> => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
  'network.proxy.no_proxies_on': '',
  'network.proxy.allow_hijacking_localhost': true,
  'network.proxy.failover_direct': false,
})
