/** The highlight of that name in the page's registry (CSS Custom Highlight API), made when there is none; those of a higher priority are painted over others. */
export function highlightNamed(name: string, priority = 0): Highlight {
  const known = CSS.highlights.get(name)
  if (known !== undefined) return known
  const made = new Highlight()
  made.priority = priority
  CSS.highlights.set(name, made)
  return made
}
