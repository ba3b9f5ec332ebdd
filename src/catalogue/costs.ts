/**
 * Published costs of whole options, which no publication read splits by nation or asset.
 *
 * source    Congressional Budget Office, Options for Deploying Missile Defenses in Europe (February 2009), summary: four options over
 *           20 years; option 1 is the plan of 2007
 */
export interface PublishedCost {
  readonly option: string;
  readonly lowUsdBn: number;
  readonly highUsdBn: number;
  readonly years: number;
  readonly source: string;
}

const CBO =
  "Congressional Budget Office, pub. 24873 (February 2009), summary, as read in press and on its page";

const OPTIONS: readonly (PublishedCost & { readonly needs: readonly string[] })[] = [
  {
    option: "10 silo interceptors in Poland, radar in the Czech lands, forward radar (option 1)",
    needs: ["gbi-2-stage", "emr-brdy"],
    lowUsdBn: 9,
    highUsdBn: 14,
    years: 20,
    source: CBO,
  },
];

/** Those whose parts the scenario holds. */
export const publishedCosts = (uses: readonly string[]): PublishedCost[] =>
  OPTIONS.filter((o) => o.needs.every((part) => uses.includes(part))).map(({ needs: _, ...cost }) => cost);
