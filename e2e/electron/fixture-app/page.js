globalThis.onlyInPage = 'page'
// The preload must not notice.
const shared = Object.getPrototypeOf([])
shared.join = () => 'changed by the page'

const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' })
globalThis.askWorker = (question) =>
  new Promise((resolve) => {
    worker.addEventListener('message', ({ data }) => resolve(data), { once: true })
    worker.postMessage(question, {})
  })

const store = () =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('fixture', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore('notes')
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })

globalThis.note = async (text) => {
  const transaction = (await store()).transaction('notes', 'readwrite')
  const notes = transaction.objectStore('notes')
  if (text !== undefined) notes.put(text, 'only')
  const reading = notes.get('only')
  return new Promise((resolve) => {
    transaction.oncomplete = () => resolve(reading.result)
  })
}
