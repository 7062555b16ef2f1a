/**
 * React's renderer, loaded by itself: it makes errors to throw later, and where a debugger listens, saying where each was made has the whole script
 * that it stands in read again. So that script is short, and loading it is a task of its own.
 */
export { createRoot } from 'react-dom/client'
