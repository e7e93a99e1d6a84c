/** The words of a visible test. */

export interface TestPush {
  readonly title: string;
  readonly text: string;
  /** What stays behind when it is sent as a message. */
  readonly sideEffect: string;
  /** What to look at when a push was accepted. */
  readonly nextStep: string;
}
