/** The room itself: all of it is in the frame. */
export default function ClassPage() {
  return null
}
