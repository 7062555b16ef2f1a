const { contextBridge, ipcRenderer } = require('electron')

globalThis.onlyInPreload = 'secret'

contextBridge.exposeInMainWorld('fixture', {
  version: 1,
  echo: (value) => ipcRenderer.invoke('echo', value),
  fail: () => ipcRenderer.invoke('fail'),
  callBack: (value, listener) => {
    ipcRenderer.once('called-back', (_event, answer) => listener(answer))
    ipcRenderer.send('call-back', value)
  },
  // What the preload's own world looks like, for the page to compare.
  look: () => ({
    sandboxed: process.sandboxed,
    seesPage: typeof globalThis.onlyInPage,
    joins: [1, 2].join('-'),
    modules: tryRequire('fs'),
  }),
})

function tryRequire(name) {
  try {
    return typeof require(name)
  } catch (error) {
    return error.message
  }
}
