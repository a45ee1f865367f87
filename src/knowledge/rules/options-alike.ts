import type { Rule } from '../records.ts';

const parts = ['gains', 'costs'] as const;

export const rule: Rule = {
  name: 'options-alike',
  description:
    'Where one subject says what it means to choose it, all do, with as many points on either side.',
  check: ({ subjects }, report) => {
    const told = subjects.find(({ record }) => record.option);
    for (const { record, at } of subjects)
      for (const part of parts) {
        const [own, wanted] = [record.option, told?.record.option].map(
          (each) => each?.[part].length,
        );
        if (own !== wanted)
          report(
            at(record.option ? ['option', part] : []),
            `"${record.id}" names ${own ?? 'no'} ${part}, "${told?.record.id}" ${wanted}`,
            { hint: 'tell of every subject in equal detail' },
          );
      }
  },
};
