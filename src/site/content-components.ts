import ClaimLink from '../components/ClaimLink.astro';
import HeadCell from '../components/HeadCell.astro';
import HeadingThree from '../components/HeadingThree.astro';
import HeadingTwo from '../components/HeadingTwo.astro';
import Link from '../components/Link.astro';
import Recorded from '../components/Recorded.astro';
import Ref from '../components/Ref.astro';
import Rule from '../components/Rule.astro';
import SecondReading from '../components/SecondReading.astro';
import Section from '../components/Section.astro';
import Table from '../components/Table.astro';
import Words from '../components/Words.astro';

/** What MDX in content may use, and what its plain links and tables become. */
export const contentComponents = {
  Claim: ClaimLink,
  Recorded,
  Ref,
  Rule,
  Section,
  Words,
  SecondReading,
  a: Link,
  table: Table,
  th: HeadCell,
  h2: HeadingTwo,
  h3: HeadingThree,
};
