/** What login cards need of storage. PostgreSQL and memory fulfil the same contract. Rights are not asked here. */

/** Devices on which one card is signed in at a time. */
export const MOST_DEVICES = 30

/** One student of a roster, and the state of the card. */
export interface CardLine {
  readonly student: string
  /** The real name, for the class's teachers alone. */
  readonly name: string
  /** Null: there is none, or it was revoked. */
  readonly card: { readonly id: string; readonly madeAt: number } | null
}

/** A card to be made. */
export interface NewCard {
  readonly student: string
  readonly card: string
  /** HMAC-SHA-256 of the printed secret, hex. */
  readonly secretHash: string
  /** The student's own seat, made where there is none yet; `tokenHash` is that of a secret that nobody has. */
  readonly seat: { readonly id: string; readonly tokenHash: string; readonly name: string }
}

/** The row of the audit log that is written with a deed. */
export interface CardAudit {
  readonly id: string
  readonly teacher: string
}

/** A seat, as whoever signs in by a card gets it. `name`: the one that others see. */
export interface CardSeat {
  readonly seat: string
  readonly name: string
}

export interface CardList {
  /** In the order of the roster. @throws {NotStored} as everything here */
  all(group: string): Promise<readonly CardLine[]>
  /**
   * In one step with its audit row: the student's card before is void, and all devices that it has opened are
   * strangers. Those whose card was made, with their seats: not those who are not of the class, nor those whose card's
   * id is another's already.
   */
  make(
    group: string,
    rows: readonly NewCard[],
    audit: CardAudit,
  ): Promise<readonly { readonly student: string; readonly seat: string }[]>
  /** With its audit row; devices as with {@link CardList.make}. The seat whose card it was; null: there is no card. */
  revoke(group: string, student: string, audit: CardAudit): Promise<string | null>
  /** Null: there is no such card. */
  secretOf(card: string): Promise<string | null>
  /**
   * Adds a device to the card's seat, as long as the card still has this secret; null: it has not. Of very many
   * devices the oldest is signed out ({@link MOST_DEVICES}).
   */
  admit(key: {
    readonly card: string
    readonly secretHash: string
    readonly tokenHash: string
  }): Promise<CardSeat | null>
  /** Null: the device has not signed in by card, or the card is void. */
  signedIn(seat: string, tokenHash: string): Promise<CardSeat | null>
  /** False: no device of that seat has that secret. */
  signOut(seat: string, tokenHash: string): Promise<boolean>
}
