import { expect, test } from 'vitest';
import { valueAt } from '../../src/knowledge/recorded.ts';
import { snippetsView } from '../../src/views/snippets.ts';
import { knowledge } from '../built.ts';

// One thing has one number: where a pair of code shows the whole of what the lab counts, both say the same.
const purposes = [
  { criterion: 'admin', django: 'django.admin', flask: 'flask.admin' },
  { criterion: 'forms', django: 'django.forms', flask: 'flask.forms' },
  { criterion: 'database', django: 'django.models', flask: 'flask.models' },
  { criterion: 'rest-apis', django: 'django.api', flask: 'flask.api-packages.api' },
] as const;

test.each(purposes)(
  'the lines shown for $criterion are those that the lab counts',
  ({ criterion, ...recorded }) => {
    const { pairs } = snippetsView(knowledge, knowledge.criterion(criterion));
    const { observed } = knowledge.experiment('same-application-lines');
    expect(Object.fromEntries(pairs.map(({ subject, lines }) => [subject.id, lines]))).toEqual({
      django: `${valueAt(observed, recorded.django)} lines`,
      flask: `${valueAt(observed, recorded.flask)} lines`,
    });
  },
);
