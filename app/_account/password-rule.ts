/** As the server asks: server/accounts/teacher-auth.ts. */
export const SHORTEST_PASSWORD = 12
