/** All values of a cookie in a `Cookie` header: a browser may send two of one name, of two paths. */
export function cookieValues(cookies: string | undefined, wanted: string): string[] {
  return (cookies ?? '').split(';').flatMap((pair) => {
    const [name, value = ''] = pair.trim().split('=', 2)
    return name === wanted ? [value] : []
  })
}
