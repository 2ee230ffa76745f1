/** Where the pages ask for everything about an account. */
export const ACCOUNT_PATH = '/account/api'
