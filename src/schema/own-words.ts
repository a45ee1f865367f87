import { broughtIfAny } from '../home/brought.ts';

/** Vocabulary → word → what the base in use says of it otherwise. */
type OwnWords = Readonly<Record<string, Readonly<Record<string, object>> | undefined>>;

/** What the hooks of the base say of words. In what Vite makes this module holds the words themselves: a browser has no base to ask. */
export const ownWords: OwnWords = Object(Object(broughtIfAny()).words);
