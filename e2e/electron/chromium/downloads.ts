import type { DownloadItem } from 'electron'
import { defaultSession } from '../api/session.ts'
import { preventable } from '../lib/preventable.ts'
import { record } from '../lib/records.ts'
import { presentAs, strict } from '../lib/strict.ts'
import { toAppAddress } from './address.ts'
import type { DebuggerSession } from './debugger.ts'
import { frameOf } from './frames.ts'

type ItemMember = 'cancel' | 'getFilename' | 'getURL'

/** Tells the session about downloads of its pages, and cancels those it prevents. Others are left to the test. */
export async function announceDownloads(control: DebuggerSession): Promise<void> {
  control.on('Browser.downloadWillBegin', ({ frameId, guid, suggestedFilename, url }) => {
    const frame = frameOf(frameId)
    if (!frame) return
    const cancel = (): void => {
      record('session.downloadCancelled', toAppAddress(url))
      // It may be finished already.
      control.send('Browser.cancelDownload', { guid }).catch(() => undefined)
    }
    const item = strict<Pick<DownloadItem, ItemMember>>('DownloadItem', {
      cancel,
      getFilename: () => suggestedFilename,
      getURL: () => toAppAddress(url),
    })
    const event = preventable({})
    defaultSession.announce('will-download', event, presentAs<DownloadItem, ItemMember>(item), frame.owner.self())
    if (event.defaultPrevented) cancel()
  })
  // A test that wants the files says so over its own connection.
  await control.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true })
}
