/**
 * Who asked for a cell: one, a few or many. Most questions are asked by one or two cells, and there are too many cells
 * for a set each.
 */
export type Users<User> = User | readonly User[] | Set<User> | undefined;

/** So many users are kept in a list, which is small; more in a set, which is fast. */
const FEW = 8;

/** The users with one more; undefined where it is among them already. A set is changed in place. */
export function withUser<User extends object>(users: Users<User>, user: User): Users<User> {
  if (users === undefined) return user;
  if (users instanceof Set) return users.has(user) ? undefined : users.add(user);
  const few = listOf(users);
  if (few.includes(user)) return undefined;
  // A spread or a push would leave room for a dozen more.
  const more = few.concat(user);
  return few.length < FEW ? more : new Set(more);
}

/** The users without one. A set is changed in place. */
export function withoutUser<User extends object>(users: Users<User>, user: User): Users<User> {
  if (users instanceof Set) {
    users.delete(user);
    return users;
  }
  if (users === undefined || users === user) return undefined;
  const left = listOf(users).filter((one) => one !== user);
  return left.length > 0 ? left : undefined;
}

export function hasUsers<User extends object>(users: Users<User>): boolean {
  return users instanceof Set ? users.size > 0 : users !== undefined;
}

/** All of them, to be gone through once. */
export function eachUser<User extends object>(users: Users<User>): Iterable<User> {
  return users instanceof Set ? users : users === undefined ? [] : listOf(users);
}

function listOf<User extends object>(users: User | readonly User[]): readonly User[] {
  return isList(users) ? users : [users];
}

function isList<User extends object>(users: User | readonly User[]): users is readonly User[] {
  return Array.isArray(users);
}
