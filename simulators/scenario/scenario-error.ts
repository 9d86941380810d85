/** The scenario cannot be played as it is written; a line for each place says where and why. */
export class ScenarioError extends Error {}
