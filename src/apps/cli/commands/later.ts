/** Commands whose engines this version does not hold: each refuses with the reason, after its input was checked. */
import { notAvailable, type Answer } from "../answer.js";
import { Arguments } from "../args.js";
import { readText } from "../files.js";
import { loadScenario } from "../scenario-file.js";

export const cover = async (file: string, options: { readonly resolution?: string }): Promise<Answer> => {
  const args = new Arguments("cover");
  args.optionalNumber("--resolution", options.resolution, { min: 0, max: 6, whole: true });
  args.done();
  await loadScenario(file);
  throw notAvailable(
    "cover",
    "this version has no coverage engine over a grid; `roof run` tells per nation who was warned and protected",
  );
};

export const study = async (file: string): Promise<Answer> => {
  readText(file, 1_048_576);
  throw notAvailable(
    "study",
    "this version has no Monte Carlo runner; `roof run --seed N` plays one draw, `roof share` compares modes",
  );
};
