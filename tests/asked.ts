import type { Asked, Command, Options } from '../src/cli/shared/command.ts';
import { run } from '../src/cli/shared/report.ts';

/** What a program of the tests is asked, which goes on with it. One that is asked for help, or for what it cannot do, has said so and ends here. */
export async function asked<const Named extends Options>(
  command: Command<Named>,
): Promise<Asked<Named>> {
  let given: Asked<Named> | undefined;
  await run(command, (asks) => {
    given = asks;
  });
  return given ?? process.exit();
}
