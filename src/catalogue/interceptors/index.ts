import type { InterceptorEntry } from "../../messages/index.js";
import { american } from "./american.js";
import { others } from "./others.js";

export const interceptors: readonly InterceptorEntry[] = [...american, ...others];
