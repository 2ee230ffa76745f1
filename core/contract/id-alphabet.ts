/** Letters and digits without look-alikes. */
export const ID_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
