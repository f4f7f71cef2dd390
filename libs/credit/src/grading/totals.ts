/** The running totals of an enterprise in a cycle. */
export interface Totals {
  /** All demerit points of effective events. */
  points: number;
  /** Of these, the points of administrative penalties for serious violations. */
  seriousPenaltyPoints: number;
  /** An effective event brings D directly. */
  directD: boolean;
}
