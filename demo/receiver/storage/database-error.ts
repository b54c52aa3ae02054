/** Why a database could not be opened, in words for the person who starts the server. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
}
