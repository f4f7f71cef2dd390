/** Everything that an account may be allowed to do; a role is a list of these. */
export const PERMISSIONS = {
  READ_ENTERPRISES: "Read any enterprise's identity, grade and measures.",
  REGISTER_ENTERPRISE: 'Register enterprises, import them, set their kinds.',
  READ_CREDIT_EVENTS: 'Read credit events collected or supervised by the own office and those below.',
  COLLECT_CREDIT_EVENT: 'Collect credit events under the own office and those below.',
  COLLECT_PENALTY: 'Collect administrative penalties alone, as the department that closes the case.',
  CONFIRM_CREDIT_EVENT: 'Confirm or dismiss events that were collected automatically.',
  REVOKE_CREDIT_EVENT: 'Revoke an event that proves wrong.',
  READ_GRADE_REVIEWS: 'Read cycles and grade reviews of the own office and those below.',
  OPEN_GRADING_CYCLE: 'Open a grading cycle.',
  RUN_PRELIMINARY_GRADING: 'Run the preliminary grading of a cycle.',
  CONFIRM_GRADE: 'Confirm a preliminary grade.',
  ADJUST_GRADE: 'Adjust a preliminary grade, with a reason.',
  ENTER_GRADE_APPLICATION:
    'Enter what enterprises of the own office and those below apply for, and what proves it.',
  RECOMMEND_GRADE: 'Recommend or decline an application for a grade.',
  GRANT_GRADE: 'Give recommended grades in a batch, or reject them, as the general administration.',
  WITHDRAW_GRADE: 'Withdraw a grade that was given on application, with notice.',
  AUTHORISE_GRADING:
    'For a bureau: let an office below confirm and adjust the grades of its enterprises, and revoke that.',
  ANNOUNCE_GRADES: 'Announce results of grading, register objections to them and answer these.',
  SCRIPT: "Free operations from GraphiQL and scripts, beside the console's own.",
  MANAGE_PARTNERS:
    'Admit partners of the own office and those below; give them grants and keys, see what they asked.',
  MANAGE_FEEDS:
    'Give feed keys of the own office and those below; see what was delivered, and have refused events taken again.',
  READ_AUDIT: 'Read the audit trail of the own office and those below.',
  READ_PERSONAL_DATA:
    'See legal representatives and declarants of the own office and those below unmasked; each view is noted.',
  DRAFT_RULE_SET: 'Draft the rules of a regime.',
  PUBLISH_RULE_SET: 'Publish rules that another has drafted.',
  REQUIRE_SECOND_OFFICER:
    'Decide whether a second officer looks at what the own office and those below collect by hand.',
  MANAGE_ACCOUNTS: 'Open, change and disable accounts of the own office and those below.',
  MANAGE_ROLES: 'Make and change the roles of the own office and those below.',
  MANAGE_OFFICES: 'Add offices below the own one, and rename them.',
} as const;
export type Permission = keyof typeof PERMISSIONS;
export const Permission = Object.fromEntries(Object.keys(PERMISSIONS).map((name) => [name, name])) as {
  readonly [Name in Permission]: Name;
};
