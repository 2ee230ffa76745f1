/** Where a screen is wide and high enough to hold all at once; on a smaller one it scrolls. The same is in globals.css. */
export const WIDE = '(width >= 64rem) and (height >= 34rem)'
