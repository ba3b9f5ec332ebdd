/** One thread of `roof cover`: some threats of the task it was started with. */
import { workerData } from "piscina";
import { coverSome, type CoverTask } from "../../study/index.js";

const task = workerData as CoverTask;

/** By name, as piscina finds it. */
export const cover = ({ threat }: { readonly threat: number }) => coverSome(task, [threat])[0]!;
