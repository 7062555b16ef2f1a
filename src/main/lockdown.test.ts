import { EventEmitter } from 'node:events'
import type { App, Session, WebContents } from 'electron'
import { beforeEach, describe, expect, it } from 'vitest'
import { lockContents, lockSession } from './lockdown.ts'
import { workbenchOrigin } from './security.ts'

type Answer = (granted: boolean) => void

/** A session that keeps the handlers it is given. */
class KeptSession extends EventEmitter {
  request: ((contents: unknown, permission: string, answer: Answer) => void) | null = null
  check: (() => boolean) | null = null
  device: (() => boolean) | null = null
  spellChecked = true
  before: ((details: { url: string }, answer: (response: { cancel: boolean }) => void) => void) | null = null
  readonly webRequest = {
    onBeforeRequest: (listener: KeptSession['before']) => {
      this.before = listener
    },
  }
  setPermissionRequestHandler(handler: KeptSession['request']) {
    this.request = handler
  }
  setPermissionCheckHandler(handler: KeptSession['check']) {
    this.check = handler
  }
  setDevicePermissionHandler(handler: KeptSession['device']) {
    this.device = handler
  }
  setSpellCheckerEnabled(enabled: boolean) {
    this.spellChecked = enabled
  }
}

/** Contents that keep the handler for new windows. */
class KeptContents extends EventEmitter {
  openHandler: (() => { action: string }) | null = null
  setWindowOpenHandler(handler: KeptContents['openHandler']) {
    this.openHandler = handler
  }
}

/** An event that remembers whether it was prevented. */
class KeptEvent {
  prevented = false
  readonly url: string
  readonly isMainFrame: boolean
  constructor(url = '', isMainFrame = true) {
    this.url = url
    this.isMainFrame = isMainFrame
  }
  preventDefault() {
    this.prevented = true
  }
}

describe('a locked session', () => {
  let session: KeptSession
  beforeEach(() => {
    session = new KeptSession()
    lockSession(session as unknown as Session, workbenchOrigin)
  })

  it('denies every permission and device, whether asked for or checked (5)', () => {
    for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'persistent-storage']) {
      const answers: boolean[] = []
      session.request?.({}, permission, (granted) => answers.push(granted))
      expect(answers).toEqual([false])
    }
    expect(session.check?.()).toBe(false)
    expect(session.device?.()).toBe(false)
  })

  it('cancels every request but the workbench’s own (1)', () => {
    const cancelled = (url: string) => {
      const answers: boolean[] = []
      session.before?.({ url }, ({ cancel }) => answers.push(cancel))
      return answers
    }
    expect(cancelled('app://workbench/assets/index.js')).toEqual([false])
    expect(cancelled('https://example.com/')).toEqual([true])
  })

  it('fetches no dictionaries and downloads nothing', () => {
    expect(session.spellChecked).toBe(false)
    const download = new KeptEvent()
    session.emit('will-download', download)
    expect(download.prevented).toBe(true)
  })
})

describe('locked contents', () => {
  let contents: KeptContents
  beforeEach(() => {
    const app = new EventEmitter()
    lockContents(app as unknown as App, workbenchOrigin)
    contents = new KeptContents()
    app.emit('web-contents-created', {}, contents as unknown as WebContents)
  })

  it('open no window (14) and attach no webview (12)', () => {
    expect(contents.openHandler?.()).toEqual({ action: 'deny' })
    const webview = new KeptEvent()
    contents.emit('will-attach-webview', webview)
    expect(webview.prevented).toBe(true)
  })

  it('go nowhere but to the workbench, and that in the main frame only (13)', () => {
    const prevented = (url: string, isMainFrame = true) => {
      const navigation = new KeptEvent(url, isMainFrame)
      contents.emit('will-frame-navigate', navigation)
      return navigation.prevented
    }
    expect(prevented('app://workbench/')).toBe(false)
    expect(prevented('https://example.com/')).toBe(true)
    expect(prevented('file:///etc/passwd')).toBe(true)
    expect(prevented('app://workbench/', false)).toBe(true)
  })

  it('follow no redirect (13)', () => {
    const redirect = new KeptEvent('app://workbench/')
    contents.emit('will-redirect', redirect)
    expect(redirect.prevented).toBe(true)
  })
})
