/** The page that a new installation opens is no part of what is measured. */

import { waitFor } from '../support/wait-for.ts'
import { isShown, WELCOME } from '../support/welcome.ts'

type Send = (method: string, params?: object) => Promise<unknown>
type Tabs = { targetInfos: { url: string; title: string; targetId: string }[] }

export async function closeWelcome(send: Send, origin: string): Promise<void> {
  await waitFor(async () => {
    const { targetInfos } = (await send('Target.getTargets')) as Tabs
    const tab = targetInfos.find(({ url, title }) => url === origin + WELCOME && isShown(title))
    if (tab) await send('Target.closeTarget', { targetId: tab.targetId })
    return tab !== undefined
  })
}
