/** The most that one content file may hold: far above what people write, far below what makes a parser slow or a stack overflow. */
export const limits = {
  /** Bytes of a file. */
  bytes: 1_000_000,
  /** Levels of YAML within YAML, or of elements, lists and quotations within each other. */
  depth: 100,
  /** Characters of a block of MDX, which ends at an empty line: what marks emphasis is paired within it. */
  block: 20_000,
  /** Problems of one file that are told; the rest is counted. */
  problems: 100,
} as const;
