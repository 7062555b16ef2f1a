import { connectEngine } from './engine/connect.ts'

/**
 * The composition root. The engine's worker is started before anything else is loaded, so that both load at the same time; the first
 * case to be opened gets it, later ones start their own.
 */
let first: ReturnType<typeof connectEngine> | null = connectEngine()

const { mount } = await import('./app/mount.tsx')
mount(() => {
  const connection = first ?? connectEngine()
  first = null
  return connection
})
