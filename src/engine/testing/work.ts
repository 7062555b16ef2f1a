/** Keeps the thread busy for so many milliseconds. */
export function work(milliseconds: number): void {
  const end = performance.now() + milliseconds
  while (performance.now() < end);
}
