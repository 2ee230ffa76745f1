/**
 * The product's own program, bundled without its pages, and with two handles on what surrounds it: the clock that it
 * reads and the way to its database. Pulled by messages of whoever started it.
 */
import './shift-clock.ts'
import './refuse-writes.ts'
import '#server/main.ts'
