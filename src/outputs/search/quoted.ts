/** Ends what is quoted of an entry of the full text; behind it stands what is only searched. A mark, so that it is no word of the index. */
export const quotedEnd = ' ¦ ';
