/** The bundled faces. Browsers load a subset only when its letters are on screen; Arabic and CJK fall back to the system's Noto. */
import '@fontsource-variable/inter/index.css'
import '@fontsource-variable/inter/wght-italic.css'
import '@fontsource-variable/source-serif-4/index.css'
import '@fontsource-variable/jetbrains-mono/index.css'
