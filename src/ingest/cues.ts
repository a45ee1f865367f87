/** English words that show what a line or a sentence does. They belong to the language, not to a field or a publisher. */

const any = (words: string) => new RegExp(`\\b(?:${words})\\b`, 'i');

/** Sets one thing against another. */
export const compares = any(
  'than|unlike|whereas|while|versus|vs|compared|comparison|contrast|conversely|both|neither|either|difference|differences|differs?|instead|rather|other hand|similar|similarly|same|better|best|worse|worst|faster|slower|easier|harder|larger|smaller|simpler|more|less|most|least|fewer|cheaper|stronger|older|younger|newer',
);

/** Denies something, or says that there is less of it. */
export const denies = any(
  "no|not|never|none|neither|nor|without|cannot|lacks?|less|fewer|\\w+n['’]t",
);

/** Recommends a choice or an action. */
export const advises = any(
  '^(?:use|pick|select)|(?:then|can|or) use|should|must|choose|opt|prefer|preferred|preferable|recommend|recommended|suggest|suggested|consider|suitable|suited|suits?|ideal|go with|good (?:choice|fit|option)|great (?:choice|fit|option)|(?:better|best|right|excellent|preferred) (?:choice|fit|option)|fits?|avoid|worth|depends?|when to|it is (?:crucial|essential|important|vital)|take the time|go-to',
);

/** Says how good something is, which a heading seldom does without making a claim. */
export const judges = any(
  'easy|easier|easiest|simple|simpler|useful|useless|fast|faster|fastest|slow|slower|better|best|worse|worst|great|powerful|robust|poor|excellent|popular|widely used|cheap|cheaper|costly|reliable|good|bad',
);

/** Has a verb that says something of its subject, which a title or a caption seldom has. */
export const asserts = any(
  "is|are|was|were|has|have|had|can|does|do|will|\\w+n['’]t|offers?|provides?|supports?|needs?|makes?|uses?|lets?|gives?|comes?|includes?",
);

/** Praise or blame that no evidence settles. */
export const tastes = any(
  'beautiful|elegant|clean|pragmatic|great|awesome|amazing|powerful|useful|proudly|love|loved|pros and cons|strengths|weaknesses|potent|good|excellent|wonderful',
);

/** Announces what follows or talks about the article itself. */
export const announces =
  /\b(?:in this (?:article|post|blog|guide|section|tutorial|comparison)|this (?:article|post|blog|guide) (?:will|is|looks|covers|sums up|describes|explains|shows|tries)|let(?:['’]s| us)|^lets|as follows|following (?:are|is|scenarios|sections?|points?)|(?:here|below) (?:are|is)|take a look|we(?:['’]ll| will| shall) (?:\w+ )?(?:look|discuss|cover|explore|compare|see|delve)|i am going to|read on|before concluding)\b/i;

/** A sentence that goes on about what was named before it. */
export const refersBack =
  /^(?:(?:and|but|so|also|moreover|furthermore|however|therefore|thus|hence|likewise|besides|in addition|additionally|consequently|plus|here|then),? )?(?:it|its|it['’]s|they|their|these|those|this|that|such|the former|the latter|the (?:difference|choice)|both|here|you|each|with (?:it|this))\b/i;

/** A word after which something is still to come. */
export const leadsIn =
  /(?:[:,]|\b(?:are|is|include|includes|including|as|the|of|for|follows|following|below))$/i;

/** A heading that goes on about the subject of the heading above it. */
export const keepsSubject =
  /:$|^(?:key |main |top |core |major |its |common )*(?:advantages|disadvantages|pros|cons|features|benefits|drawbacks|limitations|strengths|weaknesses|use cases|characteristics|downsides|upsides)\b/i;

/** Speaks of all subjects at once without naming them. */
export const meansAll = /^(?:(?:and|but|so|in short|overall),? )?(?:both|neither|either)\b/i;
