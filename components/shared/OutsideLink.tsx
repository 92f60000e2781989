/** A link that leaves the extension: where it goes is shown before it opens. */
import type { ComponentChildren } from 'preact'
import { readLink } from '../../lib/core/plan/link.ts'
import { NewTab } from './NewTab.tsx'

/** `children`: its name; without one the host alone is. Anything but a web address over https is no link. */
export function OutsideLink({ href, children }: { href: string; children?: ComponentChildren }) {
  const link = readLink(href)
  if (link === null) return <bdi>{href}</bdi>
  const host = <bdi>{link.host}</bdi>
  return (
    <>
      <a href={link.href} target="_blank" rel="noreferrer noopener">
        {children ?? host}
        <NewTab />
      </a>
      {children != null && <span class="soft"> ({host})</span>}
    </>
  )
}
