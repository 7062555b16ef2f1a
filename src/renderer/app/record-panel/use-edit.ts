import { useWorkbench, type Workbench } from '../../engine/workbench.ts'

/** Runs a command for an edit in place: what it did is seen where it was done, so only a failure is told. */
export function useEdit(): Workbench['run'] {
  const { run, toast } = useWorkbench()
  return async (name, payload) => {
    const result = await run(name, payload, { quiet: true })
    if (!result.ok) toast({ text: result.message, failed: true })
    return result
  }
}
