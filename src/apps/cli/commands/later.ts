/** Commands whose engines this version does not hold: each refuses with the reason, after its input was checked. */
import { notAvailable, type Answer } from "../answer.js";
import { readText } from "../files.js";

export const study = async (file: string): Promise<Answer> => {
  readText(file, 1_048_576);
  throw notAvailable(
    "study",
    "this version has no Monte Carlo runner; `roof run --seed N` plays one draw, `roof share` compares modes",
  );
};
